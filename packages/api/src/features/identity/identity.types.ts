import { DEVICE_KINDS, type DeviceKind, PAIRING_STATES, ROLES, type Role } from '@mingchuang/schema'
import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { connectionTypes, enumOf, InstantScalar, Node } from '../../platform/graphql/index.ts'

export const RoleEnum = enumOf('Role', ROLES, 'What an actor is. A role and its scope decide what it may do and read.')
export const DeviceKindEnum = enumOf(
  'DeviceKind',
  DEVICE_KINDS,
  'rating: five faces at a window; punch: attendance machine; wall: a paired screen.',
)
export const PairingStateEnum = enumOf('PairingState', PAIRING_STATES, 'Where a screen stands on its way into a hall.')

@ObjectType({ description: 'Who is signed in: a person of the hall, a citizen or a paired screen.' })
export class Viewer {
  @Field(() => RoleEnum, { description: 'Role of the account; `device` for a paired screen.' })
  role!: Role
  @Field(() => String, { description: 'Name to greet by; empty for a citizen, whose name `citizen` tells.' })
  displayName!: string
  @Field(() => String, { nullable: true, description: 'Login name; null for a device and a citizen.' })
  loginName!: string | null
  hallId!: string
  departmentId!: string | null
  windowId!: string | null
}

@ObjectType({ implements: Node, description: 'A machine of the hall: rating device, punch machine or paired wall.' })
export class Device extends Node {
  @Field(() => DeviceKindEnum, { description: 'What it is.' })
  kind!: DeviceKind
  @Field(() => String, { description: 'Name given by the administrator.' })
  name!: string
  @Field(() => String, { nullable: true, description: "The machine's own serial number; punch machines have one." })
  serialNumber!: string | null
  @Field(() => InstantScalar, { description: 'When it was registered.' })
  createdAt!: Date
  @Field(() => InstantScalar, { nullable: true, description: 'When its token and serial number ended; null while it may send.' })
  revokedAt!: Date | null
  rowId!: string
  windowId!: string | null
}

export const { Connection: DeviceConnection } = connectionTypes('Device', () => Device)

@ObjectType({ description: 'A device with its token, shown this once.' })
export class RegisteredDevice {
  @Field(() => Device, { description: 'The device.' })
  device!: Device
  @Field(() => String, {
    nullable: true,
    description: 'Bearer token of a rating device; only its hash is kept. Null for punch machines.',
  })
  token!: string | null
}

@ObjectType({ description: 'What a screen shows while it waits to be let into a hall.' })
export class PairingRequest {
  @Field(() => String, { description: 'Eight characters; an administrator types them in.' })
  code!: string
  @Field(() => InstantScalar, { description: 'The code is void from then on.' })
  expiresAt!: Date
}

@InputType('CreateAccountInput', { description: 'A login for a person of the hall.' })
export class CreateAccountArguments {
  @Field(() => String, { description: '3 to 64 of a–z, 0–9, dot, hyphen, underscore; unique over all halls.' })
  loginName!: string
  @Field(() => String, { description: 'Name to greet by, at most 200 characters.' })
  displayName!: string
  @Field(() => String, { description: '12 to 256 characters; stored as argon2id hash.' })
  password!: string
  @Field(() => RoleEnum, { description: 'Any role but device and citizen.' })
  role!: Role
  @Field(() => ID, { nullable: true, description: 'Department of a lead or clerk.' })
  departmentId?: string | null
  @Field(() => ID, { nullable: true, description: 'Window of a clerk.' })
  windowId?: string | null
  @Field(() => ID, { nullable: true, description: 'The staff member who signs in with it.' })
  staffMemberId?: string | null
}

@InputType('RegisterDeviceInput', {
  description: 'A rating device or punch machine. A wall pairs by the code on its screen instead.',
})
export class RegisterDeviceArguments {
  @Field(() => DeviceKindEnum, { description: 'rating or punch.' })
  kind!: DeviceKind
  @Field(() => String, { description: 'A name people recognise, at most 200 characters.' })
  name!: string
  @Field(() => String, { nullable: true, description: 'Needed for a punch machine, which names itself by it.' })
  serialNumber?: string | null
  @Field(() => ID, { nullable: true, description: 'Window a rating device stands at from now on.' })
  windowId?: string | null
}
