import { connect, createServer, type Socket } from 'node:net'

/** A line between a browser and a server that a test can cut, or fill with silence, as a dead or a frozen server would. */
export interface CuttableLine {
  readonly port: number
  /** Leads to this port from now on; until then nobody answers. */
  leadTo(port: number): void
  /** Every connection ends and no new one is taken. */
  cut(): void
  /** Every connection stays open and nothing passes any more. */
  silence(): void
  /** As it was before it was cut or silenced. */
  mend(): void
  close(): Promise<void>
}

export async function openCuttableLine(): Promise<CuttableLine> {
  let target: number | undefined
  let state: 'whole' | 'cut' | 'silent' = 'whole'
  const sockets = new Set<Socket>()
  const endAll = () => {
    for (const socket of sockets) socket.destroy()
  }
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  }
  const server = createServer((near) => {
    keep(near)
    if (state === 'cut' || target === undefined) return near.destroy()
    if (state === 'silent') return
    const far = connect(target, '127.0.0.1')
    keep(far)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
    near.on('data', (bytes) => state === 'whole' && far.write(bytes))
    far.on('data', (bytes) => state === 'whole' && near.write(bytes))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a listening server has a port')
  return {
    port: address.port,
    leadTo(port) {
      target = port
    },
    cut() {
      state = 'cut'
      endAll()
    },
    silence() {
      state = 'silent'
    },
    mend() {
      // What was silenced lost bytes; only new connections are whole.
      endAll()
      state = 'whole'
    },
    close() {
      endAll()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
