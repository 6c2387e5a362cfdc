import { type IsoDay, personalDataIn, shanghaiDayOf } from '@mingchuang/schema'
import { sql } from 'drizzle-orm'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/database.ts'
import { createTestFiles, type TestFiles } from '../../../../../tests/support/files.ts'
import { testSealer } from '../../../../../tests/support/keys.ts'
import { manualClock } from '../../platform/clock.ts'
import type { Services } from '../../platform/command/index.ts'
import { type Database, openDatabase } from '../../platform/database/database.ts'
import { startLive } from '../../platform/live/index.ts'
import { isCancelledOn } from '../catalogue/index.ts'
import { readFigures } from '../metrics/figures.queries.ts'
import { describeDifference, recount, stageTotals } from '../metrics/index.ts'
import { DEMO_HALL_ID } from './demo-ids.ts'
import { type DemoProgress, hasDemoHall, isDemoSeeded, seedDemoHall } from './seeding.ts'

/** Writing the report's year takes some 25 s on two free cores; other tests run beside it. */
const WHOLE_YEAR_MS = 240_000
/** A Monday afternoon. */
const NOW = new Date('2026-11-23T07:12:00Z')

const logger = pino({ level: 'silent' })
const opened: { database: Database; owner: TestDatabase; files: TestFiles }[] = []

async function newServices(now: Date): Promise<Services & { readonly clock: ReturnType<typeof manualClock> }> {
  const owner = await createTestDatabase()
  const database = openDatabase({ url: owner.url, connections: 4, applicationName: 'demo test' })
  const files = await createTestFiles()
  opened.push({ database, owner, files })
  const live = await startLive({ notify: async () => {}, listen: async () => async () => {} }, logger)
  return { database, clock: manualClock(now), live, logger, sealer: testSealer, files: files.store }
}

afterAll(async () => {
  for (const { database, owner, files } of opened) {
    await database.close()
    await owner.drop()
    await files.remove()
  }
})

/** Stops the seeding after that chunk, as a crash between two statements would. */
async function seedUntil(services: Services, last: string): Promise<void> {
  const stop = new AbortController()
  const onProgress = ({ chunk }: DemoProgress) => {
    if (chunk === last) stop.abort()
  }
  await seedDemoHall(services, { signal: stop.signal, onProgress }).complete
}

const ofReportYear = sql`hall_id = ${DEMO_HALL_ID} and received_day between '2014-01-01' and '2014-12-31'`

