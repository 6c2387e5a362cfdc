import { type DeviceKind, NAME_LENGTH_MAX, SERIAL_NUMBER_FORM } from '@mingchuang/schema'
import { deviceBindings, deviceSerials, devices, windows } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand, type NamedStatement } from '../../platform/command/index.ts'
import { DomainError, invalid } from '../../platform/domain-error.ts'
import { newId } from '../../platform/ids.ts'
import { createToken, type Token } from './tokens.ts'

export interface RegisterDeviceInput {
  readonly kind: DeviceKind
  readonly name: string
  readonly serialNumber?: string | undefined
  readonly windowId?: string | undefined
}

interface Loaded {
  readonly token: Token | undefined
}

/** `token` is shown this once and never again; null for punch machines, which know none. */
export interface RegisteredDeviceRow {
  readonly id: string
  readonly token: string | null
}

function refuseInvalidDevice({ kind, name, serialNumber, windowId }: RegisterDeviceInput): void {
  if (name.trim() === '' || name.length > NAME_LENGTH_MAX) throw invalid('name', `1 to ${NAME_LENGTH_MAX} characters`)
  if (kind === 'wall') throw invalid('kind', 'rating or punch; a wall pairs by the code on its screen')
  if (kind === 'punch' && serialNumber === undefined) throw invalid('serialNumber', 'the serial number of the machine')
  if (serialNumber !== undefined && !SERIAL_NUMBER_FORM.test(serialNumber))
    throw invalid('serialNumber', '4 to 64 letters, digits, hyphens and underscores')
  if (kind === 'punch' && windowId !== undefined) throw invalid('windowId', 'nothing: a punch machine stands at no window')
}

/** Makes a device known: a rating device gets a token and may be bound to a window at once, a punch machine its serial number. */
export const registerDevice = defineCommand<RegisteredDeviceRow>()<RegisterDeviceInput, Loaded>({
  name: 'registerDevice',
  async load({ database, actor }, input) {
    refuseInvalidDevice(input)
    const { serialNumber = null, windowId = null } = input
    const [known] = await database.rows<{ taken: boolean; isKnown: boolean }>(
      sql`select exists (select from ${deviceSerials} where serial_number = ${serialNumber}) as taken,
        (${windowId}::uuid is null or exists (select from ${windows} where hall_id = ${actor?.hallId} and id = ${windowId})) as "isKnown"`,
    )
    if (known?.taken) throw new DomainError('ALREADY_EXISTS', { field: 'serialNumber' })
    if (!known?.isKnown) throw new DomainError('NOT_FOUND', { type: 'Window' })
    return { token: input.kind === 'rating' && actor !== undefined ? createToken(actor.hallId) : undefined }
  },
  target: () => ({}),
  decide({ actor, now }, { token }, { kind, name, serialNumber, windowId }) {
    const id = newId(now)
    const at = now.toISOString()
    const shown = sql`${token?.text ?? null}::text as token`
    // The guard: of two machines that are given one serial number at once, the second finds it taken.
    const reserved =
      serialNumber === undefined
        ? sql`select ${id}::uuid as id, ${shown}`
        : sql`insert into ${deviceSerials} (serial_number, hall_id, device_id) values (${serialNumber}, ${actor?.hallId}, ${id})
            on conflict do nothing returning device_id as id, ${shown}`
    const bound: NamedStatement[] =
      windowId === undefined
        ? []
        : [
            [
              'bound',
              sql`insert into ${deviceBindings} (hall_id, device_id, version, window_id, valid_from)
                select ${actor?.hallId}::uuid, r.id, 1, ${windowId}::uuid, ${at}::timestamptz from reserved r`,
            ],
          ]
    return {
      rows: [
        ['reserved', reserved],
        [
          'registered',
          sql`insert into ${devices} (hall_id, id, kind, name, serial_number, token_hash, created_at)
            select ${actor?.hallId}::uuid, r.id, ${kind}, ${name}, ${serialNumber ?? null}::text, ${token?.hash ?? null}::bytea, ${at}::timestamptz
            from reserved r`,
        ],
        ...bound,
      ],
      audit: { subjectType: 'device', subjectId: id, detail: { kind, name, serialNumber, windowId } },
    }
  },
  onNothingWritten: () => Promise.reject(new DomainError('ALREADY_EXISTS', { field: 'serialNumber' })),
})
