import { QUERY_PERMISSIONS } from '@mingchuang/schema'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { readScopeOf } from '../../platform/actor.ts'
import { DomainError } from '../../platform/domain-error.ts'
import { type RequestContext, registerNode } from '../../platform/graphql/index.ts'
import { Device, Viewer } from '../identity/index.ts'
import {
  assignmentsByStaffLoader,
  assignmentsByWindowLoader,
  departmentLoader,
  departmentsByWindowLoader,
  staffMemberLoader,
  windowLoader,
  windowsByDepartmentLoader,
} from './directory.loaders.ts'
import type { DepartmentNode, HallNode, StaffMemberNode, WindowNode } from './directory.nodes.ts'
import { type AssignmentNode, findDepartment, findHall, findStaffMember, findWindow } from './directory.queries.ts'
import { Assignment, Department, Hall, StaffMember, Window } from './directory.types.ts'

registerNode('Hall', async ({ database, actor }, id) => (actor?.hallId === id ? findHall(database, id) : undefined))
registerNode('Department', ({ database, actor }, id) =>
  findDepartment(database, readScopeOf(QUERY_PERMISSIONS.departments, actor), id),
)
registerNode('Window', ({ database, actor }, id) => findWindow(database, readScopeOf(QUERY_PERMISSIONS.windows, actor), { id }))
registerNode('StaffMember', ({ database, actor }, id) =>
  findStaffMember(database, readScopeOf(QUERY_PERMISSIONS.staffMembers, actor), id),
)

@Resolver(() => Department)
export class DepartmentFieldsResolver {
  @FieldResolver(() => [Window], { description: 'Windows at which the department sits, by number.' })
  async windows(@Root() { rowId }: DepartmentNode, @Ctx() context: RequestContext): Promise<readonly WindowNode[]> {
    return (await windowsByDepartmentLoader(context).load(rowId)) ?? []
  }
}

@Resolver(() => Window)
export class WindowFieldsResolver {
  @FieldResolver(() => [Department], { description: 'Departments that sit at the window.' })
  async departments(@Root() { rowId }: WindowNode, @Ctx() context: RequestContext): Promise<readonly DepartmentNode[]> {
    return (await departmentsByWindowLoader(context).load(rowId)) ?? []
  }

  @FieldResolver(() => [Assignment], { description: 'Who holds the A and B places today.' })
  async staff(@Root() { rowId }: WindowNode, @Ctx() context: RequestContext): Promise<readonly AssignmentNode[]> {
    return (await assignmentsByWindowLoader(context).load(rowId)) ?? []
  }
}

@Resolver(() => StaffMember)
export class StaffMemberFieldsResolver {
  @FieldResolver(() => Department, { description: 'The department that sent the person.' })
  async department(@Root() { departmentId }: StaffMemberNode, @Ctx() context: RequestContext): Promise<DepartmentNode> {
    return existing(await departmentLoader(context).load(departmentId))
  }

  @FieldResolver(() => [Assignment], { description: 'Every place the person has held or will hold, the latest first.' })
  async assignments(@Root() { rowId }: StaffMemberNode, @Ctx() context: RequestContext): Promise<readonly AssignmentNode[]> {
    return (await assignmentsByStaffLoader(context).load(rowId)) ?? []
  }
}

@Resolver(() => Assignment)
export class AssignmentFieldsResolver {
  @FieldResolver(() => StaffMember, { description: 'The person.' })
  async staffMember(@Root() { staffId }: AssignmentNode, @Ctx() context: RequestContext): Promise<StaffMemberNode> {
    return existing(await staffMemberLoader(context).load(staffId))
  }

  @FieldResolver(() => Window, { description: 'The window.' })
  async window(@Root() { windowId }: AssignmentNode, @Ctx() context: RequestContext): Promise<WindowNode> {
    return existing(await windowLoader(context).load(windowId))
  }
}

/** Where a person belongs; identity itself knows no directory. */
@Resolver(() => Viewer)
export class ViewerDirectoryResolver {
  @FieldResolver(() => Hall, { description: 'The hall the account belongs to.' })
  async hall(@Root() { hallId }: Viewer, @Ctx() { database }: RequestContext): Promise<HallNode> {
    return existing(await findHall(database, hallId))
  }

  @FieldResolver(() => Department, { nullable: true, description: 'Department of a lead or clerk.' })
  async department(
    @Root() { hallId, departmentId }: Viewer,
    @Ctx() { database }: RequestContext,
  ): Promise<DepartmentNode | undefined> {
    return departmentId === null ? undefined : findDepartment(database, { hallId }, departmentId)
  }

  @FieldResolver(() => Window, { nullable: true, description: 'Window of a clerk.' })
  async window(@Root() { hallId, windowId }: Viewer, @Ctx() { database }: RequestContext): Promise<WindowNode | undefined> {
    return windowId === null ? undefined : findWindow(database, { hallId }, { id: windowId })
  }
}

@Resolver(() => Device)
export class DeviceDirectoryResolver {
  @FieldResolver(() => Window, { nullable: true, description: 'Window a rating device stands at now.' })
  async window(@Root() { windowId }: Device, @Ctx() context: RequestContext): Promise<WindowNode | undefined> {
    return windowId === null ? undefined : windowLoader(context).load(windowId)
  }
}

/** The row behind a foreign key. */
function existing<Node>(node: Node | undefined): Node {
  if (node === undefined) throw new DomainError('NOT_FOUND')
  return node
}