describe('the demo hall, written whole', { timeout: WHOLE_YEAR_MS }, () => {
  let services: Services

  const one = async (query: ReturnType<typeof sql>) => {
    const [row] = await services.database.rows<Record<string, number | string | null>>(query)
    return row
  }

  beforeAll(async () => {
    services = await newServices(NOW)
    await seedDemoHall(services).complete
  }, WHOLE_YEAR_MS)

  test('finishes more than 50,000 cases of 2014, all of them within the promise and within the year', async () => {
    const year = await one(
      sql`select count(*)::int as received, count(decided_at)::int as decided, count(*) filter (where decided_on_time)::int as "onTime",
          count(*) filter (where state in ('refused', 'withdrawn'))::int as ended, max(decided_day)::text as last,
          count(distinct received_day)::int as days
        from cases where ${ofReportYear}`,
    )
    expect(year?.decided).toBeGreaterThan(50_000)
    expect(year?.onTime).toBe(year?.decided)
    expect(Number(year?.decided) + Number(year?.ended)).toBe(year?.received)
    expect(year?.ended).toBeGreaterThan(100)
    expect(year?.last).toBe('2014-12-31')
    expect(year?.days).toBe(250)
  })

  test('has questions of each light, answers for everybody that hold no number of a person, and a draft', async () => {
    const [found] = await services.database.rows<{ open: number; answered: number; published: string[]; drafts: number }>(
      sql`select (select count(*)::int from consultations where state = 'open') as open,
        (select count(*)::int from consultations where state = 'answered') as answered,
        (select array_agg(question || answer) from published_answers) as published,
        (select count(*)::int from applications where state = 'draft') as drafts`,
    )
    expect(found).toMatchObject({ open: 5, answered: 5, drafts: 1 })
    expect(found?.published).toHaveLength(4)
    for (const words of found?.published ?? []) expect(personalDataIn(words)).toEqual([])
  })

  test('has satisfied citizens only, and says of how many of the finished cases that is known', async () => {
    const year = await one(
      sql`select count(*)::int as ratings, count(*) filter (where r.level in ('dissatisfied', 'veryDissatisfied'))::int as bad,
          count(distinct r.case_id)::int as rated
        from ratings r where r.hall_id = ${DEMO_HALL_ID} and r.is_valid and r.day < '2015-01-31'`,
    )
    expect(year?.bad).toBe(0)
    expect(year?.rated).toBe(year?.ratings)
    expect(year?.ratings).toBeGreaterThan(15_000)
    expect(year?.ratings).toBeLessThan(30_000)
  })

  test('finishes 147 stage cases: 27 and 41 initiations, 49 permits, 30 completions, 705 days promised and 371 used', async () => {
    const stages = await services.database.rows(
      sql`select c.stage, i.type, count(c.decided_at)::int as cases, sum(c.promised_limit_working_days)::int as promised
        from cases c join items i on i.hall_id = c.hall_id and i.id = c.item_id
        where c.hall_id = ${DEMO_HALL_ID} and c.received_day < '2015-01-01' and c.stage is not null
        group by c.stage, i.type order by cases`,
    )
    expect(stages).toEqual([
      { stage: 'initiation', type: 'nonLicence', cases: 27, promised: 135 },
      { stage: 'completion', type: 'inspection', cases: 30, promised: 120 },
      { stage: 'initiation', type: 'inspection', cases: 41, promised: 205 },
      { stage: 'constructionPermit', type: 'licence', cases: 49, promised: 245 },
    ])
    const sums = await one(
      sql`select count(*)::int as cases, sum(promised_limit_working_days)::int as promised, sum(used_working_days)::int as used
        from cases where ${ofReportYear} and stage is not null`,
    )
    expect(sums).toEqual({ cases: 147, promised: 705, used: 371 })
  })

  test('has 18 permits and completions with a step at the planning window, and 30 single planning cases beside them', async () => {
    const planning = await one(
      sql`with planning as (select id from windows where hall_id = ${DEMO_HALL_ID} and code = 'A03')
        select (select count(distinct e.case_id)::int from case_events e join cases c on c.hall_id = e.hall_id and c.id = e.case_id
            where c.hall_id = ${DEMO_HALL_ID} and c.received_day < '2015-01-01' and c.stage in ('constructionPermit', 'completion')
              and e.kind = 'stepFinished' and e.window_id = (select id from planning)) as "jointSteps",
          (select count(*)::int from cases where ${ofReportYear} and stage is null and decided_at is not null
            and window_id = (select id from planning)) as single`,
    )
    expect(planning).toEqual({ jointSteps: 18, single: 30 })
  })

  test('says so in its figures: on time and satisfied 100% with their denominators, 371 of 705 days used, 334 saved', async () => {
    const year = { hallId: DEMO_HALL_ID, from: '2014-01-01', to: '2014-12-31' }
    const [onTime, satisfaction, coverage, completion] = await readFigures(
      services,
      ['onTimeCompletion', 'satisfaction', 'ratingCoverage', 'completion'],
      year,
    )
    expect(onTime).toMatchObject({ value: 1 })
    expect(onTime?.denominator).toBeGreaterThan(50_000)
    expect(satisfaction).toMatchObject({ value: 1 })
    expect(satisfaction?.denominator).toBeGreaterThan(15_000)
    expect(coverage?.value).toBeGreaterThan(0.35)
    expect(coverage?.value).toBeLessThan(0.5)
    expect(completion?.value).toBeGreaterThan(0.99)
    const stages = await stageTotals(services.database, DEMO_HALL_ID, year.from, year.to)
    expect(stages.toSorted((a, b) => a.decided - b.decided)).toEqual([
      { stage: 'completion', decided: 30, promisedWorkingDays: 120, usedWorkingDays: expect.any(Number) },
      { stage: 'constructionPermit', decided: 49, promisedWorkingDays: 245, usedWorkingDays: expect.any(Number) },
      { stage: 'initiation', decided: 68, promisedWorkingDays: 340, usedWorkingDays: expect.any(Number) },
    ])
    expect(stages.reduce((sum, { usedWorkingDays }) => sum + usedWorkingDays, 0)).toBe(371)
    const used = await Promise.all(
      (['initiation', 'constructionPermit', 'completion'] as const).map((stage) =>
        readFigures(services, ['timeUsed', 'savedDays'], { ...year, stage }),
      ),
    )
    const sumOf = (part: 'numerator' | 'denominator') =>
      used.reduce((sum, [timeUsed]) => sum + (timeUsed?.[part] ?? Number.NaN), 0)
    expect([sumOf('numerator'), sumOf('denominator')]).toEqual([371, 705])
    expect(used.reduce((sum, [, savedDays]) => sum + (savedDays?.value ?? Number.NaN), 0)).toBe(334)
    const [landUse] = await readFigures(services, ['timeUsed'], { ...year, stage: 'landUse' })
    expect(landUse).toMatchObject({ value: null, noValueReason: 'zeroDenominator' })
  })

  test('equals its recount: every counter its rows, every case its events', async () => {
    const differences: string[] = []
    for await (const difference of recount(services, DEMO_HALL_ID)) differences.push(describeDifference(difference))
    expect(differences).toEqual([])
  })

  test('shows a present with every light, check-ins of today and no event of tomorrow', async () => {
    const today = shanghaiDayOf(NOW)
    const present = await one(
      sql`select count(*) filter (where state = 'paused')::int as paused,
          count(*) filter (where state = 'accepted' and promised_due_day < ${today})::int as red,
          count(*) filter (where state = 'accepted' and promised_due_day = ${today})::int as yellow,
          count(*) filter (where state = 'accepted' and promised_due_day > ${today})::int as open,
          count(*) filter (where decided_day = ${today})::int as "finishedToday",
          (select count(*)::int from case_events where at > ${NOW.toISOString()}) as future,
          (select count(*)::int from punches where day = ${today}) as punches
        from cases where hall_id = ${DEMO_HALL_ID}`,
    )
    expect(present?.future).toBe(0)
    for (const figure of ['paused', 'red', 'yellow', 'open', 'finishedToday', 'punches'] as const) {
      expect(present?.[figure], figure).toBeGreaterThan(0)
    }
  })

  test('knows who applied for what is in hand, some of it online, and has given each a receipt', async () => {
    const inHand = await one(
      sql`select count(*)::int as cases, count(a.case_id)::int as applicants, count(r.case_id)::int as receipts,
          count(*) filter (where a.channel = 'online')::int as online, count(a.identity_number_sealed)::int as numbers
        from cases c left join case_applicants a on a.hall_id = c.hall_id and a.case_id = c.id
          left join case_receipts r on r.hall_id = c.hall_id and r.case_id = c.id
        where c.hall_id = ${DEMO_HALL_ID} and c.received_day > '2015-01-01'
          and c.state in ('received', 'awaitingSupplement', 'accepted', 'paused', 'decided')`,
    )
    expect(inHand?.cases).toBeGreaterThan(500)
    expect(inHand?.applicants).toBe(inHand?.cases)
    expect(inHand?.receipts).toBe(inHand?.cases)
    expect(inHand?.numbers).toBeGreaterThanOrEqual(Number(inHand?.cases) * 0.95)
    expect(Number(inHand?.online) / Number(inHand?.cases)).toBeGreaterThan(0.1)
  })

  test('adds nothing when it is started again', async () => {
    const count = () => one(sql`select count(*)::int as cases, (select count(*)::int from audit_rows) as commands from cases`)
    const before = await count()
    await seedDemoHall(services).complete
    expect(await count()).toEqual(before)
    expect(await isDemoSeeded(services.database)).toBe(true)
  })
})

