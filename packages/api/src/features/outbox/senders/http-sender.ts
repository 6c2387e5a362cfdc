import { type MessageSender, SendError } from './sender.ts'

export interface HttpSenderOptions {
  readonly url: string
  readonly token: string | undefined
  readonly timeoutMs: number
}

const REQUEST_TIMEOUT = 408
const CONFLICT = 409
const TOO_MANY_REQUESTS = 429
const SERVER_ERROR = 500

/**
 * Posts a message as JSON to a gateway: 2xx is taken over, and so is 409 for an `Idempotency-Key` it knows; 408, 429 and 5xx are
 * tried again, any other refusal is final.
 */
export function httpSender({ url, token, timeoutMs }: HttpSenderOptions): MessageSender {
  return {
    async send({ id, kind, language, phone, text, values }) {
      const status = await post(url, {
        headers: {
          'content-type': 'application/json',
          'idempotency-key': id,
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ id, kind, language, phone, text, values }),
        signal: AbortSignal.timeout(timeoutMs),
      })
      if ((status >= 200 && status < 300) || status === CONFLICT) return
      if (status === TOO_MANY_REQUESTS || status === REQUEST_TIMEOUT || status >= SERVER_ERROR) throw new SendError('overloaded')
      throw new SendError('refused', { isFinal: true })
    },
    close: async () => undefined,
  }
}

async function post(url: string, request: Pick<RequestInit, 'headers' | 'body' | 'signal'>): Promise<number> {
  try {
    // A gateway that sends a token elsewhere is misconfigured.
    const response = await fetch(url, { ...request, method: 'POST', redirect: 'manual' })
    await response.body?.cancel()
    return response.status
  } catch (error) {
    throw new SendError(error instanceof Error && error.name === 'TimeoutError' ? 'timedOut' : 'unreachable')
  }
}
