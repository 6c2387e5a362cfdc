// Keeps a number of requests in flight over raw sockets and counts the answers: an HTTP client would cost more than the floor.
import { connect, type Socket } from 'node:net'

/** Asks for load; the answer is a {@link LoadResult}. */
export interface LoadOrder {
  readonly port: number
  readonly inFlight: number
  readonly seconds: number
  /** Whole HTTP requests, sent in turn. */
  readonly requests: readonly string[]
  /** How the body of a right answer begins. */
  readonly expected: string
}

export interface LoadResult {
  readonly answers: number
  readonly seconds: number
  /** The first answer that was none, if any. */
  readonly failure: string | undefined
}

const HEADERS_END = Buffer.from('\r\n\r\n')

function drive({ port, inFlight, seconds, requests, expected }: LoadOrder): Promise<LoadResult> {
  const prepared = requests.map((request) => Buffer.from(request, 'utf8'))
  const expectedStart = Buffer.from(expected, 'utf8')
  const startedAt = performance.now()
  const endsAt = startedAt + seconds * 1000
  let next = 0
  let answers = 0
  let failure: string | undefined

  function take(socket: Socket): void {
    if (failure !== undefined || performance.now() >= endsAt) {
      socket.end()
      return
    }
    const request = prepared[next++ % prepared.length]
    if (request !== undefined) socket.write(request)
  }

  function open(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const socket = connect(port, '127.0.0.1', () => take(socket))
    socket.setNoDelay(true)
    let headers: Buffer | undefined
    let missing = 0
    const fail = (text: string) => {
      failure ??= text
      socket.destroy()
    }
    socket.on('data', (chunk) => {
      if (missing === 0) {
        headers = headers === undefined ? chunk : Buffer.concat([headers, chunk])
        const end = headers.indexOf(HEADERS_END)
        if (end === -1) return
        const head = headers.toString('latin1', 0, end)
        const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
        const bodyStart = end + HEADERS_END.length
        const begins = headers.subarray(bodyStart, bodyStart + expectedStart.length)
        const isRight = head.startsWith('HTTP/1.1 200') && (begins.length < expectedStart.length || begins.equals(expectedStart))
        if (length === undefined || !isRight) return fail(headers.toString('utf8').slice(0, 2_000))
        missing = Number(length) - (headers.length - bodyStart)
        headers = undefined
      } else {
        missing -= chunk.length
      }
      if (missing > 0) return
      missing = 0
      answers += 1
      take(socket)
    })
    socket.on('error', (error) => fail(error.message))
    socket.on('close', () => resolve())
    return promise
  }

  return Promise.all(Array.from({ length: inFlight }, open)).then(() => ({
    answers,
    seconds: (performance.now() - startedAt) / 1000,
    failure,
  }))
}

process.on('message', (order: LoadOrder) => {
  void drive(order).then((result) => process.send?.(result))
})
process.once('disconnect', () => process.exit(0))