describe('the catalogue of the demo hall', { timeout: WHOLE_YEAR_MS }, () => {
  test('has a guide with links, materials and forms for each of the 251 items, and 63 changes: 20 cancelled, 43 devolved', async () => {
    const services = await newServices(NOW)
    await seedUntil(services, 'day 2026-11-23')
    const [catalogue] = await services.database.rows(
      sql`select count(*)::int as items, count(*) filter (where ${isCancelledOn('2014-07-01')})::int as cancelled,
          count(*) filter (where exists (select from item_version_guides g where g.item_id = i.id))::int as guided,
          count(*) filter (where exists (select from item_version_steps s where s.item_id = i.id))::int as stepped,
          count(*) filter (where exists (select from item_version_materials m where m.item_id = i.id and m.form_file_id is not null))::int as forms,
          (select count(*)::int from item_changes where kind = 'cancelled') as "cancelledChanges",
          (select count(*)::int from item_changes where kind = 'devolved') as "devolvedChanges"
        from items i where hall_id = ${DEMO_HALL_ID}`,
    )
    expect(catalogue).toEqual({
      items: 271,
      cancelled: 20,
      guided: 271,
      stepped: 271,
      forms: 271,
      cancelledChanges: 20,
      devolvedChanges: 43,
    })
    const stock = await services.database.rows(
      sql`select kind, sum(printed)::int as printed, bool_and(issued <= printed and issued > 0) as sound,
          sum(printed - (select sum(copies) from printed_matter_movements x where x.matter_id = m.id and x.kind = 'printed'))::int as missing
        from printed_matter m group by kind order by kind`,
    )
    expect(stock).toEqual([
      { kind: 'booklet', printed: 10_200, sound: true, missing: 0 },
      { kind: 'sheet', printed: 5000, sound: true, missing: 0 },
    ])
    const versions = await services.database.rows<{ version: number }>(
      sql`select distinct c.item_version as version from cases c join items i on i.id = c.item_id
        where i.current_version = 2 and c.received_day >= '2026-01-01'`,
    )
    expect(versions).toEqual([{ version: 2 }])
  })
})

