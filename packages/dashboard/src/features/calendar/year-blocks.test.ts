import { arrangeYear, weekdayOf } from '@mingchuang/schema'
import { expect, it } from 'vitest'
import { monthBlocks } from './year-blocks.ts'

it.each([2024, 2026])('the months of %i have every day once, each under its weekday', (year) => {
  const days = arrangeYear(year, { holidays: [], makeUpDays: [] }).map((day) => ({ ...day, note: '' }))
  const blocks = monthBlocks(year, days)
  expect(blocks).toHaveLength(12)
  for (const { weeks } of blocks)
    for (const week of weeks) {
      expect(week).toHaveLength(7)
      week.forEach((day, index) => {
        if (day !== null) expect(weekdayOf(day.day)).toBe(index + 1)
      })
    }
  expect(blocks.flatMap(({ weeks }) => weeks.flat()).filter((day) => day !== null)).toEqual(days)
})
