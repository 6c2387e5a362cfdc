import { isIsoDay } from '@mingchuang/schema'
import { type SQL, sql } from 'drizzle-orm'
import { DomainError } from '../domain-error.ts'
import { isUuid } from '../ids.ts'
import type { PageRequest } from './connection.ts'

/** What a list is sorted by. Every column in the same direction, the last one unique: rows inserted meanwhile shift nothing. */
export interface KeysetOrder {
  readonly columns: readonly { readonly expression: SQL; readonly type: 'text' | 'uuid' | 'timestamptz' | 'date' }[]
  readonly direction: 'asc' | 'desc'
  /**
   * Whether the index that serves the list was declared descending (`.desc()`, which means nulls last). A reading order serves
   * itself from an index only if it says the same about nulls, even where there are none.
   */
  readonly isIndexDescending?: boolean
}

export interface Keyset {
  /** Rows beyond the cursor; `true` on the first page. */
  readonly beyond: SQL
  readonly orderBy: SQL
  /** One row more than the page, to know whether there are more. */
  readonly limit: SQL
}

/** The page's condition, order and limit. Values of a cursor that was tampered with are refused before they reach the database. */
export function keysetOf(request: PageRequest, { columns, direction, isIndexDescending = false }: KeysetOrder): Keyset {
  const isAscending = (direction === 'asc') === (request.direction === 'forward')
  const nulls = isAscending === isIndexDescending ? sql.raw('nulls first') : sql.raw('nulls last')
  const way = isAscending ? sql.raw('asc') : sql.raw('desc')
  const order = columns.map(({ expression }) => sql`${expression} ${way} ${nulls}`)
  return {
    beyond: request.beyond === undefined ? sql`true` : beyondOf(request.beyond, columns, isAscending),
    orderBy: sql.join(order, sql`, `),
    // Written into the text: for a limit it does not know PostgreSQL plans every execution anew, at the price of the query itself.
    limit: sql.raw(String(request.size + 1)),
  }
}

function beyondOf(values: readonly string[], columns: KeysetOrder['columns'], isAscending: boolean): SQL {
  if (values.length !== columns.length) throw new DomainError('INVALID_CURSOR')
  const bounds = columns.map(({ type }, index) => {
    const value = values[index] ?? ''
    if (!isOfType(type, value)) throw new DomainError('INVALID_CURSOR')
    return sql`${value}::text::${sql.raw(type)}`
  })
  const compared = columns.map(({ expression }) => expression)
  return sql`(${sql.join(compared, sql`, `)}) ${sql.raw(isAscending ? '>' : '<')} (${sql.join(bounds, sql`, `)})`
}

function isOfType(type: KeysetOrder['columns'][number]['type'], value: string): boolean {
  if (type === 'uuid') return isUuid(value)
  if (type === 'date') return value === 'infinity' || isStoredDay(value)
  if (type === 'timestamptz') return value === '-infinity' || isStoredInstant(value)
  return value.isWellFormed() && !value.includes('\u0000')
}

/** A calendar day that PostgreSQL knows too: it has no year 0. */
const isStoredDay = (text: string) => isIsoDay(text) && !text.startsWith('0000')

/** An instant as cursors carry it. `Date.parse` alone takes much that PostgreSQL refuses: a mere year, ten thousand years hence. */
function isStoredInstant(text: string): boolean {
  const milliseconds = Date.parse(text)
  return isStoredDay(text.slice(0, 10)) && !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === text
}
