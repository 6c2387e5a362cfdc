import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import { PgDialect, type PgTable } from 'drizzle-orm/pg-core'

const dialect = new PgDialect()

/**
 * The text of a part of a statement that holds no values, built once: putting the same columns and joins together for each request
 * costs a tenth of a small query.
 */
export function constantSql(part: SQL): SQL {
  const { sql: text, params } = dialect.sqlToQuery(part)
  if (params.length > 0) throw new Error('A part of a statement that holds values is not constant.')
  return sql.raw(text)
}

/** Column list of a table under its property names, so that a row comes back in the shape of `$inferSelect`. */
export function columnsOf(table: PgTable, alias?: string): SQL {
  const from = alias === undefined ? sql`${table}` : sql.identifier(alias)
  const columns = Object.entries(getTableColumns(table)).map(
    ([property, column]) => sql`${from}.${sql.identifier(column.name)} as ${sql.identifier(property)}`,
  )
  return sql.join(columns, sql`, `)
}

/** Rows as one parameter, whatever their number: the statement's text stays the same, so it is prepared once. */
export interface Recordset {
  /** the table's columns, for the list of an insert */
  readonly columns: SQL
  /** the same columns of `r` */
  readonly values: SQL
  /** `jsonb_to_recordset(…) as r (…)`, for a from clause */
  readonly source: SQL
}

/** Reads rows of a table from one JSON parameter. `extra` are further columns of `r` that the table does not have. */
export function recordsetOf<Table extends PgTable>(
  table: Table,
  rows: readonly object[],
  extra: Readonly<Record<string, string>> = {},
): Recordset {
  const columns = Object.entries(getTableColumns(table))
  const named = columns.map(([, column]) => sql.identifier(column.name))
  const typed = [
    ...columns.map(([property, column]) => sql`${sql.identifier(property)} ${sql.raw(column.getSQLType())}`),
    ...Object.entries(extra).map(([name, type]) => sql`${sql.identifier(name)} ${sql.raw(type)}`),
  ]
  return {
    columns: sql.join(named, sql`, `),
    values: sql.join(
      columns.map(([property]) => sql`r.${sql.identifier(property)}`),
      sql`, `,
    ),
    source: sql`jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r (${sql.join(typed, sql`, `)})`,
  }
}
