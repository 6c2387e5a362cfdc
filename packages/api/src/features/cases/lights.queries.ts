import {
  DEFAULT_LIGHT_RULE,
  type IsoDay,
  type LightRule,
  type LightRuleVersion,
  versionOn,
  type WorkingCalendar,
} from '@mingchuang/schema'
import { hallRules } from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../../platform/database/database.ts'
import { calendarStamp, findCalendar } from '../calendar/index.ts'
import { type LightThresholds, lightThresholds } from './lights.rules.ts'

/** The name of the rule in `hall_rules`; its body is a `LightRule` as JSON. */
export const LIGHT_RULE = 'lights'

/** Everything that decides the lights of a hall on any day. */
export interface HallLights {
  readonly calendar: WorkingCalendar
  /** Published versions, ascending; none means the default. */
  readonly rules: readonly LightRuleVersion[]
  /** The version in force on a day. */
  ruleOn(day: IsoDay): LightRuleVersion
  thresholdsOn(day: IsoDay): LightThresholds
}

const RULES_MARK = '#'

/** As `calendarStamp`: changes whenever anything that decides lights does, and is read in a statement that is sent anyway. */
export function lightStamp(hallId: string): SQL<string> {
  return sql`(${calendarStamp(hallId)}) || ${sql.raw(`'${RULES_MARK}'`)}
    || (select count(*) from ${hallRules} h where h.hall_id = ${hallId}::uuid and h.rule = ${sql.raw(`'${LIGHT_RULE}'`)})`
}

interface Cached {
  readonly stamp: string
  readonly lights: Promise<HallLights>
}

const caches = new WeakMap<Database, Map<string, Cached>>()

/** What decides the lights of a hall. With a stamp that the caller has just read it costs nothing. */
export async function findLights(database: Database, hallId: string, knownStamp?: string): Promise<HallLights> {
  const stamp = knownStamp ?? (await readStamp(database, hallId))
  const halls = caches.get(database) ?? new Map<string, Cached>()
  caches.set(database, halls)
  const cached = halls.get(hallId)
  if (cached?.stamp === stamp) return cached.lights
  const entry = { stamp, lights: readLights(database, hallId, stamp) }
  halls.set(hallId, entry)
  try {
    return await entry.lights
  } catch (error) {
    if (halls.get(hallId) === entry) halls.delete(hallId)
    throw error
  }
}

async function readStamp(database: Database, hallId: string): Promise<string> {
  const [row] = await database.rows<{ stamp: string }>(sql`select ${lightStamp(hallId)} as stamp`)
  return row?.stamp ?? ''
}

async function readLights(database: Database, hallId: string, stamp: string): Promise<HallLights> {
  const [{ calendar }, rows] = await Promise.all([
    findCalendar(database, hallId, stamp.slice(0, stamp.lastIndexOf(RULES_MARK))),
    database.rows<{ version: number; validFrom: IsoDay; body: string }>(
      sql`select version, valid_from as "validFrom", body from ${hallRules}
        where hall_id = ${hallId} and rule = ${LIGHT_RULE} order by version`,
    ),
  ])
  const rules = rows.map(({ body, ...version }) => ({ ...(JSON.parse(body) as LightRule), ...version }))
  const ruleOn = (day: IsoDay) => versionOn(rules, day) ?? DEFAULT_LIGHT_RULE
  let last: LightThresholds | undefined
  return {
    calendar,
    rules,
    ruleOn,
    thresholdsOn(day) {
      // Nearly every question is about today.
      if (last?.today !== day) last = lightThresholds(calendar, day, ruleOn(day))
      return last
    },
  }
}
