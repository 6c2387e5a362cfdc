/** The table twin of a chart: the same numbers, readable by eye, by screen reader and by the arrow-key cursor. */
export interface ChartTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** One row as a sentence for the live region: "10:05, 办结 7, 常见范围 4–9". */
export function describeRow(table: ChartTable, index: number): string {
  const row = table.rows[index]
  if (!row) return ''
  return row.map((cell, column) => (column === 0 ? cell : `${table.columns[column] ?? ''} ${cell}`)).join(', ')
}
