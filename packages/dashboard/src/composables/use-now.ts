import { onScopeDispose, type Ref, readonly, ref } from 'vue'

const now = ref(Date.now())
let readers = 0
let timer: ReturnType<typeof setTimeout> | undefined

/** One timer for the whole page, on the second, so that a clock and an age beside it never disagree. */
function tick(): void {
  now.value = Date.now()
  timer = setTimeout(tick, 1000 - (Date.now() % 1000))
}

/** The present instant in milliseconds, renewed every second while anyone looks at it. */
export function useNow(): Readonly<Ref<number>> {
  readers += 1
  if (readers === 1) tick()
  onScopeDispose(() => {
    readers -= 1
    if (readers === 0) clearTimeout(timer)
  })
  return readonly(now)
}
