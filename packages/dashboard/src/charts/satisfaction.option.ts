import type { ChartTheme } from './chart-theme.ts'
import type { ChartOption } from './echarts.ts'

/** From very satisfied to very dissatisfied. */
export type LevelCounts = readonly [number, number, number, number, number]

/**
 * Five levels from a common zero: the first three, which count as satisfied, to the right, the last two to the left. Those
 * who did not rate stand in a row of their own on the same scale: silence is not satisfaction.
 */
export function satisfactionOption(levels: LevelCounts, notRated: number, theme: ChartTheme): ChartOption {
  const [verySatisfied, satisfied, fairlySatisfied, dissatisfied, veryDissatisfied] = levels
  const right = Math.max(1, verySatisfied + satisfied + fairlySatisfied, notRated)
  const segment = (id: string, value: number, color: string) => ({
    id,
    type: 'bar' as const,
    stack: 'row',
    barCategoryGap: '28%',
    itemStyle: { color, borderColor: theme.surface, borderWidth: theme.linePx },
    emphasis: { itemStyle: { borderColor: theme.text } },
    data: [value, 0],
  })
  return {
    animation: false,
    grid: {
      left: theme.spacePx,
      right: theme.spacePx,
      top: 0,
      bottom: 0,
      outerBoundsMode: 'none',
    },
    xAxis: { type: 'value', show: false, min: -(dissatisfied + veryDissatisfied), max: right },
    yAxis: {
      type: 'category',
      inverse: true,
      data: ['rated', 'notRated'],
      axisTick: { show: false },
      axisLine: { show: true, onZero: true, lineStyle: { color: theme.border, width: theme.linePx } },
      axisLabel: { show: false },
    },
    series: [
      segment('dissatisfied', -dissatisfied, theme.ratings[3]),
      segment('veryDissatisfied', -veryDissatisfied, theme.ratings[4]),
      segment('fairlySatisfied', fairlySatisfied, theme.ratings[2]),
      segment('satisfied', satisfied, theme.ratings[1]),
      segment('verySatisfied', verySatisfied, theme.ratings[0]),
      {
        id: 'notRated',
        type: 'bar',
        stack: 'row',
        itemStyle: { color: theme.future, borderColor: theme.border, borderWidth: theme.linePx, borderType: 'dashed' },
        data: [0, notRated],
      },
    ],
  }
}
