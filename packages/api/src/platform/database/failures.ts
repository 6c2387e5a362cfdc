import postgres from 'postgres'

const DEADLOCK_DETECTED = '40P01'
const SERIALIZATION_FAILURE = '40001'
const UNIQUE_VIOLATION = '23505'
/**
 * Class 08 and 57P: connection lost, server shutting down, starting or crashed; class 53: no memory, disk or connection left;
 * 57014 and 55P03: our own time limits of a statement and of a lock.
 */
const UNAVAILABLE_CODES = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  '53000',
  '53100',
  '53200',
  '53300',
  '57014',
  '55P03',
])
const UNSTORABLE_TEXT_CODES = new Set(['22021', '22P05'])
const UNAVAILABLE_CLIENT_CODES = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
])

export function isDeadlock(error: unknown): boolean {
  return error instanceof postgres.PostgresError && (error.code === DEADLOCK_DETECTED || error.code === SERIALIZATION_FAILURE)
}

export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (!(error instanceof postgres.PostgresError) || error.code !== UNIQUE_VIOLATION) return false
  return constraint === undefined || error.constraint_name === constraint
}

/** Text PostgreSQL cannot hold, a NUL character: bad input wherever it came from. */
export function isUnstorableText(error: unknown): boolean {
  return error instanceof postgres.PostgresError && UNSTORABLE_TEXT_CODES.has(error.code)
}

/** The outcome of a write is unknown then; repeating it with its request id is safe. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return false
  return UNAVAILABLE_CODES.has(error.code) || UNAVAILABLE_CLIENT_CODES.has(error.code)
}
