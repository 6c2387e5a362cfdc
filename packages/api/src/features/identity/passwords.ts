import { PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN } from '@mingchuang/schema'
import { hash, verify } from '@node-rs/argon2'
import { invalid } from '../../platform/domain-error.ts'

/** argon2id with the library's defaults (19 MiB, 2 passes, 1 lane), the first choice of OWASP. */
export async function hashPassword(password: string): Promise<string> {
  if (password.length < PASSWORD_LENGTH_MIN || password.length > PASSWORD_LENGTH_MAX) {
    throw invalid('password', `${PASSWORD_LENGTH_MIN} to ${PASSWORD_LENGTH_MAX} characters`)
  }
  return hash(password)
}

/** Of libuv's four threads: files and names must still be found while many sign in. */
const VERIFICATIONS_AT_ONCE = 2

let running = 0
const waiting: (() => void)[] = []

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= VERIFICATIONS_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
  }
}

let decoyHash: Promise<string> | undefined

/** Takes as long for an unknown login name as for a known one, so the answer's time tells nothing. */
export async function passwordFits(passwordHash: string | undefined, password: string): Promise<boolean> {
  if (password.length > PASSWORD_LENGTH_MAX) return false
  decoyHash ??= hash('no account has this password')
  const compared = passwordHash ?? (await decoyHash)
  const fits = await inTurn(() => verify(compared, password))
  return fits && passwordHash !== undefined
}
