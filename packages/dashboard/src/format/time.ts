import type { Language } from '../app/preferences.ts'

/** A hall lives by the clock on its own wall, whatever zone the browser is set to. */
export const HALL_TIME_ZONE = 'Asia/Shanghai'

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(language: Language, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${name}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(language, { timeZone: HALL_TIME_ZONE, hourCycle: 'h23', ...options })
  formatters.set(key, made)
  return made
}

/** 14:05:09 */
export function formatClock(at: number | string, language: Language): string {
  return formatter(language, 'clock', { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(new Date(at))
}

/** 14:05 */
export function formatTime(at: number | string, language: Language): string {
  return formatter(language, 'time', { hour: '2-digit', minute: '2-digit' }).format(new Date(at))
}

/** 11月22日 星期日 · Sun, Nov 22 */
export function formatDay(at: number | string, language: Language): string {
  return formatter(language, 'day', {
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
    weekday: language === 'en' ? 'short' : 'long',
  }).format(new Date(at))
}

/** 2026-11-22 14:05, the same in both languages: it is read beside case numbers. */
export function formatMoment(at: string): string {
  const parts = formatter('en', 'moment', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(at))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((candidate) => candidate.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`
}

/** The hall's calendar day of an instant, as YYYY-MM-DD. */
export function hallDay(at: number): string {
  return formatMoment(new Date(at).toISOString()).slice(0, 10)
}

/** 2014年10月 · October 2014, of a month written YYYY-MM. */
export function formatMonth(month: string, language: Language): string {
  return formatter(language, 'month', { year: 'numeric', month: 'long' }).format(new Date(`${month}-01T12:00:00+08:00`))
}

/** 10月 · Oct, of a month from 1. */
export function formatMonthName(month: number, language: Language): string {
  const day = new Date(`2026-${String(month).padStart(2, '0')}-01T12:00:00+08:00`)
  return formatter(language, 'monthName', { month: 'short' }).format(day)
}

/** 周四 · Thu, of a day written YYYY-MM-DD. */
export function formatWeekday(day: string, language: Language): string {
  return formatter(language, 'weekday', { weekday: 'short' }).format(new Date(`${day}T12:00:00+08:00`))
}
