import { COMMAND_PERMISSIONS, type CommandName, type Permission, type Role, type Scope, scopeOf } from '@mingchuang/schema'
import { DomainError } from './domain-error.ts'

/** Who asks: an account's session, a device, or the system itself at start. Every id is one of the actor's hall. */
export interface Actor {
  readonly hallId: string
  readonly id: string
  readonly role: Role
  readonly departmentId?: string | undefined
  readonly windowId?: string | undefined
  readonly staffId?: string | undefined
  readonly sessionId?: string | undefined
}

/** What a command or query touches. Whatever is left out cannot be reached by an actor whose scope needs it. */
export interface Target {
  readonly departmentId?: string | undefined
  readonly windowId?: string | undefined
  readonly actorId?: string | undefined
}

/** Rows an actor may read: the narrowest of hall, department and window that the permission grants. */
export interface ReadScope {
  readonly hallId: string
  readonly departmentId?: string
  readonly windowId?: string
}

/** Rows of an installation that belong to no hall yet (pairing requests, set-up links) are booked here. */
export const INSTALLATION_HALL_ID = '00000000-0000-0000-0000-000000000000'

/** Acts for the operator of the machine: import, export, recount, seeding. */
export function operatorOf(hallId: string): Actor {
  return { hallId, id: INSTALLATION_HALL_ID, role: 'administrator' }
}

export function requireRole(permission: Permission, actor: Actor | undefined): Scope {
  const scope = scopeOf(permission, actor?.role)
  if (scope !== undefined) return scope
  throw new DomainError(actor === undefined ? 'UNAUTHENTICATED' : 'FORBIDDEN')
}

export function requireReach(scope: Scope, actor: Actor, target: Target): void {
  const reaches: Record<Scope, boolean> = {
    hall: true,
    department: actor.departmentId !== undefined && actor.departmentId === target.departmentId,
    window: actor.windowId !== undefined && actor.windowId === target.windowId,
    self: target.actorId === actor.id,
  }
  if (!reaches[scope]) throw new DomainError('FORBIDDEN')
}

export function commandPermission(name: CommandName): Permission {
  return COMMAND_PERMISSIONS[name]
}

/** The rows a reader may see under a permission that the entry has already checked. */
export function readScopeOf(permission: Permission, actor: Actor | undefined): ReadScope {
  const scope = requireRole(permission, actor)
  if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
  if (scope === 'department' && actor.departmentId !== undefined)
    return { hallId: actor.hallId, departmentId: actor.departmentId }
  if (scope === 'window' && actor.windowId !== undefined) return { hallId: actor.hallId, windowId: actor.windowId }
  if (scope === 'hall' || actor.role === 'device') return { hallId: actor.hallId }
  throw new DomainError('FORBIDDEN')
}
