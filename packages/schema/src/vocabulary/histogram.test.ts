import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bucketBounds,
  HANDLING_BUCKET_MAX,
  handlingBucketOf,
  mergeHistograms,
  QUANTILE_RELATIVE_ERROR_MAX,
  quantileOf,
} from './histogram.ts'

const minutes = fc.oneof(fc.double({ min: 0, max: 60_000, noNaN: true }), fc.nat(5000))

const histogramOf = (values: readonly number[]): Map<number, number> => {
  const histogram = new Map<number, number>()
  for (const value of values) histogram.set(handlingBucketOf(value), (histogram.get(handlingBucketOf(value)) ?? 0) + 1)
  return histogram
}

const nearestRank = (values: readonly number[], q: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(Math.ceil(q * values.length), 1) - 1] ?? Number.NaN

describe('the histogram of handling times', () => {
  it('puts every value between the bounds of its bucket, also right beside a bound', () => {
    for (let bucket = 0; bucket < HANDLING_BUCKET_MAX; bucket += 1) {
      const { lower, upper } = bucketBounds(bucket)
      expect(handlingBucketOf(lower)).toBe(bucket)
      expect(handlingBucketOf(upper)).toBe(bucket + 1)
    }
    fc.assert(
      fc.property(minutes, (value) => {
        const { lower, upper } = bucketBounds(handlingBucketOf(value))
        expect(lower <= value && value < upper).toBe(true)
      }),
    )
  })

  it('keeps the true quantile within the stated bounds, at most 5% from the value shown', () => {
    fc.assert(
      fc.property(fc.array(minutes, { minLength: 1, maxLength: 200 }), fc.constantFrom(0, 0.1, 0.5, 0.9, 1), (values, q) => {
        const truth = nearestRank(values, q)
        const estimate = quantileOf(histogramOf(values), q)
        if (estimate === undefined) throw new Error('a quantile of at least one value exists')
        expect(estimate.lower <= truth && truth < estimate.upper).toBe(true)
        expect(Math.abs(truth - estimate.value)).toBeLessThanOrEqual(estimate.errorBound)
        if (estimate.lower > 0)
          expect(estimate.errorBound / estimate.value).toBeLessThanOrEqual(QUANTILE_RELATIVE_ERROR_MAX + 1e-12)
        else expect(estimate.errorBound).toBe(0.5)
      }),
    )
  })

  it('gives the same histogram from parts as from the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.array(minutes, { maxLength: 30 }), { maxLength: 6 }), (parts) => {
        expect(mergeHistograms(parts.map(histogramOf))).toEqual(histogramOf(parts.flat()))
      }),
    )
  })

  it('has no quantile without values', () => {
    expect(quantileOf(new Map(), 0.5)).toBeUndefined()
    expect(quantileOf(new Map([[3, 0]]), 0.5)).toBeUndefined()
  })

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d minutes', (value) => {
    expect(() => handlingBucketOf(value)).toThrowError(expect.objectContaining({ code: 'INVALID_INPUT' }))
  })

  it('refuses a bucket or a quantile that does not exist', () => {
    for (const bucket of [-1, 0.5, HANDLING_BUCKET_MAX + 1]) {
      expect(() => bucketBounds(bucket)).toThrowError(expect.objectContaining({ code: 'INVALID_INPUT' }))
    }
    expect(() => quantileOf(new Map(), 1.1)).toThrowError(expect.objectContaining({ code: 'INVALID_INPUT' }))
  })
})
