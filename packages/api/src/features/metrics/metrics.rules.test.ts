import { addDays, type IsoDay, METRICS } from '@mingchuang/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DomainError } from '../../platform/domain-error.ts'
import { metricByCode, metricCatalogue } from './metrics.definitions.ts'
import { countedFigure, partsOfPeriod, quantileFigure, rankByBound, rankFigure, requireReadable } from './metrics.rules.ts'

const period = { from: '2014-01-01', to: '2014-12-31', asOf: new Date('2015-01-01T00:00:00Z') }

test('every metric is defined, in the order of the vocabulary', () => {
  expect(metricCatalogue.map(({ definition }) => definition.code)).toEqual([...METRICS])
})

test('only a rate and a rank have a denominator', () => {
  for (const { definition } of metricCatalogue)
    expect([definition.code, definition.denominator !== null]).toEqual([
      definition.code,
      definition.kind === 'rate' || definition.kind === 'rank',
    ])
})

describe('a figure', () => {
  test('of a rate is numerator by denominator: 371 of 705 promised days were used', () => {
    const totals = { usedWorkingDays: 371, promisedWorkingDays: 705 }
    expect(countedFigure(metricByCode('timeUsed'), period, totals)).toMatchObject({ value: 371 / 705, noValueReason: null })
    expect(countedFigure(metricByCode('savedDays'), period, totals)).toMatchObject({ value: 334, numerator: 334 })
  })

  test('with nothing to divide by has no value: neither 100% nor 0', () => {
    expect(countedFigure(metricByCode('onTimeCompletion'), period, { decided: 3, decidedDueUnknown: 3 })).toMatchObject({
      value: null,
      numerator: 0,
      denominator: 0,
      noValueReason: 'zeroDenominator',
    })
  })

  test('that nothing feeds is not reported', () => {
    expect(countedFigure(metricByCode('patrolFulfilment'), period, {})).toMatchObject({
      value: null,
      numerator: null,
      noValueReason: 'notReported',
    })
  })

  test('of a rank is the Wilson bound from 30 ratings on', () => {
    const rank = metricByCode('windowRank')
    expect(rankFigure(rank, period, 980, 1000).value).toBeCloseTo(0.9693, 4)
    expect(rankFigure(rank, period, 1, 1)).toMatchObject({ value: null, noValueReason: 'belowMinimum', denominator: 1 })
    expect(rankFigure(rank, period, 0, 0)).toMatchObject({ value: null, noValueReason: 'zeroDenominator' })
  })

  test('of a quantile has working hours and their error bound', () => {
    const figure = quantileFigure(metricByCode('handlingTimeMedian'), period, new Map([[30, 4]]), 0.5)
    expect(figure.numerator).toBe(4)
    expect((figure.errorBound ?? 1) / (figure.value ?? 1)).toBeLessThanOrEqual(0.0501)
  })
})

test('equal bounds share a rank, and few ratings have none', () => {
  const rows = [
    { code: 'a', satisfied: 40, ratings: 40 },
    { code: 'b', satisfied: 1, ratings: 1 },
    { code: 'c', satisfied: 40, ratings: 40 },
    { code: 'd', satisfied: 30, ratings: 60 },
  ]
  expect(rankByBound(rows).map(({ code, rank }) => [code, rank])).toEqual([
    ['a', 1],
    ['c', 1],
    ['d', 3],
  ])
})

describe('a period', () => {
  const day = fc.integer({ min: 0, max: 1500 }).map((offset) => addDays('2013-01-01', offset))

  test('is cut into whole months and days that cover it once', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 800 }), (from, length) => {
        const to = addDays(from, length)
        const { months, days } = partsOfPeriod(from, to)
        const covered = days.flatMap((span) => daysOf(span.from, span.to))
        if (months !== undefined) covered.push(...daysOf(months.first, lastDayOfMonth(months.last)))
        expect(covered.toSorted()).toEqual(daysOf(from, to))
        for (const span of days) expect(daysOf(span.from, span.to).length).toBeLessThan(months === undefined ? 62 : 31)
      }),
    )
  })

  test('that ends before it begins is refused', () => {
    expect(() => partsOfPeriod('2014-02-01', '2014-01-31')).toThrow(DomainError)
  })
})

describe('what may be asked', () => {
  const filter = { from: '2014-01-01', to: '2014-01-31' }

  test('a clerk asks about the own window, a lead about the own department', () => {
    expect(requireReadable({ ...filter, windowId: 'w' }, { hallId: 'h', windowId: 'w' })).toMatchObject({ windowId: 'w' })
    expect(requireReadable({ ...filter, departmentId: 'd', windowId: 'w' }, { hallId: 'h', departmentId: 'd' })).toMatchObject({
      departmentId: 'd',
    })
  })

  test('wider or elsewhere is refused, not narrowed', () => {
    expect(() => requireReadable(filter, { hallId: 'h', windowId: 'w' })).toThrow(DomainError)
    expect(() => requireReadable({ ...filter, windowId: 'v' }, { hallId: 'h', windowId: 'w' })).toThrow(DomainError)
    expect(() => requireReadable({ ...filter, windowId: 'w' }, { hallId: 'h', departmentId: 'd' })).toThrow(DomainError)
  })
})

function daysOf(from: IsoDay, to: IsoDay): IsoDay[] {
  const days: IsoDay[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

function lastDayOfMonth(first: IsoDay): IsoDay {
  return addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1)
}
