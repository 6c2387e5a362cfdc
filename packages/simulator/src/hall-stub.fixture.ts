import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { SimulatorSettings } from '@mingchuang/schema'
import type { SeenCase } from './case-policy.ts'

/** What a test may make of one request before it is answered. */
export type Trouble = 'loseAnswer' | 'noSession' | 'unavailable' | undefined

/** A hall as far as a simulator can see it: once per id, whatever is repeated. */
export interface HallStub {
  readonly url: string
  /** Request and press ids in the order of their arrival, repeats included. */
  readonly asked: string[]
  /** What was carried out, once per id. */
  readonly done: Map<string, SeenCase | 'rated'>
  /** Lines of punch machines, repeats included. */
  readonly lines: string[]
  readonly logins: string[]
  /** Asked before every write; the default answers all of them. */
  trouble: (id: string, attempt: number) => Trouble
  close(): Promise<void>
}

const STATE_AFTER: Readonly<Record<string, SeenCase['state']>> = {
  receiveCase: 'received',
  acceptCase: 'accepted',
  decideCase: 'decided',
  deliverCase: 'delivered',
}

export async function startHallStub(): Promise<HallStub> {
  let sessions = 0
  const server = createServer((request, response) => {
    void answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const stub: HallStub = {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    asked: [],
    done: new Map(),
    lines: [],
    logins: [],
    trouble: () => undefined,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
    const body = Buffer.concat(chunks).toString('utf8')
    if (request.url?.startsWith('/iclock/cdata')) {
      stub.lines.push(...body.trim().split('\n'))
      response.end(`OK: ${body.trim().split('\n').length}\n`)
    } else if (request.url === '/rating/presses') answerPresses(body, response)
    else answerQuery(body, response)
  }

  function troubleWith(id: string): Trouble {
    stub.asked.push(id)
    return stub.trouble(id, stub.asked.filter((each) => each === id).length)
  }

  function answerPresses(body: string, response: ServerResponse): void {
    const presses: { pressId: string }[] = JSON.parse(body)
    for (const { pressId } of presses) {
      stub.asked.push(pressId)
      stub.done.set(pressId, 'rated')
    }
    response.end(JSON.stringify(presses.map(({ pressId }) => ({ pressId, ratingId: `rating of ${pressId}`, isValid: true }))))
  }

  function answerQuery(body: string, response: ServerResponse): void {
    const { query, variables }: { query: string; variables: { loginName?: string; input?: { requestId: string } } } =
      JSON.parse(body)
    if (variables.loginName !== undefined) {
      sessions += 1
      stub.logins.push(variables.loginName)
      response.setHeader('set-cookie', `session=${sessions}; HttpOnly`)
      response.end(JSON.stringify({ data: { login: { role: 'clerk' } } }))
    } else if (query.includes('Place')) {
      const items = { nodes: [{ id: 'item-1', code: '0101001' }], pageInfo: { hasNextPage: false, endCursor: null } }
      response.end(JSON.stringify({ data: { viewer: { window: { id: 'window-1' } }, items } }))
    } else if (variables.input === undefined) {
      response.end(JSON.stringify({ data: { cases: { nodes: [] } } }))
    } else answerChange(query, variables.input.requestId, response)
  }

  function answerChange(query: string, requestId: string, response: ServerResponse): void {
    const refuse = (code: string) => response.end(JSON.stringify({ errors: [{ message: code, extensions: { code } }] }))
    const trouble = troubleWith(requestId)
    if (trouble === 'noSession') return void refuse('UNAUTHENTICATED')
    if (trouble === 'unavailable') return void refuse('UNAVAILABLE')
    const operation = /changed: (\w+)/.exec(query)?.[1] ?? ''
    const changed = stub.done.get(requestId) ?? seenAfter(operation, requestId, stub.done.size)
    stub.done.set(requestId, changed)
    // The write is there, and whoever asked for it will never hear of it.
    if (trouble === 'loseAnswer') response.destroy()
    else response.end(JSON.stringify({ data: { changed } }))
  }

  return stub
}

function seenAfter(operation: string, requestId: string, serial: number): SeenCase {
  const caseId = operation === 'receiveCase' ? `case-${requestId}` : requestId.replace(/^sim-(.*)-\d+-\w+$/, '$1')
  const at = new Date().toISOString()
  return {
    id: caseId,
    number: `STUB-${serial}`,
    version: 1,
    state: STATE_AFTER[operation] ?? 'delivered',
    kind: 'instant',
    receivedAt: at,
    acceptedAt: at,
    decidedAt: at,
    promisedLimitWorkingDays: 0,
    remainingWorkingDays: 0,
    currentStep: null,
    events: [{ kind: 'received', at }],
  }
}

/** Settings of a hall with one window at which everybody is in a hurry. */
export function stubSettings({ url }: HallStub, stateDirectory: string): SimulatorSettings {
  return {
    apiUrl: url,
    deviceUrl: url,
    speed: 1800,
    stateDirectory,
    ledgerFile: `${stateDirectory}/ledger.jsonl`,
    brief: {
      hallCode: 'STUB',
      clerks: [{ loginName: 'clerk', password: 'at-the-window', windowCode: 'A01', items: [{ code: '0101001', share: 1 }] }],
      ratingDevices: [{ token: 'token', windowCode: 'A01', bindingVersion: 1 }],
      punchMachines: [{ serialNumber: 'STUB-1' }],
      pins: ['1001'],
      workingDays: [],
    },
  }
}
