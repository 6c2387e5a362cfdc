/** A figure on a board older than this is amber, then framed by a dash with its last good time. */
export const STALE_AMBER_SECONDS = 15
export const STALE_DASHED_SECONDS = 60
/** A watched board is read again at least this often even if no poke came. */
export const BOARD_REREAD_SECONDS = 5
/** The usual band of throughput: P10–P90 over this many past working days. */
export const USUAL_BAND_WORKING_DAYS = 20
export const URGENT_CASES_SHOWN = 5
