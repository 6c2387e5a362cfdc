import { addDays, type IsoDay, isIsoDay, weekdayOf, yearOf } from './shanghai-time.ts'

/** Why a notice cannot be recorded as it stands. Each names the sentence or line it is about. */
export const NOTICE_PROBLEMS = [
  /** neither the title nor whoever uploads says which year */
  'yearUnknown',
  /** the title says another year than whoever uploads */
  'yearContradictory',
  /** the sentence names days and does not say whether they are free or worked */
  'notUnderstood',
  /** the calendar has no such day */
  'noSuchDay',
  /** the weekday beside the day is another one's */
  'weekdayWrong',
  /** the number of days stated is not the number of days named */
  'dayCountWrong',
  /** the range ends before it begins */
  'rangeBackwards',
  /** a day that is neither of the year nor of the December before it */
  'dayOfAnotherYear',
  /** Monday to Friday are not made up for */
  'makeUpOnWorkday',
  /** one sentence frees the day, another one has it worked */
  'bothFreeAndWorked',
  /** a whole year's notice names all seven festivals */
  'festivalMissing',
  /** the line of a list has no day or no kind that can be read */
  'lineUnreadable',
  /** days of a year that is not recorded cannot be arranged anew: that year comes first */
  'yearNotRecorded',
] as const
export type NoticeProblemCode = (typeof NOTICE_PROBLEMS)[number]

export interface NoticeProblem {
  readonly code: NoticeProblemCode
  /** the sentence of the notice, or the line of the list, as it was written but for width and spaces */
  readonly sentence: string
  /** number of the line in a list, from 1 */
  readonly line?: number
  readonly day?: IsoDay
  /** what the sentence states, where it contradicts the calendar */
  readonly stated?: string
  /** what the calendar says instead */
  readonly actual?: string
}

/** A day that a notice takes out of the ordinary week; `note` is the festival. */
export interface ArrangedDay {
  readonly day: IsoDay
  readonly kind: 'holiday' | 'makeUp' | 'workday' | 'weekend'
  readonly note: string
}

export interface NoticeReading {
  /** undefined where neither text nor reader says it */
  readonly year: number | undefined
  /** In the order of days, each once; those of the December before come first. */
  readonly days: readonly ArrangedDay[]
  readonly problems: readonly NoticeProblem[]
}

/** The festivals that the State Council arranges every year. */
export const FESTIVALS = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const

export const NOTICE_LENGTH_MAX = 20_000

/**
 * Reads the State Council's yearly notice, such as `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。` Width, spaces and
 * line breaks do not matter. Every weekday and every number of days it states is held against the calendar. Nothing is guessed: a
 * sentence that names days in words this does not know is a problem, not a free day.
 *
 * @param isPart the notice arranges some days of a year anew, so the other festivals need not stand in it
 */
export function readNotice(text: string, givenYear?: number, isPart = false): NoticeReading {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '')
  const titleYear = TITLE_YEAR.exec(plain)?.[1]
  const year = givenYear ?? (titleYear === undefined ? undefined : Number(titleYear))
  if (year === undefined) return { year, days: [], problems: [{ code: 'yearUnknown', sentence: excerptOf(plain) }] }
  const reader = new NoticeReader(year)
  if (titleYear !== undefined && Number(titleYear) !== year)
    reader.problems.push({
      code: 'yearContradictory',
      sentence: excerptOf(plain),
      stated: titleYear,
      actual: String(year),
    })
  for (const sentence of plain.split(/[。;]/u)) reader.readSentence(sentence)
  return reader.finish(isPart)
}

/** The title, or the sentence that announces the arrangement. */
const TITLE_YEAR = /(\d{4})年(?:部分)?[^。,:\d]{0,40}?(?:安排|假期|放假)/u
const excerptOf = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

/** `2025年12月31日(周三)`; year and month may be left out where the day before names them. */
const TOKEN =
  /(?:(?<year>\d{4})年|(?<next>次年|翌年)|(?<previous>上年|前一年))?(?:(?<month>\d{1,2})月)?(?<date>\d{1,2})日(?:\((?<aside>[^()]*)\)|(?<weekday>(?:周|星期)[一二三四五六日天]))?|共?(?<count>\d+)天|(?<free>放假|补休|调休)|(?<worked>上班|补班)/gu
