import type { WallStateFragment } from '../../graphql/generated/graphql.ts'

/** Everything the wall draws, exactly as the server sends it. */
export type WallState = WallStateFragment
export type WallFigure = WallState['finished']
export type WindowNow = WallState['windowsNow'][number]
export type UrgentCase = WallState['urgentCases'][number]

/** How the page stands to its server at this moment. */
export interface WallLink {
  readonly connected: boolean
  /** Since the last state arrived; null before the first. */
  readonly ageMs: number | null
  readonly lastGoodAt: number | null
}
