/** Where an online application stands: filled in, handed in as a case, or thrown away by whoever filled it in. */
export const APPLICATION_STATES = ['draft', 'submitted', 'discarded'] as const
export type ApplicationState = (typeof APPLICATION_STATES)[number]

/** Files of one application or one supplement. */
export const APPLICATION_FILES_MAX = 50
/** Drafts of one citizen that are neither handed in nor thrown away; one an item at most. */
export const DRAFTS_MAX = 30
