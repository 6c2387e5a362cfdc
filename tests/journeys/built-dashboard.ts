import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Page } from 'playwright-core'

const BUILD = join(import.meta.dirname, '../../packages/dashboard/dist')
const ORIGIN = 'http://dashboard.test'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The files of the dashboard as they are shipped. */
export function buildFile(path: string): Buffer {
  const file = join(BUILD, path)
  if (!existsSync(file)) throw new Error(`${file} is missing: build the dashboard first (pnpm build, or npm test)`)
  return readFileSync(file)
}

export interface Canned {
  /** Answers by operation name; an operation without one is answered as to somebody who is not signed in. */
  readonly answers: Readonly<Record<string, unknown>>
  /** The state every subscription gets, or nothing: the socket then refuses. */
  readonly wall?: unknown
}

/** Sends a further state of the wall to the page. */
export type PushWall = (wall: unknown) => void

/**
 * Shows the built dashboard with answers of our own instead of a server: the same page every time, so that its layout and its
 * accessibility can be judged. What passes between page and server is tested with a whole hall in the other journeys.
 */
export async function openBuiltDashboard(page: Page, path: string, { answers, wall }: Canned): Promise<PushWall> {
  let push: PushWall = () => {
    throw new Error('no page watches the wall')
  }
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/graphql') {
      const { operationName }: { operationName: string } = route.request().postDataJSON()
      const data = answers[operationName]
      const refused = { errors: [{ message: 'refused', extensions: { code: 'UNAUTHENTICATED' } }] }
      return route.fulfill({ contentType: 'application/json', body: JSON.stringify(data === undefined ? refused : { data }) })
    }
    const isFile = extname(pathname) !== '' && existsSync(join(BUILD, pathname))
    const page = pathname.startsWith('/citizen/') ? 'citizen.html' : 'index.html'
    const file = isFile ? pathname : page
    return route.fulfill({ contentType: TYPES[extname(file)] ?? 'application/octet-stream', body: buildFile(file) })
  })
  await page.routeWebSocket('ws://dashboard.test/graphql', (socket) => {
    socket.onMessage((text) => {
      const message: { type: string; id?: string; payload?: { operationName?: string } } = JSON.parse(String(text))
      if (message.type === 'connection_init') {
        if (wall === undefined && answers.WorkQueue === undefined) void socket.close({ code: 4403, reason: 'Forbidden' })
        else socket.send(JSON.stringify({ type: 'connection_ack' }))
      }
      if (message.type === 'ping') socket.send(JSON.stringify({ type: 'pong' }))
      const canned = answers[message.payload?.operationName ?? '']
      if (message.type === 'subscribe' && canned !== undefined) {
        socket.send(JSON.stringify({ id: message.id, type: 'next', payload: { data: canned } }))
      } else if (message.type === 'subscribe') {
        push = (state) => socket.send(JSON.stringify({ id: message.id, type: 'next', payload: { data: { wall: state } } }))
        push(wall)
      }
    })
  })
  await page.goto(`${ORIGIN}${path}`)
  return (state) => push(state)
}

/** The wall's fixture: 60 windows, long names, every panel full. */
export function fullWall(): Record<string, unknown> {
  const file = join(import.meta.dirname, '../../packages/dashboard/src/features/wall/wall.fixture.json')
  return JSON.parse(readFileSync(file, 'utf8'))
}

interface WallNumbers {
  readonly finished: object
  readonly onTime: object
  readonly ratingCoverage: object
  readonly openRed: object
  readonly openYellow: object
  readonly badRatings: object
  readonly usualFinished: object
  readonly throughput: readonly { readonly bin: number; readonly startsAt: string }[]
  readonly urgentCases: readonly { readonly remainingWorkingDays: number }[]
  readonly ranking: readonly object[]
}

/**
 * The same wall on a day four times as busy as the average of a hall with 50,000 cases a year, which began in the night, with
 * more red and yellow cases than windows.
 */
export function crowdedWall(): Record<string, unknown> {
  const wall = fullWall() as Record<string, unknown> & WallNumbers
  const rate = (of: object) => ({ ...of, value: 0.997, numerator: 842, denominator: 845 })
  const [firstBin] = wall.throughput
  const early = Array.from({ length: 60 }, (_, index) => ({
    ...firstBin,
    bin: (firstBin?.bin ?? 0) - 60 + index,
    startsAt: new Date(Date.parse(firstBin?.startsAt ?? '') - (60 - index) * 300_000).toISOString(),
  }))
  return {
    ...wall,
    finished: { ...wall.finished, value: 845, numerator: 845 },
    usualFinished: { ...wall.usualFinished, low: 780, high: 1_020 },
    onTime: rate(wall.onTime),
    ratingCoverage: rate(wall.ratingCoverage),
    openRed: { ...wall.openRed, value: 28 },
    openYellow: { ...wall.openYellow, value: 128 },
    badRatings: { ...wall.badRatings, value: 128 },
    throughput: [...early, ...wall.throughput],
    urgentCases: wall.urgentCases.map((urgent) => ({ ...urgent, remainingWorkingDays: urgent.remainingWorkingDays - 120 })),
    ranking: wall.ranking.map((entry) => ({ ...entry, satisfied: 12_340, ratings: 12_345 })),
  }
}

/** The same wall on a day of four digits: 1,240 finished, more of everything than three digits can say. */
export function overfullWall(): Record<string, unknown> {
  const wall = crowdedWall() as Record<string, unknown> & WallNumbers
  const rate = (of: object) => ({ ...of, value: 0.991, numerator: 1_229, denominator: 1_240 })
  return {
    ...wall,
    finished: { ...wall.finished, value: 1_240, numerator: 1_240 },
    usualFinished: { ...wall.usualFinished, low: 1_080, high: 1_420 },
    onTime: rate(wall.onTime),
    ratingCoverage: rate(wall.ratingCoverage),
    openRed: { ...wall.openRed, value: 120 },
    openYellow: { ...wall.openYellow, value: 480 },
  }
}

/** Until every typeface the page uses is drawn: text measured before that has other widths. */
export async function fontsReady(page: Page): Promise<void> {
  await page.waitForFunction(() => document.fonts.status === 'loaded' && document.fonts.size > 0)
  await page.evaluate(() => document.fonts.ready)
}
