/** The tokens a drawing needs, read from the element it stands in: a wall and a desk have their own type sizes. */
export interface ChartTheme {
  readonly text: string
  readonly secondary: string
  readonly muted: string
  readonly hairline: string
  readonly border: string
  readonly surface: string
  readonly accent: string
  readonly band: string
  readonly future: string
  readonly ratings: readonly [string, string, string, string, string]
  readonly font: string
  readonly textPx: number
  readonly spacePx: number
  readonly linePx: number
}

export function readChartTheme(element: HTMLElement): ChartTheme {
  const style = getComputedStyle(element)
  const read = (name: string) => style.getPropertyValue(name).trim()
  const px = (name: string) => Number.parseFloat(read(name)) || 0
  return {
    text: read('--text'),
    secondary: read('--secondary'),
    muted: read('--muted'),
    hairline: read('--hairline'),
    border: read('--border'),
    surface: read('--surface'),
    accent: read('--accent'),
    band: read('--band'),
    future: read('--future'),
    ratings: [read('--rating-1'), read('--rating-2'), read('--rating-3'), read('--rating-4'), read('--rating-5')],
    font: style.fontFamily,
    textPx: px('--type-text'),
    spacePx: px('--space'),
    linePx: px('--line'),
  }
}
