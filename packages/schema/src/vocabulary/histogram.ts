import { RuleError } from './rule-error.ts'

/**
 * Handling times are kept as counts in logarithmic buckets, because counts add up over windows and days and percentiles do
 * not. Each bucket is 1.1 times as wide as the one before, so whatever lies in it differs from the value shown by at most
 * 5% of that value. Bucket 0 holds everything below one working minute.
 */
const GROWTH = 1.1

/** Bucket 255 begins at 1.1^254 minutes, some 60,000 years: it is never reached, and the number fits one byte. */
export const HANDLING_BUCKET_MAX = 255

/** Largest |true − shown| as a share of the value shown, for every bucket but 0, where it is half a minute. */
export const QUANTILE_RELATIVE_ERROR_MAX = 0.05

/** `LOWER_BOUNDS[b]` ≤ minutes of bucket b < `LOWER_BOUNDS[b + 1]`; one table, so a value and its bounds never disagree. */
const LOWER_BOUNDS = Float64Array.from({ length: HANDLING_BUCKET_MAX + 2 }, (_, bucket) =>
  bucket === 0 ? 0 : GROWTH ** (bucket - 1),
)

/** Bucket → number of cases. */
export type HandlingHistogram = ReadonlyMap<number, number>

export interface BucketBounds {
  /** minutes, inclusive */
  readonly lower: number
  /** minutes, exclusive */
  readonly upper: number
}

/** Minutes of a quantile; the true one lies in [lower, upper) and at most `errorBound` minutes from `value`. */
export interface QuantileEstimate extends BucketBounds {
  readonly value: number
  readonly errorBound: number
}

/** The bucket of a handling time in working minutes. */
export function handlingBucketOf(minutes: number): number {
  if (!(minutes >= 0 && minutes < boundOf(HANDLING_BUCKET_MAX + 1))) {
    throw new RuleError('INVALID_INPUT', 'A handling time is a number of minutes, 0 or more.', { minutes })
  }
  if (minutes < 1) return 0
  // The logarithm may land one bucket off beside a bound; the table decides.
  let bucket = Math.floor(Math.log(minutes) / Math.log(GROWTH)) + 1
  while (minutes < boundOf(bucket)) bucket -= 1
  while (minutes >= boundOf(bucket + 1)) bucket += 1
  return bucket
}

export function bucketBounds(bucket: number): BucketBounds {
  if (!Number.isInteger(bucket) || bucket < 0 || bucket > HANDLING_BUCKET_MAX) {
    throw new RuleError('INVALID_INPUT', 'There is no such bucket of handling times.', { bucket })
  }
  return { lower: boundOf(bucket), upper: boundOf(bucket + 1) }
}

/** Sums; the order does not matter, so parts may be merged in any grouping. */
export function mergeHistograms(histograms: Iterable<HandlingHistogram>): HandlingHistogram {
  const merged = new Map<number, number>()
  for (const histogram of histograms) {
    for (const [bucket, count] of histogram) merged.set(bucket, (merged.get(bucket) ?? 0) + count)
  }
  return merged
}

/**
 * The q-quantile by nearest rank: the smallest value with at least q of all values at or below it, which is what
 * PostgreSQL's `percentile_disc` gives on the rows. `undefined` without a single value.
 */
export function quantileOf(histogram: HandlingHistogram, q: number): QuantileEstimate | undefined {
  if (!(q >= 0 && q <= 1)) throw new RuleError('INVALID_INPUT', 'A quantile lies between 0 and 1.', { q })
  const buckets = [...histogram].filter(([, count]) => count > 0).sort(([a], [b]) => a - b)
  const total = buckets.reduce((sum, [, count]) => sum + count, 0)
  const rank = Math.max(Math.ceil(q * total), 1)
  let seen = 0
  for (const [bucket, count] of buckets) {
    seen += count
    if (seen >= rank) return estimateOf(bucketBounds(bucket))
  }
  return undefined
}

/** 2·lower·upper / (lower + upper) makes the relative error the same at both ends of the bucket. */
function estimateOf({ lower, upper }: BucketBounds): QuantileEstimate {
  const value = lower === 0 ? upper / 2 : (2 * lower * upper) / (lower + upper)
  return { value, errorBound: Math.max(upper - value, value - lower), lower, upper }
}

function boundOf(bucket: number): number {
  return LOWER_BOUNDS[bucket] ?? Number.POSITIVE_INFINITY
}
