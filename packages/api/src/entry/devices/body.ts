import { DomainError } from '../../platform/domain-error.ts'

/** A body as JSON; anything that is none is refused without being echoed. */
export function jsonOf(body: unknown): unknown {
  if (!(body instanceof Uint8Array)) throw new DomainError('MALFORMED_BODY', { expected: 'JSON' })
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    throw new DomainError('MALFORMED_BODY', { expected: 'JSON in UTF-8' })
  }
}

/** A body as text: UTF-8, or GB18030 as machines made for the Chinese market send it. */
export function textOf(body: unknown): string {
  if (!(body instanceof Uint8Array)) return ''
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return new TextDecoder('gb18030').decode(body)
  }
}
