import type { WindowNow } from './wall.state.ts'

/** Each of this many windows has a readable cell of its own on the smallest wall; more are shown by department. */
export const WINDOWS_SHOWN_ALONE = 60

export interface DepartmentNow {
  readonly name: string
  readonly nameEn: string
  readonly total: number
  readonly serving: number
  readonly closed: number
}

/** Windows by the department they belong to; one shared by several stands under the first. */
export function groupByDepartment(windows: readonly WindowNow[]): DepartmentNow[] {
  const groups = new Map<string, DepartmentNow>()
  for (const { window, state } of windows) {
    const department = window.departments[0] ?? window
    const known = groups.get(department.name) ?? { ...department, total: 0, serving: 0, closed: 0 }
    groups.set(department.name, {
      name: department.name,
      nameEn: department.nameEn,
      total: known.total + 1,
      serving: known.serving + (state === 'serving' ? 1 : 0),
      closed: known.closed + (state === 'closed' ? 1 : 0),
    })
  }
  return [...groups.values()]
}
