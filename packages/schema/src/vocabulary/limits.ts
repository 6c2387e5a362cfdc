/** Page sizes: 50 is what a screen shows, 200 what one query may ask for. */
export const PAGE_SIZE_DEFAULT = 50
export const PAGE_SIZE_MAX = 200
/** Bodies above these are refused before they are read whole. */
export const GRAPHQL_BODY_BYTES_MAX = 256 * 1024
export const RATING_BODY_BYTES_MAX = 64 * 1024
export const PUNCH_BODY_BYTES_MAX = 8 * 1024 * 1024
