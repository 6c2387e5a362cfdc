import { instantOf, LIGHTS, type Light } from '@mingchuang/schema'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { manualClock } from '../../packages/api/src/platform/clock.ts'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import type { Client } from '../support/client.ts'
import { buildWorld, type World } from '../support/world.ts'

/** One light, wherever it is shown: list, case page, figure, wall and preview say the same under any rule. */

const MONDAY = '2026-03-02'
const at = (day: string) => instantOf(day, 10 * 60)
const clock = manualClock(at(MONDAY))

let application: TestApplication
let world: World

beforeAll(async () => {
  application = await startTestApplication({}, { clock })
  world = await buildWorld(application)
  // Five working days each: one accepted a day, every other with a step of one day, one of them paused.
  for (const [index, day] of ['2026-02-24', '2026-02-26', '2026-03-02', '2026-03-03', '2026-03-04'].entries()) {
    clock.set(at(day))
    const clerk = await world.signIn('clerk')
    const input = { itemId: world.itemId, windowId: world.windowId, subject: `第 ${index} 件` }
    const { receiveCase } = await clerk.ask<{ receiveCase: { id: string } }>(
      'mutation ($input: ReceiveCaseInput!) { receiveCase(input: $input) { id } }',
      { input },
    )
    const caseId = receiveCase.id
    await clerk.ask('mutation ($input: AcceptCaseInput!) { acceptCase(input: $input) { id } }', { input: { caseId, version: 1 } })
    if (index % 2 === 0)
      await clerk.ask('mutation ($input: StartStepInput!) { startStep(input: $input) { id } }', {
        input: { caseId, version: 2, step: '现场核查', limitWorkingDays: 1 },
      })
    if (index === 3)
      await clerk.ask('mutation ($input: PauseCaseInput!) { pauseCase(input: $input) { id } }', {
        input: { caseId, version: 2, reason: 'hearing', notice: '听证通知书' },
      })
  }
})
afterAll(() => application.close())

interface Shown {
  readonly cases: { readonly totalCount: number; readonly nodes: readonly { readonly number: string; readonly light: Light }[] }
}

async function expectOneLightEverywhere(supervisor: Client): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const light of LIGHTS) {
    const { cases } = await supervisor.ask<Shown>(
      'query ($light: Light!) { cases(filter: { light: $light }) { totalCount nodes { number light } } }',
      { light },
    )
    counts[light] = cases.totalCount
    expect(cases.nodes).toHaveLength(cases.totalCount)
    for (const { number, light: listed } of cases.nodes) {
      const page = await supervisor.ask<{ case: { light: Light; lightReasons: string[] } }>(
        'query ($number: String!) { case(number: $number) { light lightReasons } }',
        { number },
      )
      expect([listed, page.case.light]).toEqual([light, light])
      expect(page.case.lightReasons.length).toBeGreaterThan(0)
    }
  }
  const scope = { from: MONDAY, to: MONDAY }
  const { metrics, wall } = await supervisor.ask<{
    metrics: { numerator: number }[]
    wall: { openRed: { value: number }; openYellow: { value: number } }
  }>(
    `query ($scope: MetricScope!) { metrics(codes: [openRed, openYellow], scope: $scope) { numerator }
      wall { openRed { value } openYellow { value } } }`,
    { scope },
  )
  expect(metrics.map(({ numerator }) => numerator)).toEqual([counts.red, counts.yellow])
  expect([wall.openRed.value, wall.openYellow.value]).toEqual([counts.red, counts.yellow])
  return counts
}

const RULES = [
  { yellowKind: 'workingDays', yellowWorkingDays: 1, isStepOverrunYellow: false, answerWorkingHours: 8 },
  { yellowKind: 'share', yellowPercent: 60, isStepOverrunYellow: false, answerWorkingHours: 8 },
  { yellowKind: 'share', yellowPercent: 20, isStepOverrunYellow: true, answerWorkingHours: 8 },
  { yellowKind: 'workingDays', yellowWorkingDays: 0, isStepOverrunYellow: true, answerWorkingHours: 8 },
] as const

test('list, case page, figure and wall show the same light under any rule, as its preview said', async () => {
  clock.set(at('2026-03-05'))
  const [supervisor, administrator] = [await world.signIn('supervisor'), await world.signIn('administrator')]
  expect(await expectOneLightEverywhere(supervisor)).toEqual({ green: 1, yellow: 1, red: 2, paused: 1, unknown: 0 })
  for (const [version, rule] of RULES.entries()) {
    const { lightRulePreview } = await administrator.ask<{ lightRulePreview: { to: Light; cases: number }[] }>(
      'query ($rule: LightRuleInput!) { lightRulePreview(rule: $rule) { from to cases } }',
      { rule },
    )
    await administrator.ask('mutation ($input: PublishLightRuleInput!) { publishLightRule(input: $input) { version } }', {
      input: { rule, validFrom: '2026-03-05', version },
    })
    const counts = await expectOneLightEverywhere(supervisor)
    for (const light of LIGHTS) {
      const previewed = lightRulePreview.filter(({ to }) => to === light).reduce((sum, { cases }) => sum + cases, 0)
      expect([light, previewed]).toEqual([light, counts[light]])
    }
  }
})
