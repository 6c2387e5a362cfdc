import { createHash } from 'node:crypto'
import { v7 } from 'uuid'

/** The day before the demo's first year: everything that stands for ever gets an id of this time. */
export const DEMO_EPOCH = new Date('2013-12-31T00:00:00Z')

/** A UUIDv7 of its event's time whose random bits come from its name: seeding twice gives the same rows. */
export function demoId(name: string, at: Date = DEMO_EPOCH): string {
  const random = createHash('sha256').update(`demo ${name}`, 'utf8').digest().subarray(0, 16)
  return v7({ msecs: at.getTime(), random })
}

export const DEMO_HALL_CODE = 'DEMO'
export const DEMO_HALL_ID = demoId('hall')
