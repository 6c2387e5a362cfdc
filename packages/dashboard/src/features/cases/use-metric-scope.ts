import { QUERY_PERMISSIONS, scopeOf } from '@mingchuang/schema'
import { type ComputedRef, computed, type Ref } from 'vue'
import { useNow } from '../../composables/use-now.ts'
import { hallDay } from '../../format/time.ts'
import type { MetricScope } from '../../graphql/generated/graphql.ts'
import { currentViewer } from '../identity/use-session.ts'
import { type ConsoleState, metricScopeOf } from './console-state.ts'

/**
 * What the figures beside a view speak of: the view's own filters, and for people who see less than the hall the department or
 * window they belong to, which the server would otherwise refuse to leave.
 */
export function useMetricScope(state: Readonly<Ref<ConsoleState>>): ComputedRef<MetricScope> {
  const now = useNow()
  const today = computed(() => hallDay(now.value))
  return computed(() => {
    const viewer = currentViewer.value
    const reach = scopeOf(QUERY_PERMISSIONS.metrics, viewer?.role)
    return {
      ...metricScopeOf(state.value, today.value),
      ...(reach === 'department' && viewer?.department ? { departmentId: viewer.department.id } : {}),
      ...(reach === 'window' && viewer?.window ? { windowId: viewer.window.id } : {}),
    }
  })
}
