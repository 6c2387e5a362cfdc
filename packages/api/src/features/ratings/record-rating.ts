import { shanghaiDayOf } from '@mingchuang/schema'
import { cases, deviceBindings, ratings } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { defineCommand, runCommand, type Services } from '../../platform/command/index.ts'
import { isUniqueViolation } from '../../platform/database/failures.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { newId } from '../../platform/ids.ts'
import { type DeviceIdentity, findBindingAt } from '../identity/index.ts'
import { measuresOfRating } from './ratings.measures.ts'
import { findPress, type StoredPress } from './ratings.queries.ts'
import { correctedTime, type Press, type RatedCase, requireRatableCase } from './ratings.rules.ts'
import { insertRating } from './ratings.store.ts'

/** `receivedAt` is when the message arrived: with `sentAt` it tells how far the device's clock is off. */
export interface RecordRatingInput {
  readonly press: Press
  readonly receivedAt: Date
}

interface Loaded {
  readonly at: Date
  readonly windowId: string
  readonly ratedCase: RatedCase | undefined
}

/** Keeps one press, once per press id, at the window its device stood at when it was pressed. */
export const recordRating = defineCommand<{ readonly id: string }>()<RecordRatingInput, Loaded>({
  name: 'recordRating',
  async load({ database, actor }, { press, receivedAt }) {
    const at = correctedTime(press, receivedAt)
    const [found] = await database.rows<{ windowId: string | null; ratedCase: RatedCase | null }>(
      sql`select
          (select b.window_id from ${deviceBindings} b where b.hall_id = ${actor?.hallId} and b.device_id = ${actor?.id}
            and b.valid_from <= ${at.toISOString()}::timestamptz and (b.valid_to is null or b.valid_to > ${at.toISOString()}::timestamptz)
            order by b.version desc limit 1) as "windowId",
          (select jsonb_build_object('id', c.id, 'itemId', c.item_id, 'staffId', c.staff_id, 'windowId', c.window_id, 'state', c.state,
              'decidedDay', c.decided_day, 'decidedWindowId', c.decided_window_id, 'isRated',
              exists (select from ${ratings} r where r.hall_id = c.hall_id and r.case_id = c.id and r.attempt = 1 and r.is_valid))
            from ${cases} c where c.hall_id = ${actor?.hallId} and c.number = ${press.caseNumber ?? null} and c.source = '') as "ratedCase"`,
    )
    if (found === undefined || found.windowId === null) throw new DomainError('DEVICE_NOT_BOUND')
    return { at, windowId: found.windowId, ratedCase: found.ratedCase ?? undefined }
  },
  target: ({ windowId }) => ({ windowId }),
  decide({ actor, now }, { at, windowId, ratedCase: found }, { press, receivedAt }) {
    if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
    const ratedCase = press.caseNumber === undefined ? undefined : requireRatableCase(found, windowId, press.caseNumber)
    const isValid = ratedCase?.isRated !== true
    const day = shanghaiDayOf(at)
    const id = newId(now)
    const rating = {
      hallId: actor.hallId,
      id,
      channel: 'device' as const,
      pressId: press.pressId,
      deviceId: actor.id,
      windowId,
      itemId: ratedCase?.itemId ?? null,
      caseId: ratedCase?.id ?? null,
      staffId: ratedCase?.staffId ?? null,
      level: press.level,
      attitude: press.attitude ?? null,
      quality: press.quality ?? null,
      reason: press.reason ?? null,
      isValid,
      pressedAt: press.pressedAt,
      at,
      day,
      receivedAt,
    }
    return {
      rows: [['kept', insertRating(rating)]],
      audit: {
        subjectType: 'rating',
        subjectId: id,
        detail: { pressId: press.pressId, bindingVersion: press.bindingVersion },
      },
      measures: measuresOfRating({ isValid, level: press.level, day, windowId, ratedCase }),
    }
  },
})

const ATTEMPTS_MAX = 5

/**
 * Records a press of a device and gives the stored row: the first answer to a press id is the answer to all its repeats, however
 * late. The same press id with another content is refused, for one of the two would be lost.
 */
export async function recordPress(services: Services, device: DeviceIdentity, input: RecordRatingInput): Promise<StoredPress> {
  const { database } = services
  const { press, receivedAt } = input
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    const stored = await findPress(database, device.hallId, press.pressId)
    if (stored !== undefined) return requireSamePress(stored, press, device)
    const binding = await findBindingAt(database, device, correctedTime(press, receivedAt))
    if (binding === undefined) throw new DomainError('DEVICE_NOT_BOUND')
    const actor = { hallId: device.hallId, id: device.id, role: 'device', windowId: binding.windowId } as const
    try {
      await runCommand({ ...services, actor }, recordRating, input)
    } catch (error) {
      // Twice the same press, or two presses for one case, at the same moment: the other one was faster and is found now.
      if (!isUniqueViolation(error, 'ratings_press') && !isUniqueViolation(error, 'ratings_case_attempt')) throw error
    }
  }
  throw new DomainError('VERSION_CONFLICT')
}

/** `sentAt` is left out: a repeat is sent later. */
function requireSamePress(stored: StoredPress, press: Press, device: DeviceIdentity): StoredPress {
  const isSame =
    stored.deviceId === device.id &&
    stored.level === press.level &&
    stored.attitude === (press.attitude ?? null) &&
    stored.quality === (press.quality ?? null) &&
    stored.reason === (press.reason ?? null) &&
    stored.caseNumber === (press.caseNumber ?? null) &&
    stored.pressedAt.getTime() === press.pressedAt.getTime()
  if (!isSame) throw new DomainError('PRESS_MISMATCH', { pressId: press.pressId })
  return stored
}
