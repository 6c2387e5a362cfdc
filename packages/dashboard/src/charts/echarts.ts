import { BarChart, type BarSeriesOption } from 'echarts/charts'
import { GridComponent, type GridComponentOption } from 'echarts/components'
import { type ComposeOption, type ECharts, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

/**
 * Only what is drawn is loaded: the whole library is 396 KB gzip, the wall's budget for everything is 320. SVG rather than
 * canvas: text stays text, so it can be measured for clipping, and it prints sharply.
 */
use([BarChart, GridComponent, SVGRenderer])

export type ChartOption = ComposeOption<BarSeriesOption | GridComponentOption>
export type ChartInstance = ECharts

export function createChart(host: HTMLElement): ChartInstance {
  return init(host, undefined, { renderer: 'svg' })
}
