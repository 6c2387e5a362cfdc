import { v7 } from 'uuid'

/** Time-ordered, made by the application, so rows of one hall append to the end of their index. */
export function newId(now?: Date): string {
  return now === undefined ? v7() : v7({ msecs: now.getTime() })
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function isUuid(text: string): boolean {
  return UUID.test(text)
}
