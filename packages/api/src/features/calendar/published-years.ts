import { arrangeYear, type CalendarDay, type IsoDay, WorkingCalendar } from '@mingchuang/schema'
import arrangements from 'chinese-days/dist/chinese-days.json' with { type: 'json' }

/** A day as the State Council arranged it; `note` is the festival a holiday or make-up day belongs to, else ''. */
export interface PublishedDay extends CalendarDay {
  readonly note: string
}

export interface PublishedYear {
  readonly year: number
  /** where the year's notice stands on gov.cn */
  readonly source: string
  readonly days: readonly PublishedDay[]
}

/**
 * The notice of each year. The list is the coverage: asked for a later year, chinese-days answers Monday to Friday without
 * a word, so a year counts as published only when it stands here *and* its first and last statutory holidays are in the
 * package's data. 2004 to 2006 are in the data too, but partly from second-hand sources.
 */
const NOTICES: ReadonlyMap<number, string> = new Map([
  [2007, 'http://www.gov.cn/fwxx/sh/2006-12/18/content_471877.htm'],
  [2008, 'http://www.gov.cn/zwgk/2007-12/18/content_837184.htm'],
  [2009, 'http://www.gov.cn/zwgk/2008-12/10/content_1174014.htm'],
  [2010, 'http://www.gov.cn/zwgk/2009-12/08/content_1482691.htm'],
  [2011, 'http://www.gov.cn/zwgk/2010-12/10/content_1762643.htm'],
  [2012, 'http://www.gov.cn/zwgk/2011-12/06/content_2012097.htm'],
  [2013, 'http://www.gov.cn/zwgk/2012-12/10/content_2286598.htm'],
  [2014, 'http://www.gov.cn/zwgk/2013-12/11/content_2546204.htm'],
  // amended for the holiday of 3 September: content_9742
  [2015, 'http://www.gov.cn/zhengce/content/2014-12/16/content_9302.htm'],
  [2016, 'http://www.gov.cn/zhengce/content/2015-12/10/content_10394.htm'],
  [2017, 'http://www.gov.cn/zhengce/content/2016-12/01/content_5141603.htm'],
  [2018, 'http://www.gov.cn/zhengce/content/2017-11/30/content_5243579.htm'],
  // amended for Labour Day: content_5375877
  [2019, 'http://www.gov.cn/xinwen/2018-12/06/content_5346287.htm'],
  // the Spring Festival was prolonged because of the epidemic: content_5472352
  [2020, 'http://www.gov.cn/zhengce/content/2019-11/21/content_5454164.htm'],
  [2021, 'http://www.gov.cn/zhengce/content/2020-11/25/content_5564127.htm'],
  [2022, 'http://www.gov.cn/zhengce/content/2021-10/25/content_5644835.htm'],
  [2023, 'http://www.gov.cn/zhengce/content/2022-12/08/content_5730844.htm'],
  [2024, 'https://www.gov.cn/zhengce/content/202310/content_6911527.htm'],
  [2025, 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm'],
  [2026, 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm'],
])

const HOLIDAYS: Readonly<Record<string, string>> = arrangements.holidays
const MAKE_UP_DAYS: Readonly<Record<string, string>> = arrangements.workdays

/** Every day of every published year, oldest first: what a new hall's calendar tables are filled with. */
export function publishedYears(): PublishedYear[] {
  return [...NOTICES].filter(([year]) => isArranged(year)).map(([year, source]) => ({ year, source, days: publishedDays(year) }))
}

/** The State Council's calendar as published, before any hall has stored it. */
export function stateCouncilCalendar(): WorkingCalendar {
  return new WorkingCalendar(publishedYears().flatMap(({ days }) => days))
}

function publishedDays(year: number): PublishedDay[] {
  const days = arrangeYear(year, { holidays: daysOf(year, HOLIDAYS), makeUpDays: daysOf(year, MAKE_UP_DAYS) })
  return days.map(({ day, kind }) => ({ day, kind, note: festivalOf(HOLIDAYS[day] ?? MAKE_UP_DAYS[day]) }))
}

/**
 * 1 January and 1 October are holidays by law every year. Both are asked for, because the notice of the next year may free
 * the last days of December: a single entry does not make a year.
 */
function isArranged(year: number): boolean {
  return `${year}-01-01` in HOLIDAYS && `${year}-10-01` in HOLIDAYS
}

function daysOf(year: number, byDay: Readonly<Record<string, string>>): IsoDay[] {
  return Object.keys(byDay).filter((day) => day.startsWith(`${year}-`))
}

/** The data says 'Spring Festival,春节,3': English name, Chinese name, statutory days. */
function festivalOf(entry: string | undefined): string {
  return entry?.split(',')[1] ?? ''
}
