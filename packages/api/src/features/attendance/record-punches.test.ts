import { ROLES } from '@mingchuang/schema'
import { auditRows, punches } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../tests/support/small-hall.ts'
import type { Actor } from '../../platform/actor.ts'
import { runCommand } from '../../platform/command/index.ts'
import { assignStaffMember, createStaffMember } from '../directory/index.ts'
import { registerDevice } from '../identity/index.ts'
import { type CheckInRow, checkIns } from './attendance.queries.ts'
import { recordPunchUpload } from './record-punches.ts'

const NOW = new Date('2014-03-05T10:30:00Z')
const SERIAL_NUMBER = 'CGX2014000002'

let services: TestServices
let hall: SmallHall
let machine: Actor

beforeAll(async () => {
  services = await createTestServices(NOW)
  hall = await foundSmallHall(services)
  const context = { ...services, actor: hall.administrator }
  const { id } = await runCommand(context, registerDevice, { kind: 'punch', name: '考勤机', serialNumber: SERIAL_NUMBER })
  machine = { hallId: hall.hallId, id, role: 'device' }
  await runCommand(context, assignStaffMember, {
    staffMemberId: hall.staffId,
    windowId: hall.windowId,
    place: 'A',
    validFrom: '2014-03-05',
  })
})
afterAll(() => services.close())

function upload(body: string, actor: Actor | undefined = machine) {
  return recordPunchUpload({ ...services, actor }, { serialNumber: SERIAL_NUMBER, body })
}

function readCheckIns(now: Date): Promise<CheckInRow[]> {
  const scope = { hallId: hall.hallId, from: '2014-03-01', to: '2014-03-09' }
  return services.database.rows<CheckInRow>(sql`select c.* from ${checkIns(scope, now)} as c order by day, staff_id, slot_order`)
}

test.each(ROLES.filter((role) => role !== 'device'))('a %s cannot punch for a machine', async (role) => {
  await expect(upload('1001\t2014-03-05 08:00:00', { ...machine, role })).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('a device cannot speak for another, nor for one of another hall', async () => {
  await expect(upload('1001\t2014-03-05 08:00:00', { ...machine, id: hall.clerk.id })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  const stranger = { ...machine, hallId: hall.clerk.id }
  await expect(upload('1001\t2014-03-05 08:00:00', stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await services.database.rows(sql`select id from ${punches}`)).toEqual([])
})

test('an upload that brings nothing new leaves no second audit row', async () => {
  const line = '1001\t2014-03-03 08:00:00\t0\t1'
  await upload(line)
  await upload(line)
  expect(await services.database.rows(sql`select id from ${auditRows} where command = 'recordPunches'`)).toHaveLength(1)
})

describe('the four slots of a working day', () => {
  test('are settled by the earliest in and the latest out, on time by the nominal minute', async () => {
    const times = ['08:31', '08:29', '11:58', '12:05', '13:01', '12:40', '16:59', '17:20']
    await upload(times.map((time) => `1001\t2014-03-05 ${time}:30\t0\t1`).join('\n'))
    const rows = (await readCheckIns(NOW)).filter(({ day }) => day === '2014-03-05')
    expect(rows.map(({ slot, is_due, is_on_time, punched_at }) => [slot, is_due, is_on_time, punched_at])).toEqual([
      ['morningIn', true, true, new Date('2014-03-05T00:29:30Z')],
      ['noonOut', true, true, new Date('2014-03-05T04:05:30Z')],
      ['afternoonIn', true, true, new Date('2014-03-05T04:40:30Z')],
      ['eveningOut', true, true, new Date('2014-03-05T09:20:30Z')],
    ])
  })

  test('become due one by one, an out-slot only when it closes', async () => {
    const due = async (time: string) =>
      (await readCheckIns(new Date(`2014-03-05T${time}:00+08:00`))).filter((row) => row.is_due).length
    expect([await due('08:30'), await due('08:31'), await due('12:29'), await due('12:30'), await due('17:59')]).toEqual([
      0, 1, 1, 2, 3,
    ])
  })

  test('are owed by everybody assigned, on working days only, and a missing punch is not on time', async () => {
    const context = { ...services, actor: hall.administrator }
    const { id } = await runCommand(context, createStaffMember, {
      code: '1002',
      name: '李强',
      departmentId: hall.departmentId,
      activeFrom: '2014-03-06',
    })
    await runCommand(context, assignStaffMember, {
      staffMemberId: id,
      windowId: hall.windowId,
      place: 'B',
      validFrom: '2014-03-06',
    })
    const rows = (await readCheckIns(new Date('2014-03-10T00:00:00Z'))).filter(({ staff_id }) => staff_id === id)
    // Thursday and Friday; the weekend owes nothing.
    expect(rows.map(({ day }) => day)).toEqual([...Array(4).fill('2014-03-06'), ...Array(4).fill('2014-03-07')])
    expect(rows.every(({ is_due, is_on_time, punched_at }) => is_due && !is_on_time && punched_at === null)).toBe(true)
  })

  test('are settled by a pin that got its person later', async () => {
    await upload('1003\t2014-03-06 08:00:00\t0\t1')
    const context = { ...services, actor: hall.administrator }
    const { id } = await runCommand(context, createStaffMember, {
      code: '1003',
      name: '赵敏',
      departmentId: hall.departmentId,
      activeFrom: '2014-03-06',
    })
    await runCommand(context, assignStaffMember, {
      staffMemberId: id,
      windowId: hall.otherWindowId,
      place: 'A',
      validFrom: '2014-03-06',
    })
    const [first] = (await readCheckIns(new Date('2014-03-06T10:30:00Z'))).filter(({ staff_id }) => staff_id === id)
    expect(first).toMatchObject({ slot: 'morningIn', is_on_time: true })
  })
})
