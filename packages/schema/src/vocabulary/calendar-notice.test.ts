import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type NoticeProblem, readDayList, readNotice, splitDayList } from './calendar-notice.ts'

/** The notice of 2026, as it was published. */
const TEXT = `国务院办公厅关于2026年部分节假日安排的通知
国办发明电〔2025〕7号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作，遇有重大突发事件，要按规定及时报告并妥善处置，确保人民群众祥和平安度过节日假期。
国务院办公厅
2025年11月4日`
const part = (text: string, year = 2026) => readNotice(text, year, true)
const codes = (problems: readonly NoticeProblem[]) => problems.map(({ code }) => code)

describe('a notice', () => {
  it('is the same in full width, with spaces and broken lines anywhere', () => {
    const plain = readNotice(TEXT)
    expect(plain.problems).toEqual([])
    const wide = TEXT.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
      .replaceAll('（', '(')
      .replaceAll('：', ':')
    expect(readNotice(wide)).toEqual(plain)
    fc.assert(
      fc.property(
        fc.array(fc.nat(TEXT.length), { maxLength: 40 }),
        fc.constantFrom(' ', '\n', '\r\n', '\u3000', '\t'),
        (places, blank) => {
          const letters = [...TEXT]
          for (const place of places) letters.splice(place, 0, blank)
          expect(readNotice(letters.join(''))).toEqual(plain)
        },
      ),
    )
  })

  it('is read on one line without the sentences around it', () => {
    const lines = TEXT.split('\n').filter((line) => /^[一二三四五六七]、/u.test(line))
    expect(readNotice(lines.join(''), 2026)).toEqual(readNotice(TEXT))
  })

  it('reaches over the turn of the year, with and without the year beside the day', () => {
    const spoken = (text: string) => part(text, 2027).days.map(({ day, kind }) => `${day} ${kind}`)
    const days = ['2026-12-31 holiday', '2027-01-01 holiday', '2027-01-02 holiday']
    expect(spoken('一、元旦：2026年12月31日至2027年1月2日放假调休，共3天。')).toEqual(days)
    expect(spoken('一、元旦：12月31日至1月2日放假调休，共3天。')).toEqual(days)
    expect(spoken('一、元旦：上年12月31日（周四）至1月2日（周六）放假调休，共3天。')).toEqual(days)
    expect(spoken('一、元旦：12月26日（周六）、27日（周日）上班。')).toEqual(['2026-12-26 makeUp', '2026-12-27 makeUp'])
  })

  it('takes several days in one sentence, with and without their month', () => {
    expect(part('国庆节：9月20日（星期日）、10月10日（星期六）上班；10月1日-3日、5日放假。').days.map(({ day }) => day)).toEqual([
      '2026-09-20',
      '2026-10-01',
      '2026-10-02',
      '2026-10-03',
      '2026-10-05',
      '2026-10-10',
    ])
  })

  it.each([
    [
      'a weekday that is another day’s',
      '元旦：1月1日（周五）放假。',
      { code: 'weekdayWrong', day: '2026-01-01', stated: '5', actual: '4' },
    ],
    [
      'a number of days that is not the range’s',
      '元旦：1月1日至3日放假，共4天。',
      { code: 'dayCountWrong', stated: '4', actual: '3' },
    ],
    ['a day that does not exist', '清明节：2月30日放假。', { code: 'noSuchDay', stated: '2026-02-30' }],
    ['a month that does not exist', '清明节：13月1日放假。', { code: 'noSuchDay' }],
    ['a range that ends before it begins', '清明节：4月6日至4日放假。', { code: 'rangeBackwards', day: '2026-04-06' }],
    ['a make-up day from Monday to Friday', '元旦：1月5日上班。', { code: 'makeUpOnWorkday', day: '2026-01-05' }],
    ['a day that is free and worked', '元旦：1月3日放假。1月3日上班。', { code: 'bothFreeAndWorked', day: '2026-01-03' }],
    ['days of the year after', '元旦：2027年1月1日放假。', { code: 'dayOfAnotherYear', day: '2027-01-01' }],
    ['days far before', '元旦：2025年11月30日放假。', { code: 'dayOfAnotherYear', day: '2025-11-30' }],
    ['words nobody taught it', '元旦：1月1日（星期四）为法定节假日。', { code: 'notUnderstood' }],
    ['a free day said otherwise', '2026年9月3日各单位酌情放假1天。', { code: 'notUnderstood' }],
  ] as const)('names the sentence that has %s', (_what, text, problem) => {
    const sentence = text.normalize('NFKC').split('。').at(-2)
    expect(part(text).problems).toEqual([expect.objectContaining({ ...problem, sentence })])
  })

  it('that does not say its year, or says another one, is not read into a year', () => {
    expect(codes(readNotice('元旦：1月1日放假。').problems)).toEqual(['yearUnknown'])
    expect(codes(readNotice(TEXT, 2027).problems)).toContain('yearContradictory')
    expect(codes(readNotice('').problems)).toEqual(['yearUnknown'])
  })

  it('of a whole year names all seven festivals: half a text is not a year', () => {
    const half = TEXT.slice(0, TEXT.indexOf('五、'))
    expect(readNotice(half).problems).toEqual(
      ['端午节', '中秋节', '国庆节'].map((sentence) => ({ code: 'festivalMissing', sentence })),
    )
    expect(readNotice(half, undefined, true).problems).toEqual([])
  })

  it('of any text at all is read or refused, never thrown at', () => {
    const word = fc.constantFrom(
      '元旦',
      '春节',
      '：',
      '1月',
      '31日',
      '2月30日',
      '至',
      '、',
      '放假',
      '上班',
      '共3天',
      '（周六）',
      '。',
      '2026年',
      '9',
      'x',
      '𠮷',
      '\u0000',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const { days } = readNotice(words.join(''), 2026)
        expect(new Set(days.map(({ day }) => day)).size).toBe(days.length)
      }),
    )
  })
})

