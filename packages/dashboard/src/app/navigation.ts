import { COMMAND_PERMISSIONS, type Permission, QUERY_PERMISSIONS, type Role, scopeOf } from '@mingchuang/schema'
import type { Messages } from './i18n.ts'

/** A desk page one gets to from every other. The server refuses in any case; a link to a refusal helps nobody. */
interface NavigationEntry {
  readonly to: string
  /** key under `nav` in the catalogues */
  readonly message: Exclude<keyof Messages['nav'], 'label' | 'logout' | 'groups'>
  readonly permission: Permission
}

/** Where an entry stands: by the first part of its path, and the wall beside the console it is drilled into from. */
const NAVIGATION_GROUPS = ['work', 'console', 'admin'] as const
type NavigationGroup = (typeof NAVIGATION_GROUPS)[number]

function groupOf({ to }: NavigationEntry): NavigationGroup {
  const [, first] = to.split('/')
  return first === 'work' || first === 'admin' ? first : 'console'
}

/** The entries a role may follow, by group; a group without any is left out. */
export function navigationOf(role: Role | undefined): { readonly group: NavigationGroup; readonly entries: NavigationEntry[] }[] {
  const entries = NAVIGATION.filter(({ permission }) => scopeOf(permission, role) !== undefined)
  return NAVIGATION_GROUPS.map((group) => ({ group, entries: entries.filter((entry) => groupOf(entry) === group) })).filter(
    (found) => found.entries.length > 0,
  )
}

/** In the order of the page. */
const NAVIGATION: readonly NavigationEntry[] = [
  { to: '/work', message: 'work', permission: QUERY_PERMISSIONS.workQueue },
  { to: '/console', message: 'cases', permission: QUERY_PERMISSIONS.cases },
  { to: '/console/supervision', message: 'supervision', permission: QUERY_PERMISSIONS.supervision },
  { to: '/console/consultations', message: 'consultations', permission: QUERY_PERMISSIONS.consultations },
  { to: '/console/items', message: 'items', permission: QUERY_PERMISSIONS.items },
  { to: '/console/item-changes', message: 'itemChanges', permission: QUERY_PERMISSIONS.itemChanges },
  { to: '/wall/desk', message: 'wall', permission: QUERY_PERMISSIONS.wall },
  { to: '/admin/directory', message: 'directory', permission: COMMAND_PERMISSIONS.createDepartment },
  { to: '/admin/rules', message: 'rules', permission: COMMAND_PERMISSIONS.publishLightRule },
  { to: '/admin/printed-matter', message: 'printedMatter', permission: COMMAND_PERMISSIONS.recordPrinting },
  { to: '/admin/calendar', message: 'calendar', permission: COMMAND_PERMISSIONS.recordCalendarYear },
  { to: '/admin/pairing', message: 'pairing', permission: COMMAND_PERMISSIONS.confirmPairing },
]
