// The floor of the live board: the same bytes to every socket with the same websocket library, and nothing else.
import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'

/** Sends this text once to everybody. */
export interface SendOrder {
  readonly text: string
}

const server = createServer()
const sockets = new WebSocketServer({ server, perMessageDeflate: false })
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address !== null && typeof address === 'object') process.send?.({ port: address.port })
})
process.on('message', ({ text }: SendOrder) => {
  const bytes = Buffer.from(text, 'utf8')
  for (const socket of sockets.clients) socket.send(bytes, { binary: false })
  process.send?.({ clients: sockets.clients.size })
})
process.once('disconnect', () => process.exit(0))
