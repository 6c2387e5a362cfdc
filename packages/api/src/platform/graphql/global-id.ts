import { DomainError } from '../domain-error.ts'
import { isUuid } from '../ids.ts'

/** A Relay global id: opaque to clients, the type and the id of one row inside the caller's hall. */
export function toGlobalId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`, 'utf8').toString('base64url')
}

export function parseGlobalId(globalId: string): { type: string; id: string } | undefined {
  const [type, id, ...rest] = Buffer.from(globalId, 'base64url').toString('utf8').split(':')
  if (type === undefined || id === undefined || rest.length > 0 || !isUuid(id)) return undefined
  return { type, id }
}

/** The row id behind a global id of the expected type; anything else is refused as unknown, not as malformed. */
export function rowIdOf(type: string, globalId: string): string {
  const parsed = parseGlobalId(globalId)
  if (parsed?.type !== type) throw new DomainError('NOT_FOUND', { type })
  return parsed.id
}

export function optionalRowIdOf(type: string, globalId: string | null | undefined): string | undefined {
  return globalId === null || globalId === undefined ? undefined : rowIdOf(type, globalId)
}
