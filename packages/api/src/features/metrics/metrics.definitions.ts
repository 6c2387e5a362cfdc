import { type FigureKind, type Measure, type MetricCode, RANK_MINIMUM_N } from '@mingchuang/schema'

/** What a metric means, as it is published beside every number. */
export interface MetricDefinition {
  readonly code: MetricCode
  /** Raised whenever the same rows would give another number. */
  readonly version: number
  readonly kind: FigureKind
  readonly unit: string
  readonly numerator: string
  readonly denominator: string | null
  readonly source: string
}

/** Additive measures with their sign: a part of a figure is a sum over counters. */
export type MeasureSum = Partial<Record<Measure, 1 | -1>>

/** Where the value of a metric comes from. */
export type MetricBasis =
  | { readonly from: 'counters'; readonly numerator: MeasureSum; readonly denominator?: MeasureSum }
  | { readonly from: 'rank'; readonly numerator: MeasureSum; readonly denominator: MeasureSum }
  | { readonly from: 'openCases'; readonly light: 'red' | 'yellow' | 'unknown' }
  | { readonly from: 'histogram'; readonly q: number }
  | { readonly from: 'checkIns' }
  | { readonly from: 'nothing' }

export interface Metric {
  readonly definition: MetricDefinition
  readonly basis: MetricBasis
}

type Wording = Omit<MetricDefinition, 'code' | 'denominator'> & { readonly denominator?: string }

const SATISFIED: MeasureSum = { ratingVerySatisfied: 1, ratingSatisfied: 1, ratingFairlySatisfied: 1 }
const RATINGS: MeasureSum = { ...SATISFIED, ratingDissatisfied: 1, ratingVeryDissatisfied: 1 }

