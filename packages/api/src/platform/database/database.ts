import type { SQLWrapper } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { drizzle, type PostgresJsDatabase, postgresJsCodecs } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'

/**
 * The one door to PostgreSQL: a single `postgres` pool that Drizzle builds for and this class runs on. Everything is sent as
 * a server-side prepared statement but streams, which run once; a query that Drizzle runs by itself is not.
 */
export interface Database {
  /** Builds statements of the tables in `@mingchuang/schema/tables`; nothing is sent until {@link Database.rows} gets it. */
  readonly build: PostgresJsDatabase
  readonly client: postgres.Sql
  /** Runs one statement and gives its rows by column name: instants as Date, days as 'YYYY-MM-DD', bigint as number. */
  rows<Row>(query: SQLWrapper): Promise<Row[]>
  /** Several statements where a rule must lock what it read. */
  transaction<Result>(work: (rows: Database['rows']) => Promise<Result>): Promise<Result>
  /** Streams rows in batches, for exports and recounts whose size has no bound. */
  stream<Row>(query: SQLWrapper, batchSize: number): AsyncIterable<Row[]>
  close(): Promise<void>
}

export interface DatabaseOptions {
  readonly url: string
  readonly connections: number
  readonly applicationName: string
  /** Ends a statement that runs longer, so that no read holds a board or a connection for ever; programs of an operator have none. */
  readonly statementTimeoutMs?: number
}

/**
 * Seconds until a lost connection is tried again. The driver's own delay grows with every connection of the pool that is lost: a
 * PostgreSQL that is back after 0.6 s would be left alone for 20 s, because it took twenty connections with it.
 */
export const reconnectDelay = () => 0.1

const dialect = new PgDialect({ codecs: postgresJsCodecs })

const TIMESTAMPTZ = 1184
const DATE = 1082
const BIGINT = 20

interface Runner {
  unsafe(
    text: string,
    parameters: postgres.ParameterOrJSON<never>[],
    options: { prepare: boolean },
  ): postgres.PendingQuery<postgres.Row[]>
}

function toQuery(query: SQLWrapper): { text: string; parameters: postgres.ParameterOrJSON<never>[] } {
  const built = dialect.sqlToQuery(query.getSQL())
  return { text: built.sql, parameters: built.params as postgres.ParameterOrJSON<never>[] }
}

export function openDatabase(options: DatabaseOptions): Database {
  const client = postgres(options.url, {
    max: options.connections,
    connection: {
      application_name: options.applicationName,
      TimeZone: 'UTC',
      ...(options.statementTimeoutMs !== undefined && { statement_timeout: options.statementTimeoutMs }),
    },
    onnotice: () => undefined,
    max_lifetime: null,
    idle_timeout: 300,
    connect_timeout: 10,
    backoff: reconnectDelay,
    types: {
      bigint: { to: BIGINT, from: [BIGINT], serialize: (value: number) => String(value), parse: (text: string) => Number(text) },
    },
  })
  const build = drizzle({ client })
  // Drizzle replaces the client's date parsers by transparent ones; its own mapping accepts a Date as well, so ours come back.
  client.options.parsers[TIMESTAMPTZ] = (text: string) => new Date(text)
  client.options.parsers[DATE] = (text: string) => text

  const run =
    (runner: Runner) =>
    async <Row>(query: SQLWrapper): Promise<Row[]> => {
      const { text, parameters } = toQuery(query)
      return (await runner.unsafe(text, parameters, { prepare: true })) as unknown[] as Row[]
    }

  return {
    build,
    client,
    rows: run(client),
    transaction: async (work) => (await client.begin((scoped) => work(run(scoped)))) as Awaited<ReturnType<typeof work>>,
    stream: <Row>(query: SQLWrapper, batchSize: number) => {
      const { text, parameters } = toQuery(query)
      return client.unsafe(text, parameters).cursor(batchSize) as AsyncIterable<unknown[]> as AsyncIterable<Row[]>
    },
    close: () => client.end({ timeout: 5 }),
  }
}
