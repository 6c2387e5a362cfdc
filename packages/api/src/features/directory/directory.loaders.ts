import type { RequestContext } from '../../platform/graphql/index.ts'
import {
  assignmentsByStaff,
  assignmentsByWindow,
  departmentsById,
  departmentsByWindow,
  staffMembersById,
  windowsByDepartment,
  windowsById,
} from './directory.queries.ts'

const hallOf = ({ actor }: RequestContext): string => actor?.hallId ?? ''

/** Batched reads inside the caller's hall; keys are row ids. */
export const windowLoader = (context: RequestContext) =>
  context.loaders.get('windowsById', (ids) => windowsById(context.database, hallOf(context), ids))

export const departmentLoader = (context: RequestContext) =>
  context.loaders.get('departmentsById', (ids) => departmentsById(context.database, hallOf(context), ids))

export const staffMemberLoader = (context: RequestContext) =>
  context.loaders.get('staffMembersById', (ids) => staffMembersById(context.database, hallOf(context), ids))

export const departmentsByWindowLoader = (context: RequestContext) =>
  context.loaders.get('departmentsByWindow', (ids) => departmentsByWindow(context.database, hallOf(context), ids))

export const windowsByDepartmentLoader = (context: RequestContext) =>
  context.loaders.get('windowsByDepartment', (ids) => windowsByDepartment(context.database, hallOf(context), ids))

export const assignmentsByWindowLoader = (context: RequestContext) =>
  context.loaders.get('assignmentsByWindow', (ids) =>
    assignmentsByWindow(context.database, hallOf(context), ids, context.clock.now()),
  )

export const assignmentsByStaffLoader = (context: RequestContext) =>
  context.loaders.get('assignmentsByStaff', (ids) => assignmentsByStaff(context.database, hallOf(context), ids))
