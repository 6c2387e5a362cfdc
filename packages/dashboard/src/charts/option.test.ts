import { expect, test } from 'vitest'
import { describeRow } from './chart-table.ts'
import type { ChartTheme } from './chart-theme.ts'
import { satisfactionOption } from './satisfaction.option.ts'
import { labelledBins, niceCeiling, type ThroughputPoint, throughputOption } from './throughput.option.ts'

const theme: ChartTheme = {
  text: '#1',
  secondary: '#2',
  muted: '#3',
  hairline: '#4',
  border: '#5',
  surface: '#6',
  accent: '#7',
  band: 'band',
  future: 'future',
  ratings: ['r1', 'r2', 'r3', 'r4', 'r5'],
  font: 'sans-serif',
  textPx: 16,
  spacePx: 4,
  linePx: 1,
}

const points: ThroughputPoint[] = [
  { label: '10:00', decided: 7, usualLow: 4, usualHigh: 9, isFuture: false },
  { label: '10:05', decided: 0, usualLow: 4, usualHigh: 9, isFuture: true },
  { label: '10:10', decided: 0, usualLow: null, usualHigh: null, isFuture: true },
]

type Series = { id: string; data: unknown[] }

function seriesOf(option: { series?: unknown }): Map<string, Series> {
  const series = (Array.isArray(option.series) ? option.series : []) as Series[]
  return new Map(series.map((entry) => [entry.id, entry]))
}

test('what has not happened has no bar and a grey band', () => {
  const series = seriesOf(throughputOption(points, theme))
  expect(series.get('decided')?.data).toEqual([7, null, null])
  expect(series.get('usual-span')?.data).toEqual([
    { value: 5, itemStyle: { color: 'band' } },
    { value: 5, itemStyle: { color: 'future' } },
    { value: 0, itemStyle: { color: 'future' } },
  ])
})

test('the series always have the length of the day, so the axis never slides', () => {
  const series = seriesOf(throughputOption(points, theme))
  for (const { data } of series.values()) expect(data).toHaveLength(points.length)
})

test.each([
  [4, 4],
  [7, 8],
  [9.9, 10],
  [11, 12],
  [13, 16],
  [21, 40],
  [99, 100],
])('an axis for %d ends at %d', (value, end) => {
  expect(niceCeiling(value)).toBe(end)
})

function binsFrom(firstHour: number, hours: number): string[] {
  return Array.from({ length: hours * 12 }, (_, index) => {
    const minute = firstHour * 60 + index * 5
    return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  })
}

test.each([
  [8, 10, ['10:00', '12:00', '14:00', '16:00']],
  [3, 15, ['06:00', '09:00', '12:00', '15:00']],
  [0, 24, ['04:00', '08:00', '12:00', '16:00', '20:00']],
  [9, 3, ['10:00', '11:00']],
])('an axis from %d o’clock over %d hours is labelled at full hours, none cut at its ends', (first, hours, expected) => {
  const labels = binsFrom(first, hours)
  expect([...labelledBins(labels)].map((index) => labels[index])).toEqual(expected)
})

test('bad ratings lie left of zero, and those who did not rate are a row of their own', () => {
  const series = seriesOf(satisfactionOption([60, 30, 5, 3, 2], 40, theme))
  expect(series.get('dissatisfied')?.data).toEqual([-3, 0])
  expect(series.get('veryDissatisfied')?.data).toEqual([-2, 0])
  expect(series.get('verySatisfied')?.data).toEqual([60, 0])
  expect(series.get('notRated')?.data).toEqual([0, 40])
})

test('a row of the table twin is spoken with the names of its columns', () => {
  const table = { columns: ['time', 'finished'], rows: [['10:05', '7']] }
  expect(describeRow(table, 0)).toBe('10:05, finished 7')
  expect(describeRow(table, 5)).toBe('')
})
