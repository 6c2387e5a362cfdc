import { ref } from 'vue'
import { RecomputeDueDaysDocument } from '../../graphql/generated/graphql.ts'
import { useCommand } from '../../graphql/use-command.ts'

type State = 'idle' | 'running' | 'stopped' | 'finished'

/**
 * Computes due days again, step by step: what was done so far is the progress, and asking no more is the cancellation. A case is
 * computed or it is not, so it can stop anywhere and go on from there.
 */
export function useRecompute() {
  const command = useCommand(RecomputeDueDaysDocument)
  const state = ref<State>('idle')
  const examined = ref(0)
  const changed = ref(0)
  let since: string | null = null
  let after: string | null = null

  async function goOn(): Promise<void> {
    state.value = 'running'
    while (state.value === 'running') {
      const answer = await command.run({ input: { since, after } })
      if (answer === null) {
        state.value = 'stopped'
        return
      }
      const step = answer.recomputeDueDays
      examined.value += step.examined
      changed.value += step.changed
      after = step.after
      if (after === null) state.value = 'finished'
    }
  }

  async function start(from: string | null): Promise<void> {
    if (state.value === 'running') return
    since = from
    after = null
    examined.value = 0
    changed.value = 0
    await goOn()
  }

  function stop(): void {
    if (state.value === 'running') state.value = 'stopped'
  }

  return { state, examined, changed, failure: command.failure, start, stop, goOn }
}
