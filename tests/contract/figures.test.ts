import { METRICS } from '@mingchuang/schema'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { manualClock } from '../../packages/api/src/platform/clock.ts'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { buildWorld, type World } from '../support/world.ts'

/** Figures, their rows and the wall as clients see them: over HTTP, through compiled operations. */

let application: TestApplication
let world: World

/** A working Wednesday morning. */
const clock = manualClock(new Date('2026-03-04T02:00:00Z'))
const today = '2026-03-04'

beforeAll(async () => {
  application = await startTestApplication({}, { clock })
  world = await buildWorld(application)
  const { clerk } = world.callers
  const act = (field: string, type: string, version: number, more = '') =>
    clerk.ask(`mutation ($input: ${type}!) { ${field}(input: $input) { state } }`, {
      input: { caseId: world.caseId, version, ...(more === '' ? {} : { decision: more }) },
    })
  await act('acceptCase', 'AcceptCaseInput', 1)
  await act('decideCase', 'DecideCaseInput', 2, 'approved')
  const now = clock.now().toISOString()
  const response = await fetch(`${application.deviceUrl}/rating/presses`, {
    method: 'POST',
    headers: { authorization: `Bearer ${world.ratingDevice.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      pressId: 'press-000001',
      pressedAt: now,
      sentAt: now,
      bindingVersion: 1,
      caseNumber: world.caseNumber,
      level: 'satisfied',
    }),
  })
  expect(response.status).toBe(200)
})
afterAll(() => application.close())

const FIGURE =
  'metric kind value numerator denominator errorBound noValueReason asOf from to definition { code version unit numerator denominator source }'

test('every metric is a figure with its definition, and its rows over HTTP add up to it', async () => {
  const { supervisor } = world.callers
  const scope = { from: today, to: today }
  const { metrics } = await supervisor.ask<{
    metrics: { metric: string; numerator: number | null; noValueReason: string | null }[]
  }>(`query ($scope: MetricScope!) { metrics(scope: $scope) { ${FIGURE} } }`, { scope })
  expect(metrics.map(({ metric }) => metric)).toEqual([...METRICS])
  for (const figure of metrics) {
    const { figureRows } = await supervisor.ask<{
      figureRows: { totalContribution: number; edges: { node: { __typename: string }; contribution: number }[] }
    }>(
      `query ($code: MetricCode!, $scope: MetricScope!) {
        figureRows(code: $code, part: numerator, scope: $scope, first: 10) {
          totalCount totalContribution pageInfo { hasNextPage endCursor }
          edges { cursor contribution node { __typename
            ... on Case { number window { code } rating { level } } ... on Rating { level case { number } window { code } }
            ... on DueSlot { day slot isOnTime punchedAt staffMember { code } } ... on Window { code } } }
        }
      }`,
      { code: figure.metric, scope },
    )
    expect([figure.metric, figureRows.totalContribution]).toEqual([figure.metric, figure.numerator ?? 0])
    expect(figureRows.edges.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(figureRows.totalContribution)
  }
})

test('a clerk asking wider than the own window is refused, and so is a lead beyond the department', async () => {
  const { clerk, lead } = world.callers
  const ask = `query ($scope: MetricScope!) { metric(code: satisfaction, scope: $scope) { value numerator denominator } }`
  const scope = { from: today, to: today }
  await expect(clerk.ask(ask, { scope })).rejects.toThrow(/FORBIDDEN/)
  await expect(lead.ask(ask, { scope: { ...scope, windowId: world.windowId } })).rejects.toThrow(/FORBIDDEN/)
  const own = { metric: { value: 1, numerator: 1, denominator: 1 } }
  expect(await clerk.ask(ask, { scope: { ...scope, windowId: world.windowId } })).toEqual(own)
  expect(await lead.ask(ask, { scope: { ...scope, departmentId: world.departmentId } })).toEqual(own)
})

test('a period that ends before it begins and a part that does not exist are refused with a code', async () => {
  const { supervisor } = world.callers
  const scope = { from: '2014-02-01', to: '2014-01-01' }
  await expect(
    supervisor.ask('query ($scope: MetricScope!) { metric(code: satisfaction, scope: $scope) { value } }', { scope }),
  ).rejects.toThrow(/INVALID_INPUT/)
  const query = `query ($scope: MetricScope!) { figureRows(code: savedDays, part: denominator, scope: $scope) { totalCount } }`
  await expect(supervisor.ask(query, { scope: { from: today, to: today } })).rejects.toThrow(/INVALID_INPUT/)
})

test('the wall is one query for a supervisor and for a paired screen, and shows what happened', async () => {
  const document = `{ wall { day asOf isWorkingDay hall { code isDemo } finished { value } usualFinished { low high workingDays }
    onTime { value denominator } openRed { value } openYellow { value } openDueUnknown { value } ratingCoverage { value } badRatings { value }
    throughput { bin startsAt accepted decided usualLow usualHigh isFuture } urgentCases { light remainingWorkingDays case { number window { code } } }
    windowsNow { window { code } state decidedToday openCases lastEventAt lastFinishedAt } satisfaction { value denominator }
    ratingLevels { level count } finishedNotRated checkIns { slot nominalMinute expected present onTime isDue }
    stages { stage finishedCases promisedWorkingDays usedWorkingDays from to }
    ranking { rank lowerBound satisfied ratings window { code } } rankingFrom rankingTo } }`
  for (const caller of [world.callers.supervisor, world.callers.device]) {
    const { wall } = await caller.ask<{ wall: Record<string, unknown> }>(document)
    expect(wall).toMatchObject({
      day: today,
      finished: { value: 1 },
      ratingCoverage: { value: 1 },
      badRatings: { value: 0 },
      satisfaction: { value: 1, denominator: 1 },
      finishedNotRated: 0,
      windowsNow: [{ window: { code: '001' }, state: 'serving', decidedToday: 1 }],
    })
  }
})

test('summaries and ranking of a period name every window with its terms', async () => {
  const { windowSummaries, windowRanking } = await world.callers.leader.ask<Record<string, unknown>>(
    `query ($from: Date!, $to: Date!) {
      windowSummaries(from: $from, to: $to) { window { id code departments { code } } received accepted decided delivered
        onTime { ${FIGURE} } satisfaction { value } ratingCoverage { value } timeUsed { value noValueReason } }
      windowRanking(from: $from, to: $to) { rank }
    }`,
    { from: today, to: today },
  )
  expect(windowSummaries).toMatchObject([
    {
      window: { code: '001' },
      received: 1,
      accepted: 1,
      decided: 1,
      delivered: 0,
      satisfaction: { value: 1 },
      ratingCoverage: { value: 1 },
    },
  ])
  // One rating is no ranking: the minimum is 30.
  expect(windowRanking).toEqual([])
})
