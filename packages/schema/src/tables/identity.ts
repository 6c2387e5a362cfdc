import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { DeviceKind, Role } from '../vocabulary/index.ts'
import { citizens } from './citizens.ts'
import { bytes, hallId, instant } from './columns.ts'

export const accounts = pgTable(
  'accounts',
  {
    hallId: hallId(),
    id: uuid('id').notNull(),
    loginName: text('login_name').notNull(),
    displayName: text('display_name').notNull(),
    passwordHash: text('password_hash').notNull(),
    role: text('role').$type<Role>().notNull(),
    departmentId: uuid('department_id'),
    windowId: uuid('window_id'),
    staffId: uuid('staff_id'),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [primaryKey({ columns: [t.hallId, t.id] }), unique('accounts_login_name').on(t.hallId, t.loginName)],
)

/** Reference table: a login name resolves to one hall before anything else is known. */
export const loginNames = pgTable('login_names', {
  loginName: text('login_name').primaryKey(),
  hallId: hallId(),
  accountId: uuid('account_id').notNull(),
  failures: integer('failures').notNull().default(0),
  lockedUntil: instant('locked_until'),
})

/** Only the SHA-256 of a token is kept; the token itself lives in an HttpOnly cookie. */
export const sessions = pgTable(
  'sessions',
  {
    hallId: hallId(),
    id: uuid('id').notNull(),
    /** One of both: an account's session or a citizen's. */
    accountId: uuid('account_id'),
    citizenId: uuid('citizen_id'),
    tokenHash: bytes('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [
    primaryKey({ columns: [t.hallId, t.id] }),
    foreignKey({ columns: [t.hallId, t.accountId], foreignColumns: [accounts.hallId, accounts.id] }),
    foreignKey({ columns: [t.hallId, t.citizenId], foreignColumns: [citizens.hallId, citizens.id] }),
    unique('sessions_token_hash').on(t.hallId, t.tokenHash),
    index('sessions_account').on(t.hallId, t.accountId),
  ],
)

export const devices = pgTable(
  'devices',
  {
    hallId: hallId(),
    id: uuid('id').notNull(),
    kind: text('kind').$type<DeviceKind>().notNull(),
    name: text('name').notNull(),
    serialNumber: text('serial_number'),
    /** Null for punch machines: their protocol knows no token, only a serial number and a lease. */
    tokenHash: bytes('token_hash'),
    createdAt: instant('created_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (t) => [primaryKey({ columns: [t.hallId, t.id] }), unique('devices_token_hash').on(t.hallId, t.tokenHash)],
)

/** Reference table: a machine names itself by serial number only. */
export const deviceSerials = pgTable('device_serials', {
  serialNumber: text('serial_number').primaryKey(),
  hallId: hallId(),
  deviceId: uuid('device_id').notNull(),
})

/** Which window a rating device stood at, from an instant until another: presses are attributed by their corrected time. */
export const deviceBindings = pgTable(
  'device_bindings',
  {
    hallId: hallId(),
    deviceId: uuid('device_id').notNull(),
    version: integer('version').notNull(),
    windowId: uuid('window_id').notNull(),
    validFrom: instant('valid_from').notNull(),
    validTo: instant('valid_to'),
  },
  (t) => [
    primaryKey({ columns: [t.hallId, t.deviceId, t.version] }),
    foreignKey({ columns: [t.hallId, t.deviceId], foreignColumns: [devices.hallId, devices.id] }),
  ],
)

/** Reference table: a screen that asks for a hall is in none yet. The code is shown on the screen; only hashes are kept. */
export const pairings = pgTable('pairings', {
  id: uuid('id').primaryKey(),
  codeHash: bytes('code_hash').notNull().unique(),
  claimHash: bytes('claim_hash').notNull(),
  profile: text('profile').notNull(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  hallId: uuid('hall_id'),
  deviceId: uuid('device_id'),
  confirmedAt: instant('confirmed_at'),
  collectedAt: instant('collected_at'),
})

/** Reference table: the one-time administrator link of an empty installation. */
export const setupLinks = pgTable('setup_links', {
  id: uuid('id').primaryKey(),
  tokenHash: bytes('token_hash').notNull(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
})

/** What a repeated request answers: the stored result of the first, so an acknowledged write is never doubled. */
export const commandReceipts = pgTable(
  'command_receipts',
  {
    hallId: hallId(),
    actorId: uuid('actor_id').notNull(),
    requestId: text('request_id').notNull(),
    command: text('command').notNull(),
    inputHash: bytes('input_hash').notNull(),
    result: jsonb('result').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.hallId, t.actorId, t.requestId] })],
)
