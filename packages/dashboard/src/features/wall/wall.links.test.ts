import { expect, test } from 'vitest'
import fixture from './wall.fixture.json'
import { SCENES, sceneLink } from './wall.links.ts'
import type { WallState } from './wall.state.ts'

const state = fixture as WallState

test.each([
  ['stages', 'timeUsed', { from: '2026-01-01', to: '2026-11-20' }],
  ['satisfaction', 'satisfaction', { from: '2026-11-20', to: '2026-11-20' }],
  ['checkIns', 'checkInPunctuality', { from: '2026-11-20', to: '2026-11-20' }],
  ['ranking', 'windowRank', { from: '2026-10-01', to: '2026-11-20' }],
] as const)('the code of the scene %s opens the rows of %s', (scene, metric, query) => {
  expect(sceneLink(scene, state)).toEqual({ name: 'figure', params: { metric }, query })
})

test('when the day rolls at midnight every link speaks of the new day', () => {
  const next: WallState = { ...state, day: '2027-01-01', rankingFrom: '2027-01-01', rankingTo: '2027-01-01' }
  const rolled = SCENES.filter((scene) => scene !== 'stages').map((scene) => sceneLink(scene, next))
  for (const link of rolled) expect(link).toMatchObject({ query: { from: '2027-01-01', to: '2027-01-01' } })
})
