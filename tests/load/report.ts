/** One line of the table: what the floor does, what the API does, and what it has to reach. */
export interface Line {
  readonly title: string
  readonly unit: string
  readonly floor: number
  readonly api: number
  readonly ratio: number
  readonly reaches: 'at least' | 'at most'
  readonly required: number
  readonly aim: number
  /** Processor time of the two servers, which does not depend on what else the machine does. */
  readonly processor?: { readonly unit: string; readonly floor: number; readonly api: number }
}

export function isReached({ reaches, ratio }: Line, bound: number): boolean {
  return reaches === 'at least' ? ratio >= bound : ratio <= bound
}

/** The whole result as a table for a terminal. */
export function tableOf(lines: readonly Line[]): string {
  const header = ['question', 'floor', 'api', 'unit', 'ratio', 'required', 'aim', 'server processor (floor, api)']
  const rows = lines.map((line) => [
    line.title,
    number(line.floor),
    number(line.api),
    line.unit,
    line.ratio.toFixed(2),
    `${sign(line)} ${line.required} ${isReached(line, line.required) ? '✓' : '✗'}`,
    `${sign(line)} ${line.aim} ${isReached(line, line.aim) ? '✓' : '–'}`,
    line.processor === undefined ? '' : `${number(line.processor.floor)}, ${number(line.processor.api)} ${line.processor.unit}`,
  ])
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)))
  return [header, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** What is missed, in words; undefined when everything required is reached. */
export function missed(lines: readonly Line[]): string | undefined {
  const failing = lines.filter((line) => !isReached(line, line.required))
  if (failing.length === 0) return undefined
  return failing
    .map((line) => `${line.title}: ${line.ratio.toFixed(2)} of the floor, required ${line.reaches} ${line.required}`)
    .join('\n')
}

function sign({ reaches }: Line): string {
  return reaches === 'at least' ? '≥' : '≤'
}

function number(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(1)
}
