import { defineCommand } from '../../platform/command/index.ts'
import { findCalendar, type HallCalendar } from '../calendar/index.ts'
import { hashPassword } from '../identity/index.ts'
import { caseMaker, reportYearDays } from './case-maker.ts'
import { chunkStatements, demoLogins, hallStatements } from './demo.store.ts'
import { catalogueStatements } from './demo-catalogue.store.ts'
import { type CitizenCase, citizenStatements, findCitizenCases } from './demo-citizen.ts'
import type { DemoFormKey } from './demo-forms.ts'
import { type DemoHall, demoHall } from './demo-hall.ts'
import { DEMO_HALL_ID } from './demo-ids.ts'
import { intakeStatements } from './demo-intake.ts'
import { questionStatements } from './demo-questions.ts'

/** A part of the demo that is written by one statement: whole or not at all. */
export type DemoChunk =
  | { readonly kind: 'hall' }
  /** What its items say to citizens; `forms` are the blank forms that were handed in before. */
  | { readonly kind: 'catalogue'; readonly forms: readonly (readonly [DemoFormKey, string])[] }
  | { readonly kind: 'day'; readonly day: string }
  /** Somebody who has a case in each state. */
  | { readonly kind: 'citizen' }
  /** What people asked, what was answered, and an application that is begun. */
  | { readonly kind: 'questions' }
  /** `part` counts {@link REPORT_CHUNK_DAYS} working days of the month, from 0. */
  | { readonly kind: 'reportYear'; readonly month: string; readonly part: number }

/** A week of cases, some 1,100 with 7,000 events: made in about 150 ms, for which the server's other work has to wait. */
export const REPORT_CHUNK_DAYS = 5

interface Loaded {
  readonly hall: DemoHall
  readonly hallCalendar: HallCalendar
  readonly passwordHashes: ReadonlyMap<string, string>
  readonly citizenCases: readonly CitizenCase[]
}

/** Writes one chunk of the demo hall through the same fold and the same counters as every other write. */
export const seedDemoChunk = defineCommand<{ readonly cases: number }>()<DemoChunk, Loaded>({
  name: 'seedDemoHall',
  async load({ database }, chunk) {
    const hall = demoHall()
    const logins = chunk.kind === 'hall' ? demoLogins(hall) : []
    const hashes = logins.map(async ({ loginName, password }) => [loginName, await hashPassword(password)] as const)
    return {
      hall,
      hallCalendar: await findCalendar(database, DEMO_HALL_ID),
      passwordHashes: new Map(await Promise.all(hashes)),
      citizenCases: chunk.kind === 'citizen' ? await findCitizenCases(database) : [],
    }
  },
  target: () => ({}),
  decide({ now, sealer }, { hall, hallCalendar, passwordHashes, citizenCases }, chunk) {
    const audit = { subjectType: 'hall', subjectId: DEMO_HALL_ID, detail: { chunk } }
    if (chunk.kind === 'hall') return { rows: hallStatements(hall, passwordHashes), audit }
    if (chunk.kind === 'catalogue') return { rows: catalogueStatements(hall, new Map(chunk.forms)), audit }
    if (chunk.kind === 'citizen') return { rows: citizenStatements(sealer, citizenCases), audit }
    if (chunk.kind === 'questions') return { rows: questionStatements(sealer, hall, now), audit }
    const maker = caseMaker(hall, hallCalendar)
    const content =
      chunk.kind === 'day'
        ? maker.dayChunk(chunk.day, now)
        : maker.reportYearChunk(daysOfPart(hallCalendar, chunk.month, chunk.part))
    const [guard, ...rows] = chunkStatements(content)
    // Of cases that ended long ago nobody asks any more.
    const intake = chunk.kind === 'day' ? intakeStatements(sealer, content.cases) : []
    return { rows: [guard, ...rows, ...intake], audit, measures: content.measures }
  },
})

function daysOfPart(hallCalendar: HallCalendar, month: string, part: number): readonly string[] {
  const days = reportYearDays(hallCalendar).get(month) ?? []
  return days.slice(part * REPORT_CHUNK_DAYS, (part + 1) * REPORT_CHUNK_DAYS)
}
