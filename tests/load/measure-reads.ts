import type { ApiServer } from './api-server.ts'
import { compareAnswers, requestsOf } from './compare-answers.ts'
import type { LoadOrder, LoadResult } from './load-driver.ts'
import type { BenchOptions } from './options.ts'
import { type Helper, processorMs } from './processes.ts'
import type { Question } from './questions.ts'
import type { Line } from './report.ts'

const IN_FLIGHT = 16
const WARM_UP_SECONDS = 2

interface Side {
  readonly pid: number
  readonly order: LoadOrder
}

interface Round {
  readonly perSecond: number
  readonly processorUs: number
}

/** Measures one question: answers compared, both sides warmed up, then rounds in turn; the medians count. */
export async function measureReads(
  question: Question,
  api: ApiServer,
  floor: Helper & { readonly first: { readonly port: number } },
  driver: Helper,
  { rounds, secondsPerRound }: BenchOptions,
): Promise<Line> {
  await compareAnswers(question, { floorPort: floor.first.port, apiPort: api.port, cookie: api.cookie })
  const requests = requestsOf(question, api)
  const order = { inFlight: IN_FLIGHT, seconds: secondsPerRound }
  const floorSide = { pid: floor.pid, order: { ...order, port: floor.first.port, requests: requests.floor, expected: '' } }
  const apiSide = { pid: api.pid, order: { ...order, port: api.port, requests: requests.api, expected: '{"data":{' } }
  for (const side of [floorSide, apiSide]) await run(driver, { ...side, order: { ...side.order, seconds: WARM_UP_SECONDS } })
  const floorRounds: Round[] = []
  const apiRounds: Round[] = []
  for (let round = 0; round < rounds; round++) {
    floorRounds.push(await run(driver, floorSide))
    apiRounds.push(await run(driver, apiSide))
  }
  const floorRate = median(floorRounds.map(({ perSecond }) => perSecond))
  const apiRate = median(apiRounds.map(({ perSecond }) => perSecond))
  return {
    title: question.title,
    unit: 'answers/s',
    floor: floorRate,
    api: apiRate,
    ratio: apiRate / floorRate,
    reaches: 'at least',
    required: question.required,
    aim: question.aim,
    processor: {
      unit: 'µs an answer',
      floor: median(floorRounds.map(({ processorUs }) => processorUs)),
      api: median(apiRounds.map(({ processorUs }) => processorUs)),
    },
  }
}

async function run(driver: Helper, { pid, order }: Side): Promise<Round> {
  const before = processorMs(pid)
  const { answers, seconds, failure } = await driver.ask<LoadResult>(order)
  if (failure !== undefined) throw new Error(`A request failed under load:\n${failure}`)
  return { perSecond: answers / seconds, processorUs: ((processorMs(pid) - before) * 1000) / answers }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
