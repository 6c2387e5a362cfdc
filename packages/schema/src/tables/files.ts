import { bigint, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { FileMediaType } from '../vocabulary/index.ts'
import { bytes, hallId, instant } from './columns.ts'

/**
 * A file that somebody handed in. The content lies outside the database and the web root under its hash, once however often it was
 * handed in; a row is one handing-in, with its name. Rows are never changed.
 */
export const files = pgTable(
  'files',
  {
    hallId: hallId(),
    id: uuid('id').notNull(),
    sha256: bytes('sha256').notNull(),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    mediaType: text('media_type').$type<FileMediaType>().notNull(),
    /** Safe to show and to save under: no path, no control or direction characters, an ending that fits the content. */
    name: text('name').notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.hallId, t.id] }),
    index('files_created_by').on(t.hallId, t.createdBy, t.createdAt),
    index('files_sha256').on(t.hallId, t.sha256),
  ],
)
