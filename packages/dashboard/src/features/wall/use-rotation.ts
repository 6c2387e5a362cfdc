import { onScopeDispose, type Ref, ref, watch } from 'vue'

/** How long a scene stays, and how long it stays still when a case has just turned red. */
export const SCENE_MS = 20_000
export const RED_PAUSE_MS = 60_000

/**
 * Which scene the rotating slot shows. A new red case holds the slot for a minute: nothing may move while somebody reads
 * the list beside it. `redCount` may fall freely; only a rise is news.
 */
export function useRotation(sceneCount: number, redCount: Ref<number | null>): { scene: Ref<number>; held: Ref<boolean> } {
  const scene = ref(0)
  const held = ref(false)
  const turn = () => {
    scene.value = (scene.value + 1) % sceneCount
  }
  let turning = setInterval(turn, SCENE_MS)
  let release: ReturnType<typeof setTimeout> | undefined

  watch(redCount, (now, before) => {
    if (now === null || before === null || now <= before) return
    clearInterval(turning)
    held.value = true
    clearTimeout(release)
    release = setTimeout(() => {
      held.value = false
      turning = setInterval(turn, SCENE_MS)
    }, RED_PAUSE_MS)
  })
  onScopeDispose(() => {
    clearInterval(turning)
    clearTimeout(release)
  })
  return { scene, held }
}
