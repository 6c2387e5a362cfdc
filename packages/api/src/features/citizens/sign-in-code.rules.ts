import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import { SIGN_IN_CODE_DIGITS, SIGN_IN_CODE_RESEND_SECONDS, SIGN_IN_CODE_TRIES, SIGN_IN_CODES_PER_DAY } from '@mingchuang/schema'
import { DomainError } from '../../platform/domain-error.ts'
import type { Sealer } from '../../platform/seal.ts'

/** What is known of a phone's codes, whether anybody with that phone is known or not. */
export interface CodeState {
  readonly requestedAt: Date | null
  readonly day: string
  readonly requestsOfDay: number
}

/** What an attempt found when it was counted. */
export interface CountedAttempt {
  readonly codeHash: Uint8Array | null
  readonly expiresAt: Date | null
  /** This one included. */
  readonly attempts: number
}

export function createSignInCode(): string {
  return String(randomInt(10 ** SIGN_IN_CODE_DIGITS)).padStart(SIGN_IN_CODE_DIGITS, '0')
}

/** A keyed hash, since all 10^6 codes are tried in no time; the phone is part of it. */
export function hashSignInCode(sealer: Sealer, hallId: string, phone: string, code: string): Buffer {
  return sealer.indexOf(`${phone} ${code}`, { hallId, kind: 'signInCode' })
}

/** Refuses a request too soon after the last one or beyond a day's number, and says when to come back. */
export function refuseTooMany(state: CodeState | undefined, today: string, now: Date): void {
  if (state?.requestedAt == null) return
  const waitSeconds = SIGN_IN_CODE_RESEND_SECONDS - (now.getTime() - state.requestedAt.getTime()) / 1_000
  if (waitSeconds > 0) throw new DomainError('RATE_LIMITED', { retryAfterSeconds: Math.ceil(waitSeconds) })
  if (state.day === today && state.requestsOfDay >= SIGN_IN_CODES_PER_DAY)
    throw new DomainError('RATE_LIMITED', { perDay: SIGN_IN_CODES_PER_DAY })
}

const NO_CODE = createHash('sha256').update('no code has this hash').digest()

/** Compares in constant time, also where there is nothing to compare with. */
export function codeFits({ codeHash, expiresAt, attempts }: CountedAttempt, hash: Buffer, now: Date): boolean {
  const isEqual = timingSafeEqual(codeHash ?? NO_CODE, hash)
  return isEqual && codeHash !== null && expiresAt !== null && expiresAt > now && attempts <= SIGN_IN_CODE_TRIES
}
