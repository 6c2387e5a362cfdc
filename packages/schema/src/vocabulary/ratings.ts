/** Five levels, best first. Stored by name: channels number them in both directions. */
export const RATING_LEVELS = ['verySatisfied', 'satisfied', 'fairlySatisfied', 'dissatisfied', 'veryDissatisfied'] as const
export type RatingLevel = (typeof RATING_LEVELS)[number]

/** Satisfaction counts the first three levels; the last two are bad and open a duty. */
export const SATISFIED_LEVELS: readonly RatingLevel[] = ['verySatisfied', 'satisfied', 'fairlySatisfied']

export const RATING_CHANNELS = ['device', 'online'] as const
export type RatingChannel = (typeof RATING_CHANNELS)[number]

/** A press older than this cannot be tied to a binding with confidence and is refused. */
export const PRESS_AGE_DAYS_MAX = 31