const METRICS_BY_CODE: { readonly [Code in MetricCode]: { readonly wording: Wording; readonly basis: MetricBasis } } = {
  throughputAccepted: {
    wording: {
      version: 1,
      kind: 'count',
      unit: 'cases',
      numerator: 'Cases accepted (受理) in the period, at the window that accepted them.',
      source: 'Administrative Licence Law, Art. 32',
    },
    basis: { from: 'counters', numerator: { accepted: 1 } },
  },
  throughputDecided: {
    wording: {
      version: 1,
      kind: 'count',
      unit: 'cases',
      numerator: 'Cases decided (办结) in the period, at the window that decided them.',
      source: 'Administrative Licence Law, Art. 38',
    },
    basis: { from: 'counters', numerator: { decided: 1 } },
  },
  throughputDelivered: {
    wording: {
      version: 1,
      kind: 'count',
      unit: 'cases',
      numerator: 'Cases whose result was delivered in the period.',
      source: 'Administrative Licence Law, Art. 44',
    },
    basis: { from: 'counters', numerator: { delivered: 1 } },
  },
  onTimeCompletion: {
    wording: {
      version: 1,
      kind: 'rate',
      unit: 'share of cases',
      numerator: 'Cases decided in the period on or before their promised due day.',
      denominator: 'Cases decided in the period whose promised due day is known.',
      source: '期内办结率; Administrative Licence Law, Art. 42 and 82',
    },
    basis: { from: 'counters', numerator: { decidedOnTime: 1 }, denominator: { decided: 1, decidedDueUnknown: -1 } },
  },
  openOverdue: {
    wording: {
      version: 1,
      kind: 'count',
      unit: 'cases',
      numerator:
        'Accepted cases not decided as of now, past their promised due day, at their present window; the period does not matter.',
      source: 'Beside 期内办结率, which knows decided cases only',
    },
    basis: { from: 'openCases', light: 'red' },
  },
  openRed: {
    wording: {
      version: 1,
      kind: 'count',
      unit: 'cases',
      numerator: 'Open cases with a red light as of now: overdue; the period does not matter.',
      source: '红黄绿灯',
    },
    basis: { from: 'openCases', light: 'red' },
  },
  openYellow: {
    wording: {
      version: 2,
      kind: 'count',
      unit: 'cases',
      numerator:
        'Open cases with a yellow light as of now: few working days remain or a step is over its limit, by the light rule in force; the period does not matter.',
      source: '红黄绿灯',
    },
    basis: { from: 'openCases', light: 'yellow' },
  },
  openDueUnknown: {
    wording: {
      version: 1,
      kind: 'count',
      unit: 'cases',
      numerator:
        'Open cases without a due day as of now: the calendar of the year is not published, or no limit is known; the period does not matter.',
      source: 'The State Council publishes each year’s calendar late in the year before',
    },
    basis: { from: 'openCases', light: 'unknown' },
  },
  completion: {
    wording: {
      version: 1,
      kind: 'rate',
      unit: 'share of cases',
      numerator: 'Of the cases accepted in the period, those decided since.',
      denominator: 'Cases accepted in the period.',
      source: '办结率, as a cohort',
    },
    basis: { from: 'counters', numerator: { cohortDecided: 1 }, denominator: { accepted: 1 } },
  },
  satisfaction: {
    wording: {
      version: 1,
      kind: 'rate',
      unit: 'share of ratings',
      numerator: 'Valid ratings of the first three levels pressed in the period.',
      denominator: 'Valid ratings pressed in the period, those without a case included.',
      source: '满意率',
    },
    basis: { from: 'counters', numerator: SATISFIED, denominator: RATINGS },
  },
  ratingCoverage: {
    wording: {
      version: 1,
      kind: 'rate',
      unit: 'share of cases',
      numerator: 'Cases decided in the period that have a valid rating.',
      denominator: 'Cases decided in the period.',
      source: '评价率',
    },
    basis: { from: 'counters', numerator: { decidedRated: 1 }, denominator: { decided: 1 } },
  },
  badRatings: {
    wording: {
      version: 1,
      kind: 'count',
      unit: 'ratings',
      numerator: 'Valid ratings of the last two levels pressed in the period.',
      source: '差评',
    },
    basis: { from: 'counters', numerator: { ratingDissatisfied: 1, ratingVeryDissatisfied: 1 } },
  },
  timeUsed: {
    wording: {
      version: 1,
      kind: 'rate',
      unit: 'share of working days',
      numerator: 'Working days used by the cases decided in the period that had a promised limit.',
      denominator: 'Working days promised for them, extensions included.',
      source: '时限使用率',
    },
    basis: { from: 'counters', numerator: { usedWorkingDays: 1 }, denominator: { promisedWorkingDays: 1 } },
  },
  savedDays: {
    wording: {
      version: 1,
      kind: 'sum',
      unit: 'working days',
      numerator: 'Working days promised minus used, over the cases decided in the period that had a promised limit.',
      source: '节约时间',
    },
    basis: { from: 'counters', numerator: { promisedWorkingDays: 1, usedWorkingDays: -1 } },
  },
  handlingTimeMedian: {
    wording: {
      version: 1,
      kind: 'quantile',
      unit: 'working hours',
      numerator: 'Cases decided in the period whose handling time is known; half took at most this long in office hours.',
      source: 'Office hours of the hall from acceptance to decision, pauses left out',
    },
    basis: { from: 'histogram', q: 0.5 },
  },
  handlingTimeP90: {
    wording: {
      version: 1,
      kind: 'quantile',
      unit: 'working hours',
      numerator: 'Cases decided in the period whose handling time is known; nine in ten took at most this long in office hours.',
      source: 'Office hours of the hall from acceptance to decision, pauses left out',
    },
    basis: { from: 'histogram', q: 0.9 },
  },
  checkInPunctuality: {
    wording: {
      version: 1,
      kind: 'rate',
      unit: 'share of check-in slots',
      numerator: 'Due slots with a punch on time.',
      denominator:
        'Four slots a working day of everybody assigned to a window, from the first day a machine reported, as far as they can be judged.',
      source: '签到',
    },
    basis: { from: 'checkIns' },
  },
  patrolFulfilment: {
    wording: {
      version: 1,
      kind: 'rate',
      unit: 'share of rounds',
      numerator: 'Patrol rounds made past open windows.',
      denominator: 'Patrol rounds due: two a working day past every open window.',
      source: '巡视',
    },
    basis: { from: 'nothing' },
  },
  windowRank: {
    wording: {
      version: 1,
      kind: 'rank',
      unit: 'lower bound of the satisfaction rate at 95%',
      numerator: 'Valid ratings of the first three levels pressed in the period.',
      denominator: `Valid ratings pressed in the period; below ${RANK_MINIMUM_N} there is no rank.`,
      source: 'Wilson score interval',
    },
    basis: { from: 'rank', numerator: SATISFIED, denominator: RATINGS },
  },
}

function metricOf(code: MetricCode): Metric {
  const { wording, basis } = METRICS_BY_CODE[code]
  const { denominator = null, ...rest } = wording
  return { definition: { code, ...rest, denominator }, basis }
}

const catalogue = new Map((Object.keys(METRICS_BY_CODE) as MetricCode[]).map((code) => [code, metricOf(code)]))

/** Every metric there is, in the order of the vocabulary. */
export const metricCatalogue: readonly Metric[] = [...catalogue.values()]

export function metricByCode(code: MetricCode): Metric {
  return catalogue.get(code) ?? metricOf(code)
}
