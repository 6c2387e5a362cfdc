import { IN_HAND_CASE_STATES, normaliseApplicantNumber } from '@mingchuang/schema'
import type { NamedStatement } from '../../platform/command/index.ts'
import type { Sealer } from '../../platform/seal.ts'
import {
  type CaseRow,
  createReceiptCode,
  insertApplicants,
  insertReceipts,
  type ReadApplicant,
  sealedApplicant,
  sealedReceipt,
} from '../cases/index.ts'
import { FAMILY_NAMES } from './lists/people.data.ts'
import { type Random, randomOf } from './random.ts'

const ONLINE_SHARE = 0.2
const PERSON_NAME_LENGTH_MAX = 3
const CHECK_CHARACTERS = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']

/** Whether an application came in online: drawn from its number, so that it stays so. */
export function cameOnline(number: string): boolean {
  return randomOf(`channel ${number}`).chance(ONLINE_SHARE)
}

/** Applicants and receipts of the cases that a window still has in hand, for the statement that `received` them. */
export function intakeStatements(sealer: Sealer, cases: readonly CaseRow[]): NamedStatement[] {
  const inHand = cases.filter(({ state }) => (IN_HAND_CASE_STATES as readonly string[]).includes(state))
  const applicants = inHand.map((row) => {
    const { hallId, id: caseId, number } = row
    const channel = cameOnline(number) ? 'online' : 'window'
    return sealedApplicant(sealer, { hallId, caseId, channel, citizenId: null }, applicantOf(row))
  })
  const receipts = inHand.map(({ hallId, id }) => sealedReceipt(sealer, hallId, id, createReceiptCode()))
  return [
    ['applied', insertApplicants(applicants, 'received')],
    ['receipted_cases', insertReceipts(receipts, 'received')],
  ]
}

/**
 * Somebody who exists nowhere: numbers with right check characters of a province (99) and a registration place that do not exist,
 * phones of a block that nobody was given.
 */
function applicantOf({ number, subject }: Pick<CaseRow, 'number' | 'subject'>): ReadApplicant {
  const random = randomOf(`applicant ${number}`)
  const isPerson = subject.length <= PERSON_NAME_LENGTH_MAX && FAMILY_NAMES.includes(subject.charAt(0))
  const kind = isPerson ? 'person' : 'organisation'
  const begin = isPerson ? `990101${birthday(random)}${digits(random, 3)}` : `91990101MA${digits(random, 7)}`
  const whole = CHECK_CHARACTERS.map((check) => normaliseApplicantNumber(kind, begin + check)).find(
    (found) => found !== undefined,
  )
  return { kind, name: subject, phone: `1990000${digits(random, 4)}`, identityNumber: whole ?? null }
}

const digits = (random: Random, count: number) => String(random.whole(0, 10 ** count - 1)).padStart(count, '0')

const birthday = (random: Random) =>
  `${random.whole(1955, 2003)}${String(random.whole(1, 12)).padStart(2, '0')}${String(random.whole(1, 28)).padStart(2, '0')}`
