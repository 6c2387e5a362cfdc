import {
  accounts,
  assignments,
  caseNumberSeries,
  departments,
  deviceBindings,
  deviceSerials,
  devices,
  halls,
  items,
  itemVersions,
  loginNames,
  punches,
  ratings,
  staffMembers,
  windowDepartments,
  windows,
} from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { NamedStatement } from '../../platform/command/index.ts'
import { recordsetOf } from '../../platform/database/table-sql.ts'
import { insertCaseEvents, insertCases } from '../cases/index.ts'
import type { CaseChunk } from './chunk-writer.ts'
import {
  DEMO_ACCOUNT_DEPARTMENT,
  DEMO_ACCOUNTS,
  DEMO_BINDING_VERSION,
  type DemoAccount,
  ratingTokenOf,
  windowAccountOf,
} from './demo-accounts.ts'
import { DEMO_FIRST_DAY, DEMO_ITEM_VERSION, type DemoHall } from './demo-hall.ts'
import { DEMO_EPOCH, DEMO_HALL_CODE, DEMO_HALL_ID, demoId } from './demo-ids.ts'

const hallId = DEMO_HALL_ID
const createdAt = DEMO_EPOCH
/** Before the first case of the report's year. */
const validFrom = DEMO_FIRST_DAY

/** Every row of a table from one parameter. */
function insertAll(table: PgTable, rows: readonly object[]): SQL {
  const { columns, values, source } = recordsetOf(table, rows)
  return sql`insert into ${table} (${columns}) select ${values} from ${source}`
}

/** The hall without its cases: one statement, so that it exists whole or not at all. */
export function hallStatements(
  hall: DemoHall,
  passwordHashes: ReadonlyMap<string, string>,
): [NamedStatement, ...NamedStatement[]] {
  const staff = hall.windows.flatMap((window) => window.staff.map((member) => ({ window, member })))
  const accountRows = demoAccountRows(hall, passwordHashes)
  return [
    [
      'seeded',
      sql`insert into ${halls} (id, code, name, name_en, is_demo, created_at)
        values (${hallId}, ${DEMO_HALL_CODE}, '明窗示范区政务服务中心', 'Mingchuang Demonstration District Government Service Hall', true,
          ${createdAt.toISOString()}) returning 0 as cases`,
    ],
    [
      'settled',
      insertAll(
        departments,
        hall.departments.map((row) => ({ ...row, hallId, createdAt })),
      ),
    ],
    [
      'opened',
      insertAll(
        windows,
        hall.windows.map((row) => ({ ...row, hallId, isOpen: true, createdAt })),
      ),
    ],
    [
      'shared',
      insertAll(
        windowDepartments,
        hall.windows.flatMap(({ id, departmentIds }) =>
          departmentIds.map((departmentId) => ({ hallId, windowId: id, departmentId })),
        ),
      ),
    ],
    [
      'hired',
      insertAll(
        staffMembers,
        staff.map(({ member }) => ({ ...member, hallId, activeFrom: validFrom, createdAt })),
      ),
    ],
    [
      'assigned',
      insertAll(
        assignments,
        staff.map(({ window, member }) => ({
          hallId,
          id: member.assignmentId,
          staffId: member.id,
          windowId: window.id,
          place: member.place,
          validFrom,
        })),
      ),
    ],
    [
      'offered',
      insertAll(
        items,
        hall.items.map((item) => ({
          ...item,
          hallId,
          pinyin: '',
          currentVersion: DEMO_ITEM_VERSION,
          createdAt,
        })),
      ),
    ],
    [
      'promised',
      insertAll(
        itemVersions,
        hall.items.map(({ id, kind, promisedLimit, statutoryLimit }) => ({
          hallId,
          itemId: id,
          version: DEMO_ITEM_VERSION,
          kind,
          promisedLimitWorkingDays: promisedLimit,
          statutoryLimitWorkingDays: statutoryLimit,
          validFrom,
        })),
      ),
    ],
    ['installed', insertAll(devices, deviceRows(hall))],
    [
      'serials',
      insertAll(
        deviceSerials,
        hall.punchMachines.map(({ id, serialNumber }) => ({ serialNumber, hallId, deviceId: id })),
      ),
    ],
    [
      'bound',
      insertAll(
        deviceBindings,
        hall.windows.map(({ id, deviceId }) => ({
          hallId,
          deviceId,
          version: DEMO_BINDING_VERSION,
          windowId: id,
          validFrom: createdAt,
        })),
      ),
    ],
    ['accounts_made', insertAll(accounts, accountRows)],
    [
      'logins_made',
      insertAll(
        loginNames,
        accountRows.map(({ id, loginName }) => ({ loginName, hallId, accountId: id, failures: 0 })),
      ),
    ],
  ]
}

/** Rating devices with their tokens, punch machines with their serial numbers. */
function deviceRows(hall: DemoHall): object[] {
  return [
    ...hall.windows.map((window) => ({
      hallId,
      id: window.deviceId,
      kind: 'rating',
      name: `${window.code} 评价器`,
      // PostgreSQL's text form of bytes.
      tokenHash: `\\x${ratingTokenOf(window).hash.toString('hex')}`,
      createdAt,
    })),
    ...hall.punchMachines.map((machine) => ({ ...machine, hallId, kind: 'punch', createdAt })),
  ]
}

/** All logins of the demo hall. */
export function demoLogins(hall: DemoHall): readonly DemoAccount[] {
  return [...DEMO_ACCOUNTS, ...hall.windows.map(windowAccountOf)]
}

function demoAccountRows(hall: DemoHall, passwordHashes: ReadonlyMap<string, string>) {
  const window = hall.mainWindowOf(DEMO_ACCOUNT_DEPARTMENT)
  const scopes = {
    clerk: { departmentId: window.departmentIds[0], windowId: window.id },
    lead: { departmentId: window.departmentIds[0] },
  }
  const base = ({ loginName, displayName, role }: DemoAccount) => ({
    hallId,
    id: demoId(`account ${loginName}`),
    loginName,
    displayName,
    passwordHash: passwordHashes.get(loginName),
    role,
    createdAt,
  })
  return [
    ...DEMO_ACCOUNTS.map((account) => ({
      ...base(account),
      ...(account.role === 'clerk' || account.role === 'lead' ? scopes[account.role] : {}),
    })),
    ...hall.windows.map((at) => {
      const { staffId, departmentId, ...account } = windowAccountOf(at)
      return { ...base(account), staffId, departmentId, windowId: at.id }
    }),
  ]
}

/** The rows of some days as parts of one statement; the guard says how many cases they are. */
export function chunkStatements(chunk: CaseChunk): [NamedStatement, ...NamedStatement[]] {
  const { columns, values, source } = recordsetOf(caseNumberSeries, chunk.series)
  return [
    ['seeded', sql`select ${chunk.cases.length}::int as cases`],
    ['received', insertCases(chunk.cases)],
    ['happened', insertCaseEvents(hallId, chunk.events, 'received')],
    ['rated', insertAll(ratings, chunk.ratings)],
    ['punched', insertAll(punches, chunk.punches)],
    [
      'numbered',
      sql`insert into ${caseNumberSeries} (${columns}) select ${values} from ${source}
        on conflict (hall_id, window_id, day) do update set last = greatest(${caseNumberSeries}.last, excluded.last)`,
    ],
  ]
}
