import { NAME_LENGTH_MAX, QUERY_PERMISSIONS } from '@mingchuang/schema'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Query, Resolver } from 'type-graphql'
import { readScopeOf } from '../../platform/actor.ts'
import { runCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import {
  type ConnectionSource,
  DayScalar,
  optionalRowIdOf,
  pageRequest,
  type RequestContext,
  rowIdOf,
} from '../../platform/graphql/index.ts'
import { optionalText } from '../../platform/text.ts'
import { assignStaffMember } from './assign-staff-member.ts'
import { createDepartment } from './create-department.ts'
import { createStaffMember } from './create-staff-member.ts'
import { createWindow } from './create-window.ts'
import { departmentLoader, staffMemberLoader, windowLoader } from './directory.loaders.ts'
import type { DepartmentNode, HallNode, StaffMemberNode, WindowNode } from './directory.nodes.ts'
import {
  countStaffMembers,
  countWindows,
  findHall,
  findWindow,
  listDepartments,
  listStaffMembers,
  listWindows,
  STAFF_LIST,
  WINDOW_LIST,
} from './directory.queries.ts'
import {
  AssignmentPlaceEnum,
  Department,
  Hall,
  StaffMember,
  StaffMemberConnection,
  Window,
  WindowConnection,
} from './directory.types.ts'
import { setWindowOpen } from './set-window-open.ts'

@InputType({ description: 'A bureau to be settled in the hall.' })
export class CreateDepartmentInput {
  @Field(() => String, { description: 'Code, unique in the hall, at most 24 characters.' })
  code!: string
  @Field(() => String, { description: 'Name, at most 200 characters.' })
  name!: string
  @Field(() => String, { nullable: true, description: 'English name, at most 200 characters.' })
  nameEn?: string | null
}

@InputType({ description: 'A window to be opened.' })
export class CreateWindowInput {
  @Field(() => String, { description: 'Number of the window, unique in the hall, at most 24 characters.' })
  code!: string
  @Field(() => String, { description: 'Name, at most 200 characters.' })
  name!: string
  @Field(() => String, { nullable: true, description: 'English name, at most 200 characters.' })
  nameEn?: string | null
  @Field(() => [ID], { description: 'Departments that sit at it; several make it a shared window.' })
  departmentIds!: string[]
  @Field(() => Int, { nullable: true, description: 'Row on the floor plan, from 0.' })
  floorRow?: number | null
  @Field(() => Int, { nullable: true, description: 'Place in the row, from 0.' })
  floorColumn?: number | null
}

@InputType({ description: 'A person to be entered.' })
export class CreateStaffMemberInput {
  @Field(() => String, { description: 'Staff number, unique in the hall, at most 24 characters.' })
  code!: string
  @Field(() => String, { description: 'Name, at most 200 characters.' })
  name!: string
  @Field(() => ID, { description: 'The department that sent the person.' })
  departmentId!: string
  @Field(() => DayScalar, { description: 'First day at the hall.' })
  activeFrom!: string
}

@InputType({ description: 'A place at a window for a person.' })
export class AssignStaffMemberInput {
  @Field(() => ID, { description: 'The person.' })
  staffMemberId!: string
  @Field(() => ID, { description: 'The window.' })
  windowId!: string
  @Field(() => AssignmentPlaceEnum, { description: 'A holds the place, B stands in.' })
  place!: 'A' | 'B'
  @Field(() => DayScalar, { description: 'First day; whoever held the place until then ends on it.' })
  validFrom!: string
}

const PAGE = {
  first: 'Rows a page, at most 200; 50 when nothing is said.',
  after: 'Cursor to continue behind.',
  last: 'Rows a page, backwards.',
  before: 'Cursor to continue before.',
}

@Resolver()
export class DirectoryResolver {
  @Query(() => Hall, { description: "The caller's hall." })
  async hall(@Ctx() { database, actor }: RequestContext): Promise<HallNode> {
    const { hallId } = readScopeOf(QUERY_PERMISSIONS.hall, actor)
    const hall = await findHall(database, hallId)
    if (hall === undefined) throw new DomainError('NOT_FOUND', { type: 'Hall' })
    return hall
  }

  @Query(() => [Department], { description: 'Departments of the hall in their own order.' })
  departments(@Ctx() { database, actor }: RequestContext): Promise<DepartmentNode[]> {
    return listDepartments(database, readScopeOf(QUERY_PERMISSIONS.departments, actor))
  }

  @Query(() => WindowConnection, { description: 'Windows by number.' })
  async windows(
    @Ctx() { database, actor }: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: PAGE.first }) first?: number,
    @Arg('after', () => String, { nullable: true, description: PAGE.after }) after?: string,
    @Arg('last', () => Int, { nullable: true, description: PAGE.last }) last?: number,
    @Arg('before', () => String, { nullable: true, description: PAGE.before }) before?: string,
    @Arg('departmentId', () => ID, { nullable: true, description: 'Only windows at which this department sits.' })
    departmentId?: string,
  ): Promise<ConnectionSource<WindowNode>> {
    const scope = readScopeOf(QUERY_PERMISSIONS.windows, actor)
    const filter = { departmentId: optionalRowIdOf('Department', departmentId) }
    const page = await listWindows(database, scope, pageRequest(WINDOW_LIST, { first, after, last, before }), filter)
    return { ...page, countAll: () => countWindows(database, scope, filter) }
  }

  @Query(() => Window, { nullable: true, description: 'The window with this number; null when there is none.' })
  async window(
    @Ctx() { database, actor }: RequestContext,
    @Arg('code', () => String, { description: 'Number of the window.' }) code: string,
  ): Promise<WindowNode | undefined> {
    return findWindow(database, readScopeOf(QUERY_PERMISSIONS.window, actor), {
      code: optionalText('code', code, NAME_LENGTH_MAX),
    })
  }

  @Query(() => StaffMemberConnection, { description: 'People of the hall by staff number.' })
  async staffMembers(
    @Ctx() { database, actor }: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: PAGE.first }) first?: number,
    @Arg('after', () => String, { nullable: true, description: PAGE.after }) after?: string,
    @Arg('last', () => Int, { nullable: true, description: PAGE.last }) last?: number,
    @Arg('before', () => String, { nullable: true, description: PAGE.before }) before?: string,
    @Arg('departmentId', () => ID, { nullable: true, description: 'Only people of this department.' }) departmentId?: string,
    @Arg('windowId', () => ID, { nullable: true, description: 'Only people who hold a place at this window.' }) windowId?: string,
  ): Promise<ConnectionSource<StaffMemberNode>> {
    const scope = readScopeOf(QUERY_PERMISSIONS.staffMembers, actor)
    const filter = {
      departmentId: optionalRowIdOf('Department', departmentId),
      windowId: optionalRowIdOf('Window', windowId),
    }
    const page = await listStaffMembers(database, scope, pageRequest(STAFF_LIST, { first, after, last, before }), filter)
    return { ...page, countAll: () => countStaffMembers(database, scope, filter) }
  }

  @Mutation(() => Department, { description: 'Settles a bureau in the hall. ALREADY_EXISTS, INVALID_INPUT.' })
  async createDepartment(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateDepartmentInput, { description: 'The department.' }) input: CreateDepartmentInput,
  ): Promise<DepartmentNode> {
    const { id } = await runCommand(context, createDepartment, input)
    return written(await departmentLoader(context).load(id))
  }

  @Mutation(() => Window, { description: 'Opens a numbered window. ALREADY_EXISTS, INVALID_INPUT, NOT_FOUND.' })
  async createWindow(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateWindowInput, { description: 'The window.' }) input: CreateWindowInput,
  ): Promise<WindowNode> {
    const departmentIds = input.departmentIds.map((id) => rowIdOf('Department', id))
    const { id } = await runCommand(context, createWindow, { ...input, departmentIds })
    return written(await windowLoader(context).load(id))
  }

  @Mutation(() => Window, { description: 'Says whether a window serves the public now. NOT_FOUND, FORBIDDEN.' })
  async setWindowOpen(
    @Ctx() context: RequestContext,
    @Arg('windowId', () => ID, { description: 'The window.' }) windowId: string,
    @Arg('isOpen', () => Boolean, { description: 'True: it serves the public.' }) isOpen: boolean,
  ): Promise<WindowNode> {
    const { id } = await runCommand(context, setWindowOpen, { windowId: rowIdOf('Window', windowId), isOpen })
    return written(await windowLoader(context).load(id))
  }

  @Mutation(() => StaffMember, { description: 'Enters a person into the directory. ALREADY_EXISTS, INVALID_INPUT, NOT_FOUND.' })
  async createStaffMember(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateStaffMemberInput, { description: 'The person.' }) input: CreateStaffMemberInput,
  ): Promise<StaffMemberNode> {
    const departmentId = rowIdOf('Department', input.departmentId)
    const { id } = await runCommand(context, createStaffMember, { ...input, departmentId })
    return written(await staffMemberLoader(context).load(id))
  }

  @Mutation(() => StaffMember, {
    description: 'Gives a person the A or B place of a window. CONTRADICTORY_DATES, INVALID_INPUT, NOT_FOUND.',
  })
  async assignStaffMember(
    @Ctx() context: RequestContext,
    @Arg('input', () => AssignStaffMemberInput, { description: 'Who, where, from when.' }) input: AssignStaffMemberInput,
  ): Promise<StaffMemberNode> {
    const { staffId } = await runCommand(context, assignStaffMember, {
      ...input,
      staffMemberId: rowIdOf('StaffMember', input.staffMemberId),
      windowId: rowIdOf('Window', input.windowId),
    })
    return written(await staffMemberLoader(context).load(staffId))
  }
}

/** A row that was just written and can be read by whoever wrote it. */
function written<Node>(node: Node | undefined): Node {
  if (node === undefined) throw new DomainError('NOT_FOUND')
  return node
}
