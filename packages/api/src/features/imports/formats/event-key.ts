import { hash } from 'node:crypto'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { LogEvent } from './log-entry.ts'
import { comparableAttributes } from './log-values.ts'

/** Digest of everything an event says: equal for the same event of the same case, whichever format or file it came from. */
export function eventDigest(event: LogEvent): string {
  const said = [
    event.caseName,
    event.name,
    event.at.toISOString(),
    event.startedAt?.toISOString() ?? '',
    event.lifecycle,
    event.resource ?? '',
    event.group ?? '',
    event.instance ?? '',
    comparableAttributes(event.attributes),
  ]
  return hash('sha256', JSON.stringify(said), 'hex').slice(0, 32)
}

/**
 * Numbers the events of one log that say exactly the same: midnight-only times make such twins, and both must be kept,
 * once. The count must span the whole file, because the rows of a case may be scattered over it, and must not grow
 * with it, so it lives in a temporary SQLite file (SQLite deletes it on close) behind a page cache of fixed size: 5 µs an event.
 */
export class TwinCounter implements Disposable {
  readonly #database: DatabaseSync
  readonly #count: StatementSync

  constructor() {
    // The empty path is SQLite's private temporary database: on disk once it outgrows its cache.
    this.#database = new DatabaseSync('')
    this.#database.exec(`
      pragma journal_mode = off;
      pragma synchronous = off;
      pragma temp_store = file;
      pragma cache_size = -4096;
      create table seen (digest blob primary key, times integer not null) without rowid;
      begin`)
    this.#count = this.#database.prepare(
      'insert into seen values (?, 1) on conflict (digest) do update set times = times + 1 returning times',
    )
  }

  /** The key of the event: its digest and how many times the log has said the same up to here. */
  key(event: LogEvent): string {
    const digest = eventDigest(event)
    return `${digest}:${this.#times(digest)}`
  }

  /** Whether this text comes up for the first time: case names to count, complaints not to repeat. */
  isFirst(text: string): boolean {
    return this.#times(hash('sha256', text, 'hex').slice(0, 32)) === 1
  }

  #times(digest: string): number {
    return Number(this.#count.get(Buffer.from(digest, 'hex'))?.times)
  }

  [Symbol.dispose](): void {
    this.#database.close()
  }
}
