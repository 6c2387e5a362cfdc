import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Duplex } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { sendShared } from './shared-message.ts'

let client: WebSocket
let socket: Duplex
const server = createServer()
const sockets = new WebSocketServer({ noServer: true })

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  client = new WebSocket(`ws://127.0.0.1:${address.port}`)
  const [request, upgraded, head] = await once(server, 'upgrade')
  socket = upgraded
  sockets.handleUpgrade(request, upgraded, head, () => undefined)
  await once(client, 'open')
})

afterAll(() => {
  client.terminate()
  sockets.close()
  server.close()
})

// The form of the length changes at 126 and at 65,536 bytes.
test.each([0, 100, 124, 125, 126, 30_000, 65_533, 65_534, 200_000])(
  'a message of %i shared bytes arrives as the client expects it',
  async (size) => {
    const shared = Buffer.from('明'.repeat(Math.floor(size / 3)) + '.'.repeat(size % 3))
    const arrived = once(client, 'message')
    sendShared(socket, Buffer.from('<>'), shared)
    const [data, isBinary] = await arrived
    expect(isBinary).toBe(false)
    expect(data.toString()).toBe(`<>${shared.toString()}`)
  },
)
