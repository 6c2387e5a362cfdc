import { expect, test } from 'vitest'
import { mountPage } from '../app/mount.fixture.ts'
import type { FigureWithDefinitionFragment } from '../graphql/generated/graphql.ts'
import FigureValue from './FigureValue.vue'

const base: FigureWithDefinitionFragment = {
  metric: 'onTimeCompletion',
  kind: 'rate',
  value: 0.98,
  numerator: 980,
  denominator: 1000,
  errorBound: null,
  noValueReason: null,
  asOf: '2026-11-20T06:00:00Z',
  from: '2026-11-20',
  to: '2026-11-20',
  definition: { code: 'onTimeCompletion', version: 3, unit: 'share of cases', numerator: '', denominator: '', source: '' },
}

function textOf(change: Partial<FigureWithDefinitionFragment>): string {
  return mountPage(FigureValue, { figure: { ...base, ...change } }).text()
}

test('a rate stands beside its numerator and denominator, with its definition and version', () => {
  const text = textOf({})
  expect(text).toContain('98.0%')
  expect(text).toContain('980/1,000')
  expect(text).toContain('第 3 版')
})

test('a rate of nothing has no value, neither 0% nor 100%', () => {
  const text = textOf({ value: null, numerator: 0, denominator: 0, noValueReason: 'zeroDenominator' })
  expect(text).toContain('无基数，不计')
  expect(text).not.toContain('%')
})

test('what nobody reports is said to be not reported, not to be 0', () => {
  const text = textOf({ kind: 'count', value: null, numerator: null, denominator: null, noValueReason: 'notReported' })
  expect(text).toContain('未报告')
  expect(text).not.toMatch(/\b0\b/)
})

test('a large count is compact with its exact value beside it', () => {
  const definition = { ...base.definition, unit: 'cases' }
  const text = textOf({
    metric: 'throughputDecided',
    kind: 'count',
    value: 50_231,
    numerator: 50_231,
    denominator: null,
    definition,
  })
  expect(text).toContain('5.02万')
  expect(text).toContain('50,231')
})

test('the value links to the rows it was given', () => {
  const page = mountPage(FigureValue, {
    figure: base,
    to: { name: 'figure', params: { metric: 'onTimeCompletion' }, query: { from: '2026-11-20', to: '2026-11-20' } },
  })
  expect(page.get('a').attributes('href')).toBe('/console/figures/onTimeCompletion?from=2026-11-20&to=2026-11-20')
})
