import { createHash } from 'node:crypto'
import { shanghaiDayOf, shanghaiMinuteOfDay } from '@mingchuang/schema'
import { deviceSerials, punches, quarantinedLines, staffMembers } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand, type OperationContext, runCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { newId } from '../../platform/ids.ts'
import { type ReadPunch, readPunchLines, type UnreadableLine } from './attendance.rules.ts'

export interface RecordPunchesInput {
  readonly serialNumber: string
  readonly punches: readonly ReadPunch[]
  readonly unreadable: readonly UnreadableLine[]
}

interface Loaded {
  /** The machine this serial number stands for: only that machine may speak for it. */
  readonly deviceId: string
}

/** Bounds one statement: 1,000 lines are some 100 KB of parameters. */
const LINES_PER_STATEMENT = 1000

/**
 * Keeps what a machine saw: readable lines as punches, the others in quarantine. The key is the machine's own (serial number,
 * pin, time, status, verify), so a machine that uploads everything again adds nothing.
 */
export const recordPunches = defineCommand<{ readonly isNew: boolean }>()<RecordPunchesInput, Loaded>({
  name: 'recordPunches',
  async load({ database, actor }, { serialNumber }) {
    const [serial] = await database.rows<Loaded>(
      sql`select device_id as "deviceId" from ${deviceSerials} where serial_number = ${serialNumber} and hall_id = ${actor?.hallId}`,
    )
    if (serial === undefined) throw new DomainError('NOT_FOUND', { field: 'SN' })
    return serial
  },
  target: ({ deviceId }) => ({ actorId: deviceId }),
  decide({ actor, now }, { deviceId }, input) {
    const { serialNumber } = input
    const at = now.toISOString()
    const lines = [
      ...input.punches.map((punch) => ({
        id: newId(now),
        pin: punch.pin,
        at: punch.at.toISOString(),
        status: punch.status,
        verify: punch.verify,
        day: shanghaiDayOf(punch.at),
        minute_of_day: shanghaiMinuteOfDay(punch.at),
        raw_line: punch.rawLine,
      })),
      ...input.unreadable.map(({ rawLine, reason }) => ({ raw_line: rawLine, reason, line_hash: hashOfLine(rawLine) })),
    ]
    return {
      rows: [
        [
          'fresh',
          sql`select true as "isNew", line.* from jsonb_to_recordset(${JSON.stringify(lines)}::text::jsonb)
              as line (id uuid, pin text, at timestamptz, status text, verify text, day date, minute_of_day int, raw_line text, reason text, line_hash text)
            where case when line.reason is null
              then not exists (select from ${punches} p where p.hall_id = ${actor?.hallId} and p.serial_number = ${serialNumber}
                and p.pin = line.pin and p.at = line.at and p.status = line.status and p.verify = line.verify)
              else not exists (select from ${quarantinedLines} q where q.hall_id = ${actor?.hallId} and q.serial_number = ${serialNumber}
                and q.line_hash = line.line_hash) end`,
        ],
        [
          'punched',
          sql`insert into ${punches} (hall_id, serial_number, pin, at, status, verify, id, staff_id, day, minute_of_day, raw_line, received_at)
            select ${actor?.hallId}::uuid, ${serialNumber}, f.pin, f.at, f.status, f.verify, f.id, s.id, f.day, f.minute_of_day, f.raw_line, ${at}::timestamptz
            from fresh f left join ${staffMembers} s on s.hall_id = ${actor?.hallId} and s.code = f.pin
            where f.reason is null on conflict do nothing`,
        ],
        [
          'quarantined',
          sql`insert into ${quarantinedLines} (hall_id, serial_number, line_hash, raw_line, reason, received_at)
            select ${actor?.hallId}::uuid, ${serialNumber}, f.line_hash, f.raw_line, f.reason, ${at}::timestamptz
            from fresh f where f.reason is not null on conflict do nothing`,
        ],
      ],
      audit: {
        subjectType: 'device',
        subjectId: deviceId,
        detail: { serialNumber, lines: input.punches.length, quarantined: input.unreadable.length },
      },
    }
  },
  onNothingWritten: async () => ({ isNew: false }),
})

/** Counts of an upload; both kinds of line are durable when this is known. */
export interface PunchUploadResult {
  /** Lines taken as punches, those of an earlier upload included: what the machine may forget. */
  readonly taken: number
  readonly quarantined: number
}

/** Stores a whole upload in bounded statements and answers only when the last is committed. */
export async function recordPunchUpload(
  context: OperationContext,
  { serialNumber, body }: { readonly serialNumber: string; readonly body: string },
): Promise<PunchUploadResult> {
  const { punches: read, unreadable } = readPunchLines(body, context.clock.now())
  const chunks = Math.ceil(Math.max(read.length, unreadable.length) / LINES_PER_STATEMENT)
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    const slice = [chunk * LINES_PER_STATEMENT, (chunk + 1) * LINES_PER_STATEMENT] as const
    await runCommand(context, recordPunches, {
      serialNumber,
      punches: read.slice(...slice),
      unreadable: unreadable.slice(...slice),
    })
  }
  return { taken: read.length, quarantined: unreadable.length }
}

function hashOfLine(line: string): string {
  return createHash('sha256').update(line, 'utf8').digest('hex')
}
