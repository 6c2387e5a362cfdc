import type { ChartTheme } from './chart-theme.ts'
import type { ChartOption } from './echarts.ts'

export interface ThroughputPoint {
  /** 10:05 */
  readonly label: string
  readonly decided: number
  readonly usualLow: number | null
  readonly usualHigh: number | null
  readonly isFuture: boolean
}

const MINUTES_PER_BIN = 5
const LABELS_AT_MOST = 6
/** Steps between labels a reader expects on a clock, in hours. */
const LABEL_STEPS_HOURS = [1, 2, 3, 4, 6]
/** A label needs this much of the axis on either side of its bin, or it runs out of the drawing. */
const LABEL_MARGIN = 0.05

/** Which bins are labelled: full hours, at most six of them, none so near an end that it would be cut. */
export function labelledBins(labels: readonly string[]): ReadonlySet<number> {
  const hours = (labels.length * MINUTES_PER_BIN) / 60
  const step = LABEL_STEPS_HOURS.find((candidate) => hours / candidate <= LABELS_AT_MOST) ?? 6
  const margin = labels.length * LABEL_MARGIN
  const chosen = labels.flatMap((label, index) => {
    const isFullHour = label.endsWith(':00') && Number(label.slice(0, 2)) % step === 0
    return isFullHour && index >= margin && index < labels.length - margin ? [index] : []
  })
  return new Set(chosen)
}

/**
 * Bars over the band in which the same five minutes of past working days lay (P10–P90). What has not happened yet is grey.
 * No smoothing: a curve through five-minute counts would show minutes nobody measured.
 */
export function throughputOption(points: readonly ThroughputPoint[], theme: ChartTheme): ChartOption {
  const labels = points.map((point) => point.label)
  const labelled = labelledBins(labels)
  const highest = Math.max(4, ...points.map((point) => Math.max(point.usualHigh ?? 0, point.isFuture ? 0 : point.decided)))
  return {
    animation: false,
    grid: {
      left: theme.textPx * 2.2,
      right: theme.spacePx,
      top: theme.textPx * 0.7,
      bottom: theme.textPx * 1.5,
      outerBoundsMode: 'none',
    },
    xAxis: [
      {
        type: 'category',
        data: labels,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: theme.border, width: theme.linePx } },
        axisLabel: {
          color: theme.secondary,
          fontFamily: theme.font,
          fontSize: theme.textPx,
          margin: theme.textPx * 0.35,
          interval: (index: number) => labelled.has(index),
        },
      },
      // Bars of one axis share its slots side by side; the band has an axis of its own to lie behind them.
      { type: 'category', data: labels, show: false, position: 'bottom' },
    ],
    yAxis: {
      type: 'value',
      min: 0,
      max: niceCeiling(highest),
      interval: niceCeiling(highest) / 2,
      axisLabel: { color: theme.secondary, fontFamily: theme.font, fontSize: theme.textPx, margin: theme.textPx * 0.4 },
      splitLine: { lineStyle: { color: theme.hairline, width: theme.linePx } },
    },
    series: [
      {
        id: 'usual-low',
        type: 'bar',
        xAxisIndex: 1,
        stack: 'usual',
        barCategoryGap: 0,
        silent: true,
        itemStyle: { color: 'transparent' },
        data: points.map((point) => point.usualLow ?? 0),
      },
      {
        id: 'usual-span',
        type: 'bar',
        xAxisIndex: 1,
        stack: 'usual',
        barCategoryGap: 0,
        silent: true,
        data: points.map((point) => ({
          value: (point.usualHigh ?? 0) - (point.usualLow ?? 0),
          itemStyle: { color: point.isFuture ? theme.future : theme.band },
        })),
      },
      {
        id: 'decided',
        type: 'bar',
        xAxisIndex: 0,
        barCategoryGap: '30%',
        itemStyle: { color: theme.accent },
        emphasis: { itemStyle: { color: theme.text } },
        data: points.map((point) => (point.isFuture ? null : point.decided)),
      },
    ],
  }
}

/** The next even round number, so that the axis has a labelled middle and no clutter. */
export function niceCeiling(value: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(value))
  const steps = magnitude === 1 ? [2, 4, 6, 8, 10] : [1, 1.2, 1.6, 2, 4, 6, 8, 10]
  const step = steps.find((candidate) => candidate * magnitude >= value) ?? 10
  return step * magnitude
}
