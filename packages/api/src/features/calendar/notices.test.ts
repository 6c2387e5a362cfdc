import { arrangeYear, type IsoDay, isWorkingKind, readNotice, weekdayOf, yearOf } from '@mingchuang/schema'
import chineseDays from 'chinese-days'
import { describe, expect, it } from 'vitest'
import { AMENDING_NOTICES, NOTICE_TEXTS } from '../../../../../tests/support/notice-texts.ts'
import { publishedYears } from './published-years.ts'

const YEARS = Object.keys(NOTICE_TEXTS).map(Number)

/** Days of the notice, those of its amendment instead where there is one. */
function arranged(year: number) {
  const whole = readNotice(NOTICE_TEXTS[year] ?? '')
  const amendment = AMENDING_NOTICES[year]
  const part = amendment === undefined || year === 2020 ? undefined : readNotice(amendment, year, true)
  expect([...whole.problems, ...(part?.problems ?? [])]).toEqual([])
  expect([whole.year, part?.year ?? year]).toEqual([year, year])
  return new Map([...whole.days, ...(part?.days ?? [])].map((row) => [row.day, row]))
}

describe('the State Council’s notices as they were published', () => {
  it('are those of 2014 to 2026', () => {
    expect(YEARS).toEqual(Array.from({ length: 13 }, (_, index) => 2014 + index))
  })

  it.each(YEARS.filter((year) => year !== 2020))('of %i say of every day of the year what the package says', (year) => {
    // The notice of the year after may have arranged the last days of December anew.
    const next = YEARS.includes(year + 1) ? [...arranged(year + 1).values()] : []
    const rows = [...arranged(year).values(), ...next].filter(({ day }) => yearOf(day) === year)
    const of = (kind: string) => rows.filter((row) => row.kind === kind).map(({ day }) => day)
    const days = arrangeYear(year, { holidays: of('holiday'), makeUpDays: of('makeUp') })
    const kinds = new Map(publishedYears().flatMap((published) => published.days.map(({ day, kind }) => [day, kind])))
    for (const { day, kind } of days) {
      expect(isWorkingKind(kind), day).toBe(chineseDays.isWorkday(day))
      // A free Saturday or Sunday beside a festival is a holiday in one year’s data and a weekend in another’s.
      if (isWorkingKind(kind) || weekdayOf(day) < 6) expect(kind, day).toBe(kinds.get(day))
    }
  })

  it('reach back into the December before', () => {
    const before = (year: number) => [...arranged(year).values()].filter(({ day }) => yearOf(day) === year - 1)
    expect(before(2019)).toEqual([
      { day: '2018-12-29', kind: 'makeUp', note: '元旦' },
      { day: '2018-12-30', kind: 'holiday', note: '元旦' },
      { day: '2018-12-31', kind: 'holiday', note: '元旦' },
    ])
    expect(before(2023).map(({ day }) => day)).toEqual(['2022-12-31'])
    expect(before(2024)).toEqual([])
  })

  it('name the festivals of each day', () => {
    const note = (day: IsoDay) => arranged(yearOf(day)).get(day)?.note
    expect(note('2023-09-29')).toBe('中秋节、国庆节')
    expect(note('2026-02-28')).toBe('春节')
    expect(note('2019-05-05')).toBe('劳动节')
  })

  it('advise employers about the eve of 2024, which stays a workday', () => {
    expect(arranged(2024).has('2024-02-09')).toBe(false)
  })

  it('of the epidemic speak in words that are not guessed at', () => {
    const { problems } = readNotice(AMENDING_NOTICES[2020] ?? '', undefined, true)
    expect(problems).toEqual([
      expect.objectContaining({ code: 'notUnderstood', sentence: expect.stringContaining('延长2020年春节假期') }),
    ])
    const prolonged = publishedYears().find(({ year }) => year === 2020)
    const whole = new Map(readNotice(NOTICE_TEXTS[2020] ?? '').days.map((row) => [row.day, row.kind]))
    const different = prolonged?.days.filter(
      ({ day, kind }) => kind !== 'workday' && kind !== 'weekend' && whole.get(day) !== kind,
    )
    expect(different?.map(({ day, kind }) => `${day} ${kind}`)).toEqual([
      '2020-01-31 holiday',
      '2020-02-01 holiday',
      '2020-02-02 holiday',
    ])
  })
})
