import { type FileMediaType, type IsoDay, shanghaiDayOf } from '@mingchuang/schema'
import { files, halls } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import type { Services } from '../../platform/command/index.ts'
import type { Database } from '../../platform/database/database.ts'
import { DomainError } from '../../platform/domain-error.ts'
import type { Loaders } from '../../platform/loaders.ts'

/** A file as GraphQL and the upload give it. */
export interface StoredFileNode {
  readonly rowId: string
  readonly name: string
  readonly bytes: number
  readonly mediaType: FileMediaType
  /** SHA-256 in hexadecimal. */
  readonly sha256: string
  readonly hallCode: string
}

/** The file `f` of the hall `h` as JSON, for a query of another feature that joins them; null where `f` is. */
export const storedFileJson = sql`case when f.id is null then null else json_build_object('rowId', f.id, 'name', f.name,
  'bytes', f.bytes, 'mediaType', f.media_type, 'sha256', encode(f.sha256, 'hex'), 'hallCode', h.code) end`

/** Files by their row ids inside a hall. */
export async function filesById(
  database: Database,
  hallId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredFileNode>> {
  const rows = await database.rows<{ file: StoredFileNode }>(
    sql`select ${storedFileJson} as file from ${files} f join ${halls} h on h.id = f.hall_id
      where f.hall_id = ${hallId} and f.id = any(${sql.param([...ids])}::uuid[])`,
  )
  return new Map(rows.map(({ file }) => [file.rowId, file]))
}

/** Batched reads of files that a row names; whoever may read the row may know its files. Keys are row ids. */
export const fileLoader = ({ database, loaders }: { readonly database: Database; readonly loaders: Loaders }, hallId: string) =>
  loaders.get(`filesById ${hallId}`, (ids) => filesById(database, hallId, ids))

/**
 * The files a command is about to refer to: each must exist in the actor’s hall and have been handed in by the actor, so that
 * nobody attaches what another person uploaded. In the order of `ids`; `NOT_FOUND` otherwise.
 */
export async function requireOwnFiles(database: Database, actor: Actor, ids: readonly string[]): Promise<StoredFileNode[]> {
  if (ids.length === 0) return []
  const rows = await database.rows<{ file: StoredFileNode }>(
    sql`select ${storedFileJson} as file from ${files} f join ${halls} h on h.id = f.hall_id
      where f.hall_id = ${actor.hallId} and f.created_by = ${actor.id} and f.id = any(${sql.param([...ids])}::uuid[])`,
  )
  const found = new Map(rows.map(({ file }) => [file.rowId, file]))
  return ids.map((id) => {
    const file = found.get(id)
    if (file === undefined) throw new DomainError('NOT_FOUND', { field: 'fileId' })
    return file
  })
}

/**
 * Says who else than its owner may read a file: a condition on the file `f`, given who asks (nobody signed in: undefined).
 * Undefined: this feature opens nothing to them. `today` is the day in Shanghai, where what opens a file begins on a day.
 */
export type FileReader = (actor: Actor | undefined, today: IsoDay) => SQL | undefined

const readers: FileReader[] = []

/** Features register what opens a file: a form of a published guide to everybody, a material to the scope of its case. */
export function registerFileReader(reader: FileReader): void {
  readers.push(reader)
}

/** The file under an address, if whoever asks may read it. */
export async function findReadableFile(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  actor: Actor | undefined,
  { hallCode, fileId }: { readonly hallCode: string; readonly fileId: string },
): Promise<StoredFileNode | undefined> {
  const own = actor === undefined ? sql`false` : sql`(f.hall_id = ${actor.hallId} and f.created_by = ${actor.id})`
  const opened = readers.flatMap((reader) => reader(actor, shanghaiDayOf(clock.now())) ?? [])
  const [row] = await database.rows<{ file: StoredFileNode }>(
    sql`select ${storedFileJson} as file from ${halls} h join ${files} f on f.hall_id = h.id
      where h.code = ${hallCode} and f.id = ${fileId} and (${sql.join([own, ...opened], sql` or `)})`,
  )
  return row?.file
}
