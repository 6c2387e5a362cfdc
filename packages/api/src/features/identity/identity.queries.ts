import { type DeviceKind, LOGIN_LOCK_MINUTES, type Role } from '@mingchuang/schema'
import { accounts, deviceBindings, deviceSerials, devices, loginNames, sessions } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import type { Actor, ReadScope } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/database.ts'
import { type KeysetOrder, keysetOf, type Page, type PageRequest, pageOf, toGlobalId } from '../../platform/graphql/index.ts'
import { hallOfToken, hashOf } from './tokens.ts'

/** An account as its sign-in needs it. */
export interface LoginAccount {
  readonly hallId: string
  readonly accountId: string
  readonly role: Role
  readonly passwordHash: string
}

export async function findLoginAccount(database: Database, loginName: string): Promise<LoginAccount | undefined> {
  const [account] = await database.rows<LoginAccount>(
    sql`select l.hall_id as "hallId", l.account_id as "accountId", a.role, a.password_hash as "passwordHash"
      from ${loginNames} l join ${accounts} a on a.hall_id = l.hall_id and a.id = l.account_id
      where l.login_name = ${loginName} and a.ended_at is null`,
  )
  return account
}

export const LOGIN_LOCK_MS = LOGIN_LOCK_MINUTES * 60_000

interface ActorRow {
  readonly hallId: string
  readonly id: string
  readonly role: Role
  readonly departmentId: string | null
  readonly windowId: string | null
  readonly staffId: string | null
  readonly sessionId: string
}

/** The account or citizen behind a session token that neither ended nor expired. */
export async function findSessionActor(database: Database, token: string, now: Date): Promise<Actor | undefined> {
  const hallId = hallOfToken(token)
  if (hallId === undefined) return undefined
  const [row] = await database.rows<ActorRow>(
    sql`select s.hall_id as "hallId", coalesce(s.citizen_id, a.id) as id, coalesce(a.role, 'citizen') as role,
        a.department_id as "departmentId", a.window_id as "windowId", a.staff_id as "staffId", s.id as "sessionId"
      from ${sessions} s left join ${accounts} a on a.hall_id = s.hall_id and a.id = s.account_id
      where s.hall_id = ${hallId} and s.token_hash = ${hashOf(token)} and s.ended_at is null and a.ended_at is null
        and s.expires_at > ${now.toISOString()}::timestamptz`,
  )
  if (row === undefined) return undefined
  return {
    ...row,
    departmentId: row.departmentId ?? undefined,
    windowId: row.windowId ?? undefined,
    staffId: row.staffId ?? undefined,
  }
}

/** A device that a token or serial number names. */
export interface DeviceIdentity {
  readonly hallId: string
  readonly id: string
  readonly kind: DeviceKind
}

export async function findDeviceByToken(database: Database, token: string): Promise<DeviceIdentity | undefined> {
  const hallId = hallOfToken(token)
  if (hallId === undefined) return undefined
  const [device] = await database.rows<DeviceIdentity>(
    sql`select hall_id as "hallId", id, kind from ${devices}
      where hall_id = ${hallId} and token_hash = ${hashOf(token)} and revoked_at is null`,
  )
  return device
}

export async function findDeviceBySerialNumber(database: Database, serialNumber: string): Promise<DeviceIdentity | undefined> {
  const [device] = await database.rows<DeviceIdentity>(
    sql`select d.hall_id as "hallId", d.id, d.kind from ${deviceSerials} r
      join ${devices} d on d.hall_id = r.hall_id and d.id = r.device_id
      where r.serial_number = ${serialNumber} and d.revoked_at is null`,
  )
  return device
}

export interface DeviceBinding {
  readonly version: number
  readonly windowId: string
  readonly validFrom: Date
  readonly validTo: Date | null
}

/** Which window the device stood at, at that instant. */
export async function findBindingAt(database: Database, device: DeviceIdentity, at: Date): Promise<DeviceBinding | undefined> {
  const [binding] = await database.rows<DeviceBinding>(
    sql`select version, window_id as "windowId", valid_from as "validFrom", valid_to as "validTo" from ${deviceBindings}
      where hall_id = ${device.hallId} and device_id = ${device.id} and valid_from <= ${at.toISOString()}::timestamptz
        and (valid_to is null or valid_to > ${at.toISOString()}::timestamptz)
      order by version desc limit 1`,
  )
  return binding
}

