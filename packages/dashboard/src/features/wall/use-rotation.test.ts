import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { RED_PAUSE_MS, SCENE_MS, useRotation } from './use-rotation.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function start(red: number | null) {
  const redCount = ref<number | null>(red)
  const scope = effectScope()
  const rotation = scope.run(() => useRotation(4, redCount))
  if (!rotation) throw new Error('the scope is active')
  return { redCount, scope, ...rotation }
}

test('the slot turns every 20 seconds and comes round again', () => {
  const { scene, scope } = start(0)
  vi.advanceTimersByTime(SCENE_MS * 3)
  expect(scene.value).toBe(3)
  vi.advanceTimersByTime(SCENE_MS)
  expect(scene.value).toBe(0)
  scope.stop()
})

test('a new red case holds the slot for a minute, then it turns on', async () => {
  const { scene, held, redCount, scope } = start(1)
  redCount.value = 2
  await nextTick()
  vi.advanceTimersByTime(RED_PAUSE_MS - 1)
  expect([scene.value, held.value]).toEqual([0, true])
  vi.advanceTimersByTime(1 + SCENE_MS)
  expect([scene.value, held.value]).toEqual([1, false])
  scope.stop()
})

test('a case that is settled, or the first state to arrive, holds nothing', async () => {
  const { scene, held, redCount, scope } = start(null)
  redCount.value = 3
  await nextTick()
  redCount.value = 2
  await nextTick()
  expect(held.value).toBe(false)
  vi.advanceTimersByTime(SCENE_MS)
  expect(scene.value).toBe(1)
  scope.stop()
})