const RANGE_WORD = /^(?:至|到|[-—–~―]+)$/u
/** What may stand between days and the word that says what they are. */
const BEFORE_VERB = /^[,、]?(?:全国|均|都|正常|照常)?$/u
const WEEKDAY_WORD = /(?:周|星期)([一二三四五六日天])/u
const WEEKDAYS = '一二三四五六日'
/** Title and announcement speak of free days in general, and the date of the notice may stand before them. */
const ANNOUNCEMENT = /通知/u
/** Advice to employers, not an arrangement: `鼓励…安排职工在除夕（2月9日）休息`. */
const ADVICE = /鼓励/u

interface DayToken {
  readonly year: number | undefined
  readonly yearOffset: number
  readonly month: number | undefined
  readonly date: number
  readonly weekday: number | undefined
}

class NoticeReader {
  readonly problems: NoticeProblem[] = []
  readonly #year: number
  readonly #days = new Map<IsoDay, ArrangedDay>()
  #festivals: readonly string[] = []

  constructor(year: number) {
    this.#year = year
  }

  readSentence(sentence: string): void {
    if (ADVICE.test(sentence)) return
    this.#festivals = festivalsAt(sentence) ?? this.#festivals
    const free = new Set<IsoDay>()
    /** days that no word has explained yet, as ranges of tokens */
    let pending: DayToken[][] = []
    let end = 0
    let isExplained = true
    for (const match of sentence.matchAll(TOKEN)) {
      const between = sentence.slice(end, match.index)
      end = match.index + match[0].length
      const { date, count, free: freeWord, worked } = match.groups ?? {}
      if (date !== undefined) {
        const token = dayTokenOf(match.groups ?? {})
        const last = pending.at(-1)
        if (last?.length === 1 && RANGE_WORD.test(between)) last.push(token)
        else pending.push([token])
      } else if (count !== undefined) {
        const isOfDays = free.size > 0 && pending.length === 0
        if (isOfDays && Number(count) !== free.size)
          this.#report('dayCountWrong', sentence, { stated: count, actual: String(free.size) })
      } else if (freeWord !== undefined || worked !== undefined) {
        if (pending.length > 0 && BEFORE_VERB.test(between)) {
          const days = this.#daysOf(pending, sentence)
          for (const day of days) this.#arrange(day, worked === undefined ? 'holiday' : 'makeUp', sentence)
          if (worked === undefined) for (const day of days) free.add(day)
          pending = []
        } else if (pending.length > 0) isExplained &&= ANNOUNCEMENT.test(sentence)
      }
    }
    // A day with its year stands in the head or under the notice: when it was made, not what it arranges.
    const isDated = pending.flat().every(({ year }) => year !== undefined)
    if (!isExplained || !isDated) this.#report('notUnderstood', sentence)
  }