describe('a seeding that was interrupted', { timeout: WHOLE_YEAR_MS }, () => {
  /** What the first recent days look like, by number. */
  const recentRows = ({ database }: Services, day: IsoDay) =>
    database.rows(
      sql`select c.number, c.id, c.state, c.subject, c.version, (select jsonb_agg(e.at order by e.seq) from case_events e
          where e.hall_id = c.hall_id and e.case_id = c.id) as times
        from cases c where c.hall_id = ${DEMO_HALL_ID} and c.received_day = ${day} order by c.number`,
    )

  test('is completed by the next start, with the rows it would have had', async () => {
    const whole = await newServices(NOW)
    const broken = await newServices(NOW)
    await seedUntil(broken, 'day 2026-11-19')
    expect(await hasDemoHall(broken.database)).toBe(true)
    expect(await isDemoSeeded(broken.database)).toBe(false)
    expect(await recentRows(broken, '2026-11-18')).toEqual([])
    await seedUntil(broken, 'day 2026-11-18')
    await seedUntil(whole, 'day 2026-11-18')
    for (const day of ['2026-11-23', '2026-11-20', '2026-11-18']) {
      const rows = await recentRows(whole, day)
      expect(rows.length).toBeGreaterThan(50)
      expect(await recentRows(broken, day)).toEqual(rows)
    }
  })

  test('adds the working days since on another day, and leaves a day on which the hall ran as it was', async () => {
    const services = await newServices(NOW)
    await seedUntil(services, 'day 2026-11-23')
    const friday = await recentRows(services, '2026-11-23')
    await services.database.rows(
      sql`insert into cases select (jsonb_populate_record(null::cases, to_jsonb(c) || jsonb_build_object('id', gen_random_uuid(),
          'number', 'own-1', 'received_day', '2026-11-24', 'received_at', '2026-11-24T01:00:00Z'))).* from cases c limit 1`,
    )
    services.clock.set(new Date('2026-11-25T02:00:00Z'))
    await seedUntil(services, 'day 2026-11-23')
    expect(await recentRows(services, '2026-11-23')).toEqual(friday)
    expect(await recentRows(services, '2026-11-24')).toHaveLength(1)
    expect((await recentRows(services, '2026-11-25')).length).toBeGreaterThan(10)
  })
})

describe('a demo that is opened outside office hours', { timeout: WHOLE_YEAR_MS }, () => {
  test.each([
    ['at night on a Sunday', '2026-11-21T19:00:00Z', '2026-11-22'],
    ['beyond the published calendar', '2027-03-02T19:00:00Z', '2027-03-03'],
  ])('has been at a steady pace for ninety minutes %s, at the times of the clock', async (_when, now, today) => {
    const services = await newServices(new Date(now))
    await seedUntil(services, `day ${today}`)
    const rows = await services.database.rows<{ receivedAt: Date }>(
      sql`select received_at as "receivedAt" from cases where hall_id = ${DEMO_HALL_ID} and received_day = ${today}`,
    )
    expect(rows.length).toBeGreaterThan(70)
    expect(rows.length).toBeLessThan(170)
    for (const { receivedAt } of rows) {
      expect(receivedAt <= new Date(now)).toBe(true)
      expect(receivedAt >= new Date(Date.parse(now) - 91 * 60_000)).toBe(true)
    }
  })
})
