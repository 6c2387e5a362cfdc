import { date, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { AddressQuota, Language } from '../vocabulary/index.ts'
import { bytes, hallId, instant } from './columns.ts'

/** Somebody who signed in by phone. What identifies them is sealed; the indexes find it by equality. */
export const citizens = pgTable(
  'citizens',
  {
    hallId: hallId(),
    id: uuid('id').notNull(),
    phoneSealed: text('phone_sealed').notNull(),
    phoneIndex: bytes('phone_index').notNull(),
    nameSealed: text('name_sealed'),
    identityNumberSealed: text('identity_number_sealed'),
    identityNumberIndex: bytes('identity_number_index'),
    language: text('language').$type<Language>().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.hallId, t.id] }), unique('citizens_phone').on(t.hallId, t.phoneIndex)],
)

/** The one living code of a phone, known or not, and what was asked for and tried; only a keyed hash of the code is kept. */
export const signInCodes = pgTable(
  'sign_in_codes',
  {
    hallId: hallId(),
    phoneIndex: bytes('phone_index').notNull(),
    /** Null when the code was used, or when somebody tried one that was never asked for. */
    codeHash: bytes('code_hash'),
    expiresAt: instant('expires_at'),
    attempts: integer('attempts').notNull(),
    requestedAt: instant('requested_at'),
    day: date('day').notNull(),
    requestsOfDay: integer('requests_of_day').notNull(),
  },
  (t) => [primaryKey({ columns: [t.hallId, t.phoneIndex] })],
)

/** What an address did since its window of time began; the address is a keyed hash. */
export const addressQuotas = pgTable(
  'address_quotas',
  {
    hallId: hallId(),
    quota: text('quota').$type<AddressQuota>().notNull(),
    addressIndex: bytes('address_index').notNull(),
    count: integer('count').notNull(),
    endsAt: instant('ends_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.hallId, t.quota, t.addressIndex] })],
)
