import type { LocationQueryRaw, RouteLocationRaw } from 'vue-router'
import type { MetricCode } from '../../graphql/generated/graphql.ts'
import type { WallState } from './wall.state.ts'

/** The scenes of the rotating slot, in their order. */
export const SCENES = ['stages', 'satisfaction', 'checkIns', 'ranking'] as const
export type Scene = (typeof SCENES)[number]

function figure(metric: MetricCode, query: LocationQueryRaw): RouteLocationRaw {
  return { name: 'figure', params: { metric }, query }
}

/** The console page that holds exactly the rows behind a scene: what its QR code opens. */
export function sceneLink(scene: Scene, state: WallState): RouteLocationRaw {
  const today = { from: state.day, to: state.day }
  switch (scene) {
    case 'stages': {
      const reported = state.stages[0]
      return figure('timeUsed', reported ? { from: reported.from, to: reported.to } : today)
    }
    case 'satisfaction':
      return figure('satisfaction', today)
    case 'checkIns':
      return figure('checkInPunctuality', today)
    case 'ranking':
      return figure('windowRank', { from: state.rankingFrom, to: state.rankingTo })
  }
}