/** An account as its owner sees it. */
export interface ViewerRow {
  readonly hallId: string
  readonly role: Role
  readonly displayName: string
  readonly loginName: string | null
  readonly departmentId: string | null
  readonly windowId: string | null
}

export async function findViewer(database: Database, actor: Actor): Promise<ViewerRow | undefined> {
  // What a citizen's name is, only the citizen is told, by the feature that keeps it.
  if (actor.role === 'citizen') {
    const { hallId, role } = actor
    return { hallId, role, displayName: '', loginName: null, departmentId: null, windowId: null }
  }
  const [viewer] = await database.rows<ViewerRow>(
    actor.role === 'device'
      ? sql`select hall_id as "hallId", 'device' as role, name as "displayName", null as "loginName", null as "departmentId", null as "windowId"
          from ${devices} where hall_id = ${actor.hallId} and id = ${actor.id}`
      : sql`select hall_id as "hallId", role, display_name as "displayName", login_name as "loginName", department_id as "departmentId",
          window_id as "windowId" from ${accounts} where hall_id = ${actor.hallId} and id = ${actor.id}`,
  )
  return viewer
}

/** A device as administrators see it, in GraphQL shape. */
export interface DeviceRow {
  readonly __typename: 'Device'
  readonly id: string
  readonly rowId: string
  readonly kind: DeviceKind
  readonly name: string
  readonly serialNumber: string | null
  readonly windowId: string | null
  readonly createdAt: Date
  readonly revokedAt: Date | null
}

export const DEVICE_LIST = 'devices'

const DEVICES_BY_NAME: KeysetOrder = {
  columns: [
    { expression: sql`d.name`, type: 'text' },
    { expression: sql`d.id`, type: 'uuid' },
  ],
  direction: 'asc',
}

const deviceColumns = sql`d.id as "rowId", d.kind, d.name, d.serial_number as "serialNumber", d.created_at as "createdAt", d.revoked_at as "revokedAt",
  (select b.window_id from ${deviceBindings} b where b.hall_id = d.hall_id and b.device_id = d.id and b.valid_to is null) as "windowId"`

function toDevice(row: Omit<DeviceRow, 'id' | '__typename'>): DeviceRow {
  return { ...row, __typename: 'Device', id: toGlobalId('Device', row.rowId) }
}

export async function findDevice(database: Database, scope: ReadScope, id: string): Promise<DeviceRow | undefined> {
  const [row] = await database.rows<Omit<DeviceRow, 'id' | '__typename'>>(
    sql`select ${deviceColumns} from ${devices} d where d.hall_id = ${scope.hallId} and d.id = ${id}`,
  )
  return row && toDevice(row)
}

export async function listDevices(
  database: Database,
  scope: ReadScope,
  request: PageRequest,
  kind: DeviceKind | undefined,
): Promise<Page<DeviceRow>> {
  const keyset = keysetOf(request, DEVICES_BY_NAME)
  const rows = await database.rows<Omit<DeviceRow, 'id' | '__typename'>>(
    sql`select ${deviceColumns} from ${devices} d
      where d.hall_id = ${scope.hallId} and (${kind ?? null}::text is null or d.kind = ${kind ?? null}) and ${keyset.beyond}
      order by ${keyset.orderBy} limit ${keyset.limit}`,
  )
  return pageOf(DEVICE_LIST, request, rows.map(toDevice), (device) => [device.name, device.rowId])
}

export async function countDevices(database: Database, scope: ReadScope, kind: DeviceKind | undefined): Promise<number> {
  const [row] = await database.rows<{ devices: number }>(
    sql`select count(*)::int as devices from ${devices} d where d.hall_id = ${scope.hallId} and (${kind ?? null}::text is null or d.kind = ${kind ?? null})`,
  )
  return row?.devices ?? 0
}
