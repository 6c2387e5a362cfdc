import type { Duplex } from 'node:stream'

const FINAL_TEXT = 0x81
const LENGTH_IN_16_BITS = 126
const LENGTH_IN_64_BITS = 127

/**
 * Writes one unmasked text frame (RFC 6455, 5.2) whose end many sockets share. The library would want the message in one
 * piece: copying a state of 30 kB for each of a thousand sockets takes longer than sending it. Frames of the library are written
 * whole and at once too (no compression, no fragments), so the two never mix.
 */
export function sendShared(socket: Duplex, head: Buffer, shared: Buffer): void {
  const length = head.length + shared.length
  socket.cork()
  socket.write(frameStart(length, head))
  socket.write(shared)
  socket.uncork()
}

function frameStart(length: number, head: Buffer): Buffer {
  const lengthBytes = length < LENGTH_IN_16_BITS ? 0 : length <= 0xffff ? 2 : 8
  const start = Buffer.allocUnsafe(2 + lengthBytes + head.length)
  start[0] = FINAL_TEXT
  if (lengthBytes === 0) start[1] = length
  else if (lengthBytes === 2) {
    start[1] = LENGTH_IN_16_BITS
    start.writeUInt16BE(length, 2)
  } else {
    start[1] = LENGTH_IN_64_BITS
    start.writeUInt32BE(Math.floor(length / 2 ** 32), 2)
    start.writeUInt32BE(length % 2 ** 32, 6)
  }
  head.copy(start, 2 + lengthBytes)
  return start
}