describe('a list of days', () => {
  it('is read with headings, in either language, in several spellings of a day', () => {
    const text =
      '\uFEFF日期,类型,备注\r\n2026-01-01,放假,元旦\r\n2026/1/4,调休上班,"元旦, 补"\r\n2026年2月28日,makeUp,春节\r\n20260105,workday,\r\n\r\n'
    expect(readDayList(splitDayList(text))).toEqual({
      year: 2026,
      problems: [],
      days: [
        { day: '2026-01-01', kind: 'holiday', note: '元旦' },
        { day: '2026-01-04', kind: 'makeUp', note: '元旦, 补' },
        { day: '2026-01-05', kind: 'workday', note: '' },
        { day: '2026-02-28', kind: 'makeUp', note: '春节' },
      ],
    })
  })

  it.each([
    ['2026-02-30,放假', 'noSuchDay'],
    ['明天,放假', 'lineUnreadable'],
    ['2026-01-01,也许', 'lineUnreadable'],
    ['2026-01-05,上班', 'makeUpOnWorkday'],
    ['2026-01-05,周末', 'weekdayWrong'],
    ['2026-01-04,工作日', 'weekdayWrong'],
    ['2024-01-01,放假', 'dayOfAnotherYear'],
    ['2026-01-02,上班', 'bothFreeAndWorked'],
  ])('names the line of %s', (line, code) => {
    const { problems } = readDayList(splitDayList(`day,kind\n2026-01-01,holiday\n2026-01-02,holiday\n${line}`))
    expect(problems).toEqual([
      expect.objectContaining({ code, line: 4, sentence: expect.stringContaining(line.split(',')[0] ?? '') }),
    ])
  })

  it('that frees and works one day contradicts itself', () => {
    const { problems } = readDayList(splitDayList('2026-01-03,放假\n2026-01-03,上班'))
    expect(problems).toEqual([expect.objectContaining({ code: 'bothFreeAndWorked', line: 2 })])
  })
})
