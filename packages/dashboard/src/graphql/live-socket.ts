import { type Client, CloseCode, createClient } from 'graphql-ws'
import { type Ref, readonly, ref } from 'vue'

/** A ping this often, and an answer within the same time again: a dead server is known after at most four seconds. */
const PING_MS = 2_000
const PONG_MS = 2_000
const FIRST_RETRY_MS = 250
const LONGEST_RETRY_MS = 5_000

const isConnected = ref(false)
const isRefused = ref(false)

/** Whether the socket stands at this moment. */
export const connected: Readonly<Ref<boolean>> = readonly(isConnected)

/** Whether the server closed the socket because this browser has no session, or no longer one. */
export const refused: Readonly<Ref<boolean>> = readonly(isRefused)

function isRefusal(event: unknown): boolean {
  return event instanceof CloseEvent && (event.code === CloseCode.Unauthorized || event.code === CloseCode.Forbidden)
}

/** Between half and the whole of the wait, so that a hundred walls do not come back in the same millisecond. */
function retryDelayMs(retries: number): number {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1))
  const longest = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** retries)
  return longest * (0.5 + random / 2 ** 33)
}

function createSocket(): Client {
  let unanswered: ReturnType<typeof setTimeout> | undefined
  const address = new URL('/graphql', location.href)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  const client = createClient({
    url: address.href,
    keepAlive: PING_MS,
    connectionAckWaitTimeout: PONG_MS * 2,
    retryAttempts: Number.POSITIVE_INFINITY,
    // Refused is not broken: who has no session is told so at once and may get one.
    shouldRetry: (event) => !isRefusal(event),
    retryWait: (retries) => new Promise((resolve) => setTimeout(resolve, retryDelayMs(retries))),
    on: {
      connected: () => {
        isConnected.value = true
        isRefused.value = false
      },
      closed: (event) => {
        clearTimeout(unanswered)
        isConnected.value = false
        isRefused.value = isRefusal(event)
      },
      ping: (received) => {
        if (!received) unanswered = setTimeout(() => client.terminate(), PONG_MS)
      },
      pong: (received) => {
        if (received) clearTimeout(unanswered)
      },
    },
  })
  return client
}

/** The page's one websocket. It opens with the first subscription and closes after the last. */
export const liveSocket: Client = createSocket()
