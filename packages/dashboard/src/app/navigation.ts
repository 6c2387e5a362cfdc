import { COMMAND_PERMISSIONS, type Permission, QUERY_PERMISSIONS } from '@mingchuang/schema'

/** A desk page one gets to from every other. The server refuses in any case; a link to a refusal helps nobody. */
interface NavigationEntry {
  readonly to: string
  /** key under `nav` in the catalogues */
  readonly message: 'cases' | 'wall' | 'directory' | 'pairing'
  readonly permission: Permission
}

/** In the order of the page. */
export const NAVIGATION: readonly NavigationEntry[] = [
  { to: '/console', message: 'cases', permission: QUERY_PERMISSIONS.cases },
  { to: '/wall/desk', message: 'wall', permission: QUERY_PERMISSIONS.wall },
  { to: '/admin/directory', message: 'directory', permission: COMMAND_PERMISSIONS.createDepartment },
  { to: '/admin/pairing', message: 'pairing', permission: COMMAND_PERMISSIONS.confirmPairing },
]
