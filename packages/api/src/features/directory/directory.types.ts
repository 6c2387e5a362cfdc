import { Field, Int, ObjectType } from 'type-graphql'
import { connectionTypes, DayScalar, enumOf, Node } from '../../platform/graphql/index.ts'

export const AssignmentPlaceEnum = enumOf('AssignmentPlace', ['A', 'B'], 'A holds the place; B stands in for A (AB 角).')

@ObjectType({ implements: Node, description: 'A government service hall (政务服务中心).' })
export class Hall extends Node {
  @Field(() => String, { description: 'Code; leads every case number.' })
  code!: string
  @Field(() => String, { description: 'Name.' })
  name!: string
  @Field(() => String, { description: 'English name; may be empty.' })
  nameEn!: string
  @Field(() => Boolean, { description: 'Whether its rows are made up for demonstration.' })
  isDemo!: boolean
}

@ObjectType({ implements: Node, description: 'A bureau settled in the hall (进驻单位).' })
export class Department extends Node {
  @Field(() => String, { description: 'Code, unique in the hall.' })
  code!: string
  @Field(() => String, { description: 'Name.' })
  name!: string
  @Field(() => String, { description: 'English name; may be empty.' })
  nameEn!: string
  rowId!: string
}

@ObjectType({ implements: Node, description: 'A numbered place of one department, or of several (综合窗口).' })
export class Window extends Node {
  @Field(() => String, { description: 'Number of the window, unique in the hall.' })
  code!: string
  @Field(() => String, { description: 'Name.' })
  name!: string
  @Field(() => String, { description: 'English name; may be empty.' })
  nameEn!: string
  @Field(() => Boolean, { description: 'Whether it serves the public now, as set at the window.' })
  isOpen!: boolean
  @Field(() => Int, { description: 'Row on the floor plan, counted from the entrance.' })
  floorRow!: number
  @Field(() => Int, { description: 'Place in the row on the floor plan.' })
  floorColumn!: number
  rowId!: string
}

@ObjectType({ implements: Node, description: 'A person working at the hall.' })
export class StaffMember extends Node {
  @Field(() => String, { description: 'Staff number, unique in the hall; punch machines send it as Pin.' })
  code!: string
  @Field(() => String, { description: 'Name.' })
  name!: string
  @Field(() => DayScalar, { description: 'First day at the hall.' })
  activeFrom!: string
  @Field(() => DayScalar, { nullable: true, description: 'Last day at the hall; null while it lasts.' })
  activeTo!: string | null
  rowId!: string
  departmentId!: string
}

@ObjectType({ description: 'Who holds which place at a window, and when.' })
export class Assignment {
  @Field(() => AssignmentPlaceEnum, { description: 'A holds the place, B stands in.' })
  place!: 'A' | 'B'
  @Field(() => DayScalar, { description: 'First day.' })
  validFrom!: string
  @Field(() => DayScalar, { nullable: true, description: 'First day on which it no longer holds; null while it lasts.' })
  validTo!: string | null
  staffId!: string
  windowId!: string
}

export const { Connection: WindowConnection } = connectionTypes('Window', () => Window)
export const { Connection: StaffMemberConnection } = connectionTypes('StaffMember', () => StaffMember)
