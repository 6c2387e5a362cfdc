import { DirectoryResolver } from './directory.resolver.ts'
import {
  AssignmentFieldsResolver,
  DepartmentFieldsResolver,
  DeviceDirectoryResolver,
  StaffMemberFieldsResolver,
  ViewerDirectoryResolver,
  WindowFieldsResolver,
} from './directory-fields.resolver.ts'

export { type AssignStaffMemberInput, assignStaffMember } from './assign-staff-member.ts'
export { type CreateDepartmentInput, createDepartment } from './create-department.ts'
export { type CreateStaffMemberInput, createStaffMember } from './create-staff-member.ts'
export { type CreateWindowInput, createWindow } from './create-window.ts'
export { departmentLoader, staffMemberLoader, windowLoader } from './directory.loaders.ts'
export {
  type DepartmentNode,
  departmentOfJson,
  directoryColumns,
  directoryJson,
  type HallNode,
  nodeOf,
  type RowOf,
  type StaffMemberNode,
  staffMemberOfJson,
  type WindowNode,
  windowOfJson,
} from './directory.nodes.ts'
export { findHall } from './directory.queries.ts'
export { requireCode } from './directory.rules.ts'
export { Department, Hall, StaffMember, Window } from './directory.types.ts'
export { type SetWindowOpenInput, setWindowOpen } from './set-window-open.ts'

/** Types, queries and commands of the directory, with what it adds to the types of identity. */
export const directoryResolvers = [
  DirectoryResolver,
  DepartmentFieldsResolver,
  WindowFieldsResolver,
  StaffMemberFieldsResolver,
  AssignmentFieldsResolver,
  ViewerDirectoryResolver,
  DeviceDirectoryResolver,
] as const
