import { ERROR_CODES, type ErrorCode } from '@mingchuang/schema'
import type { FailureCode } from '../../graphql/error-code.ts'

export interface ImportCounts {
  readonly created: number
  readonly revised: number
  readonly corrected: number
  readonly unchanged: number
}

export interface ImportPreview {
  readonly plan: string
  readonly counts: ImportCounts
  readonly faultCount: number
  readonly faults: readonly {
    readonly sheet: string
    readonly line: number
    readonly column: string | null
    readonly code: string
    readonly expected: string
  }[]
  readonly changes: readonly {
    readonly line: number
    readonly code: string
    readonly name: string
    readonly outcome: keyof ImportCounts
  }[]
}

interface ImportStep {
  readonly progress?: { readonly done: number; readonly total: number }
  readonly preview?: ImportPreview
  readonly result?: ImportCounts
  readonly error?: { readonly code: string }
}

export interface ImportAnswer {
  readonly preview?: ImportPreview
  readonly result?: ImportCounts
  readonly failure?: FailureCode
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Sends a workbook and reads, line by line, how far the server is; without `plan` nothing is written. */
export async function importWorkbook(
  file: File,
  plan: string | null,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<ImportAnswer> {
  try {
    const query = plan === null ? '' : `?plan=${encodeURIComponent(plan)}`
    const response = await fetch(`/items/import${query}`, {
      method: 'POST',
      headers: { 'content-type': XLSX },
      body: file,
      signal,
    })
    if (!response.ok || response.body === null) return { failure: codeOf(await response.json()) }
    let answer: ImportAnswer = { failure: 'OFFLINE' }
    let rest = ''
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const lines = (rest + part.value).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const step = JSON.parse(line) as ImportStep
        if (step.progress) onProgress(step.progress.done, step.progress.total)
        if (step.preview) answer = { preview: step.preview }
        if (step.result) answer = { result: step.result }
        if (step.error) answer = { failure: codeOf(step.error) }
      }
    }
    return answer
  } catch {
    return signal.aborted ? {} : { failure: 'OFFLINE' }
  }
}

function codeOf(answer: unknown): ErrorCode {
  const code = typeof answer === 'object' && answer !== null && 'code' in answer ? answer.code : undefined
  return typeof code === 'string' && Object.hasOwn(ERROR_CODES, code) ? (code as ErrorCode) : 'INTERNAL'
}
