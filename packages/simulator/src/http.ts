import { Unavailable } from './availability.ts'

const TIMEOUT_MS = 10_000

export interface Answer {
  readonly status: number
  readonly text: string
  readonly cookies: readonly string[]
}

/** One POST. No answer, 429 and 5xx mean: later again, with the same ids. */
export async function post(url: string, body: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  let answer: Answer
  let retryAfter: string | null
  try {
    const response = await fetch(url, { method: 'POST', body, headers, signal: AbortSignal.timeout(TIMEOUT_MS) })
    retryAfter = response.headers.get('retry-after')
    answer = { status: response.status, text: await response.text(), cookies: response.headers.getSetCookie() }
  } catch (error) {
    throw new Unavailable(error instanceof Error ? error.message : String(error))
  }
  if (answer.status === 429 || answer.status >= 500) {
    const seconds = Number(retryAfter ?? Number.NaN)
    throw new Unavailable(`status ${answer.status}`, Number.isFinite(seconds) ? seconds * 1000 : undefined)
  }
  return answer
}