  finish(isPart: boolean): NoticeReading {
    const named = [...this.#days.values()].filter(({ kind }) => kind === 'holiday').map(({ note }) => note)
    if (!isPart)
      for (const festival of FESTIVALS)
        if (!named.some((note) => note.includes(festival))) this.#report('festivalMissing', festival)
    const days = [...this.#days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1))
    return { year: this.#year, days, problems: this.problems }
  }

  #report(code: NoticeProblemCode, sentence: string, more: Omit<NoticeProblem, 'code' | 'sentence'> = {}): void {
    this.problems.push({ code, sentence: excerptOf(sentence), ...more })
  }

  #arrange(day: IsoDay, kind: 'holiday' | 'makeUp', sentence: string): void {
    const known = this.#days.get(day)
    if (known !== undefined && known.kind !== kind) this.#report('bothFreeAndWorked', sentence, { day })
    else if (yearOf(day) !== this.#year && !day.startsWith(`${this.#year - 1}-12-`))
      this.#report('dayOfAnotherYear', sentence, { day })
    else if (kind === 'makeUp' && weekdayOf(day) < 6) this.#report('makeUpOnWorkday', sentence, { day })
    else if (known === undefined) this.#days.set(day, { day, kind, note: this.#festivals.join('、') })
  }

  #daysOf(ranges: readonly (readonly DayToken[])[], sentence: string): IsoDay[] {
    const days: IsoDay[] = []
    let month: number | undefined
    for (const [first, last] of ranges) {
      if (first === undefined) continue
      const from = this.#placed(first, last, month)
      month = from.month
      const start = this.#dayOf(from, first, sentence)
      if (last === undefined) {
        if (start !== undefined) days.push(start)
        continue
      }
      const to = this.#endOf(from, last)
      month = to.month
      const end = this.#dayOf(to, last, sentence)
      if (start === undefined || end === undefined) continue
      if (end < start) this.#report('rangeBackwards', sentence, { day: start })
      else for (let day = start; day <= end; day = addDays(day, 1)) days.push(day)
    }
    return days
  }

  /** December belongs to the year before where a range goes on into January, and in what is said about New Year's Day. */
  #placed(token: DayToken, last: DayToken | undefined, monthBefore: number | undefined): PlacedDay {
    const month = token.month ?? monthBefore ?? 0
    const goesOn = last?.month !== undefined && last.month < month && last.year === undefined && last.yearOffset === 0
    const isNewYear = month === 12 && this.#festivals.includes('元旦')
    const year = token.year ?? this.#year + (token.yearOffset || (goesOn || isNewYear ? -1 : 0))
    return { year, month, date: token.date }
  }

  #endOf(from: PlacedDay, { year, yearOffset, month = from.month, date }: DayToken): PlacedDay {
    if (year !== undefined) return { year, month, date }
    if (yearOffset !== 0) return { year: this.#year + yearOffset, month, date }
    return { year: month < from.month ? from.year + 1 : from.year, month, date }
  }

  #dayOf({ year, month, date }: PlacedDay, { weekday }: DayToken, sentence: string): IsoDay | undefined {
    const day = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
    if (!isIsoDay(day)) {
      this.#report('noSuchDay', sentence, { stated: day })
      return undefined
    }
    const actual = weekdayOf(day)
    if (weekday !== undefined && weekday !== actual)
      this.#report('weekdayWrong', sentence, { day, stated: String(weekday), actual: String(actual) })
    return day
  }
}

interface PlacedDay {
  readonly year: number
  readonly month: number
  readonly date: number
}

function dayTokenOf(groups: Readonly<Record<string, string | undefined>>): DayToken {
  const { year, next, previous, month, date, aside, weekday } = groups
  const word = WEEKDAY_WORD.exec(weekday ?? aside ?? '')?.[1]
  return {
    year: year === undefined ? undefined : Number(year),
    yearOffset: next === undefined ? (previous === undefined ? 0 : -1) : 1,
    month: month === undefined ? undefined : Number(month),
    date: Number(date),
    weekday: word === undefined ? undefined : word === '天' ? 7 : WEEKDAYS.indexOf(word) + 1,
  }
}

const ORDINAL = /[一二三四五六七八九十]+、/u

/** The festivals a sentence is about: those before its colon, or the one that a title without a list names. */
function festivalsAt(sentence: string): readonly string[] | undefined {
  const colon = sentence.lastIndexOf(':')
  const head = (colon < 0 ? sentence.split(/\d+月/u)[0] : sentence.slice(0, colon).split(ORDINAL).at(-1)) ?? ''
  const named = FESTIVALS.filter((festival) => head.includes(festival.slice(0, 2)))
  if (named.length === 0) return undefined
  return colon < 0 && named.length > 1 ? undefined : named
}

/** Words of a list's column "kind", in both languages. */
const KIND_WORDS: Readonly<Record<string, ArrangedDay['kind']>> = {
  holiday: 'holiday',
  放假: 'holiday',
  节假日: 'holiday',
  法定节假日: 'holiday',
  休: 'holiday',
  调休: 'holiday',
  makeup: 'makeUp',
  上班: 'makeUp',
  补班: 'makeUp',
  班: 'makeUp',
  调休上班: 'makeUp',
  workday: 'workday',
  工作日: 'workday',
  weekend: 'weekend',
  周末: 'weekend',
  休息日: 'weekend',
  公休日: 'weekend',
}

