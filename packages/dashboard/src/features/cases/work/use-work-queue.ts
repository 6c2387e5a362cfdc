import { computed } from 'vue'
import { type LinkState, linkState } from '../../../components/link-state.ts'
import { useNow } from '../../../composables/use-now.ts'
import { WorkQueueDocument, type WorkQueueSubscription } from '../../../graphql/generated/graphql.ts'
import { connected } from '../../../graphql/live-socket.ts'
import { useBoard } from '../../../graphql/use-board.ts'

/** The live counts of what is in hand, and how fresh they are. Its stamp tells when rows must be read again. */
export function useWorkQueue() {
  const board = useBoard(WorkQueueDocument, (data: WorkQueueSubscription) => data.workQueue)
  const now = useNow()
  const ageMs = computed(() => (board.receivedAt.value === null ? null : Math.max(0, now.value - board.receivedAt.value)))
  const link = computed<LinkState>(() => linkState(connected.value, ageMs.value))
  return { board, ageMs, link }
}
