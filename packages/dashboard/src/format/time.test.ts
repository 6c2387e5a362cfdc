import { expect, test } from 'vitest'
import { formatClock, formatMoment, hallDay } from './time.ts'

test('times are those of the hall, not of the browser', () => {
  expect(formatClock('2026-11-20T06:05:09Z', 'zh-CN')).toBe('14:05:09')
  expect(formatMoment('2026-11-20T16:30:00Z')).toBe('2026-11-21 00:30')
})

test('the day of the hall turns at its own midnight', () => {
  expect(hallDay(Date.parse('2026-11-20T15:59:59Z'))).toBe('2026-11-20')
  expect(hallDay(Date.parse('2026-11-20T16:00:00Z'))).toBe('2026-11-21')
})