/**
 * Reads a list of days: day, kind, note. A first line of headings is passed over. Days that are not listed are ordinary; a list of all
 * 365 is as good. A day is written 2026-01-01, 2026/1/1, 20260101 or 2026年1月1日.
 */
export function readDayList(lines: readonly (readonly string[])[], givenYear?: number): NoticeReading {
  const problems: NoticeProblem[] = []
  const rows = lines.flatMap((cells, index) => {
    const [day = '', kind = '', note = ''] = cells.map((cell) => cell.normalize('NFKC').trim())
    const isBlank = day === '' && kind === ''
    const isHeading = index === 0 && !/\d/u.test(day)
    return isBlank || isHeading ? [] : [{ line: index + 1, day, kind, note }]
  })
  const arranged = rows.flatMap(({ line, day: written, kind: word, note }) => {
    const day = listedDayOf(written)
    const kind = KIND_WORDS[word.toLowerCase().replaceAll(/[\s_-]/gu, '')]
    const sentence = excerptOf([written, word, note].join(' ').trim())
    if (day === undefined || kind === undefined) {
      problems.push({ code: day === undefined && /\d/u.test(written) ? 'noSuchDay' : 'lineUnreadable', sentence, line })
      return []
    }
    return [{ line, sentence, day, kind, note }]
  })
  const year = givenYear ?? mostNamedYear(arranged.map(({ day }) => day))
  if (year === undefined) return { year, days: [], problems: [...problems, { code: 'yearUnknown', sentence: '' }] }
  const days = new Map<IsoDay, ArrangedDay>()
  for (const { line, sentence, day, kind, note } of arranged) {
    const isWeekend = weekdayOf(day) > 5
    const known = days.get(day)
    if (yearOf(day) !== year && !day.startsWith(`${year - 1}-12-`))
      problems.push({ code: 'dayOfAnotherYear', sentence, line, day })
    else if (known !== undefined && known.kind !== kind) problems.push({ code: 'bothFreeAndWorked', sentence, line, day })
    else if (kind === 'makeUp' && !isWeekend) problems.push({ code: 'makeUpOnWorkday', sentence, line, day })
    else if ((kind === 'workday' && isWeekend) || (kind === 'weekend' && !isWeekend))
      problems.push({ code: 'weekdayWrong', sentence, line, day, actual: String(weekdayOf(day)) })
    else days.set(day, { day, kind, note })
  }
  return { year, days: [...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1)), problems }
}

function listedDayOf(written: string): IsoDay | undefined {
  const match = /^(\d{4})(?:[-/.年])?(\d{1,2})(?:[-/.月])?(\d{1,2})日?(?:[T\s].*)?$/u.exec(written)
  if (match === null) return undefined
  const [, year = '', month = '', date = ''] = match
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isIsoDay(day) ? day : undefined
}

function mostNamedYear(days: readonly IsoDay[]): number | undefined {
  const counts = new Map<number, number>()
  for (const day of days) counts.set(yearOf(day), (counts.get(yearOf(day)) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}

/** The cells of a list as spreadsheets write it: commas, semicolons or tabs, quotes around what holds one (RFC 4180). */
export function splitDayList(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/u, '')
  const firstLine = plain.split('\n', 1)[0] ?? ''
  const separator = [',', '\t', ';', '，'].find((candidate) => firstLine.includes(candidate)) ?? ','
  return plain.split(/\r\n|\r|\n/u).map((line) => cellsOf(line, separator))
}

function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  for (let index = 0; index < line.length; index += 1) {
    const letter = line.charAt(index)
    if (letter === '"' && isQuoted && line.charAt(index + 1) === '"') {
      cell += '"'
      index += 1
    } else if (letter === '"') isQuoted = !isQuoted
    else if (letter === separator && !isQuoted) {
      cells.push(cell)
      cell = ''
    } else cell += letter
  }
  return [...cells, cell]
}
