import { OnlineRatingsResolver } from './online-ratings.resolver.ts'
import { CaseRatingResolver, RatingResolver } from './ratings.resolver.ts'

/** Ratings (评价): one press, one row, at the window where the device stood. */

export { measuresOfRating } from './ratings.measures.ts'
export { findRatingPage, type RatingNode, type RatingPage, ratingsById, type StoredPress } from './ratings.queries.ts'
export { Rating, RatingLevelEnum } from './ratings.resolver.ts'
export { LEVEL_MEASURES, readPress } from './ratings.rules.ts'
export { type RecordRatingInput, recordPress } from './record-rating.ts'
export { RATING_MEASURES, recountRatings } from './recount-ratings.ts'

export const ratingsResolvers = [RatingResolver, CaseRatingResolver, OnlineRatingsResolver] as const
