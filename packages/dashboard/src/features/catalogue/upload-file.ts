import { ERROR_CODES, type ErrorCode } from '@mingchuang/schema'
import type { FailureCode } from '../../graphql/error-code.ts'
import type { FileLinkFragment } from '../../graphql/generated/graphql.ts'

/** Hands a file in; it belongs to nobody until a version refers to it. */
export async function uploadFile(file: File): Promise<{ readonly stored: FileLinkFragment } | { readonly failure: FailureCode }> {
  try {
    const response = await fetch('/files', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) },
      body: file,
    })
    const answer: unknown = await response.json()
    return response.ok ? { stored: answer as FileLinkFragment } : { failure: codeOf(answer) }
  } catch {
    return { failure: 'OFFLINE' }
  }
}

function codeOf(answer: unknown): ErrorCode {
  const code = typeof answer === 'object' && answer !== null && 'code' in answer ? answer.code : undefined
  return typeof code === 'string' && Object.hasOwn(ERROR_CODES, code) ? (code as ErrorCode) : 'INTERNAL'
}
