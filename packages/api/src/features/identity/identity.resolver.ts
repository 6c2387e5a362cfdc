import { type DeviceKind, type PairingState, QUERY_PERMISSIONS } from '@mingchuang/schema'
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import { readScopeOf } from '../../platform/actor.ts'
import { runCommand } from '../../platform/command/index.ts'
import { DomainError } from '../../platform/domain-error.ts'
import {
  type ConnectionSource,
  optionalRowIdOf,
  pageRequest,
  type RequestContext,
  rowIdOf,
} from '../../platform/graphql/index.ts'
import { bindDevice } from './bind-device.ts'
import { collectPairing, isCollectable } from './collect-pairing.ts'
import { confirmPairing } from './confirm-pairing.ts'
import { createAccount } from './create-account.ts'
import {
  countDevices,
  DEVICE_LIST,
  type DeviceRow,
  findDevice,
  findSessionActor,
  findViewer,
  listDevices,
  type ViewerRow,
} from './identity.queries.ts'
import {
  CreateAccountArguments,
  Device,
  DeviceConnection,
  DeviceKindEnum,
  PairingRequest,
  PairingStateEnum,
  RegisterDeviceArguments,
  RegisteredDevice,
  Viewer,
} from './identity.types.ts'
import { signIn } from './login.ts'
import { logout } from './logout.ts'
import { findPairingByClaim } from './pairing.queries.ts'
import { registerDevice } from './register-device.ts'
import { requestPairing } from './request-pairing.ts'
import { revokeDevice } from './revoke-device.ts'

/** A screen keeps its token for years; revoking the device ends it. */
const DEVICE_COOKIE_DAYS = 3650
const DAY_MS = 86_400_000

async function deviceOf(context: RequestContext, id: string): Promise<DeviceRow> {
  const device = await findDevice(context.database, readScopeOf(QUERY_PERMISSIONS.devices, context.actor), id)
  if (device === undefined) throw new DomainError('NOT_FOUND', { type: 'Device' })
  return device
}

@Resolver()
export class IdentityResolver {
  @Query(() => Viewer, { nullable: true, description: 'Who asks; null when nobody is signed in.' })
  async viewer(@Ctx() { database, actor }: RequestContext): Promise<ViewerRow | undefined> {
    return actor && findViewer(database, actor)
  }

  @Query(() => DeviceConnection, { description: 'Devices of the hall by name.' })
  async devices(
    @Ctx() { database, actor }: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: 'Rows a page, at most 200.' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to continue behind.' }) after?: string,
    @Arg('last', () => Int, { nullable: true, description: 'Rows a page, backwards.' }) last?: number,
    @Arg('before', () => String, { nullable: true, description: 'Cursor to continue before.' }) before?: string,
    @Arg('kind', () => DeviceKindEnum, { nullable: true, description: 'Only devices of this kind.' }) kind?: DeviceKind,
  ): Promise<ConnectionSource<DeviceRow>> {
    const scope = readScopeOf(QUERY_PERMISSIONS.devices, actor)
    const page = await listDevices(database, scope, pageRequest(DEVICE_LIST, { first, after, last, before }), kind ?? undefined)
    return { ...page, countAll: () => countDevices(database, scope, kind ?? undefined) }
  }

  @Mutation(() => Viewer, {
    description:
      'Signs in by password and sets an HttpOnly session cookie. LOGIN_FAILED, also while a name waits after 8 failures in a row.',
  })
  async login(
    @Ctx() context: RequestContext,
    @Arg('loginName', () => String, { description: 'Unique over all halls.' }) loginName: string,
    @Arg('password', () => String, { description: 'Compared by argon2id; never logged.' }) password: string,
  ): Promise<ViewerRow> {
    const opened = await signIn(context, { loginName, password, sessionHours: context.config.SESSION_HOURS })
    context.cookies?.set('session', opened.token, new Date(opened.expiresAt))
    const actor = await findSessionActor(context.database, opened.token, context.clock.now())
    const viewer = actor && (await findViewer(context.database, actor))
    if (viewer === undefined) throw new DomainError('LOGIN_FAILED')
    return viewer
  }

  @Mutation(() => Boolean, { description: 'Ends the session and its websockets. True when it was open.' })
  async logout(@Ctx() context: RequestContext): Promise<boolean> {
    await runCommand(context, logout, {})
    context.cookies?.clear('session')
    return true
  }

  @Mutation(() => Viewer, { description: 'Gives a person of the hall a login. ALREADY_EXISTS, INVALID_INPUT, NOT_FOUND.' })
  async createAccount(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateAccountArguments, { description: 'The login.' }) input: CreateAccountArguments,
  ): Promise<ViewerRow> {
    const { staffMemberId, departmentId, windowId, ...account } = input
    const created = await runCommand(context, createAccount, {
      ...account,
      departmentId: optionalRowIdOf('Department', departmentId),
      windowId: optionalRowIdOf('Window', windowId),
      staffId: optionalRowIdOf('StaffMember', staffMemberId),
    })
    const viewer = await findViewer(context.database, { hallId: context.actor?.hallId ?? '', id: created.id, role: input.role })
    if (viewer === undefined) throw new DomainError('NOT_FOUND', { type: 'Viewer' })
    return viewer
  }

  @Mutation(() => RegisteredDevice, {
    description: 'Makes a rating device or punch machine known. Its token is shown this once.',
  })
  async registerDevice(
    @Ctx() context: RequestContext,
    @Arg('input', () => RegisterDeviceArguments, { description: 'The device.' }) input: RegisterDeviceArguments,
  ): Promise<{ device: DeviceRow; token: string | null }> {
    const { windowId, serialNumber, ...device } = input
    const registered = await runCommand(context, registerDevice, {
      ...device,
      serialNumber: serialNumber ?? undefined,
      windowId: optionalRowIdOf('Window', windowId),
    })
    return { device: await deviceOf(context, registered.id), token: registered.token }
  }

  @Mutation(() => Device, { description: 'Moves a rating device to a window from now on. NOT_FOUND, INVALID_INPUT.' })
  async bindDevice(
    @Ctx() context: RequestContext,
    @Arg('deviceId', () => ID, { description: 'The rating device.' }) deviceId: string,
    @Arg('windowId', () => ID, { description: 'Where it stands from now on.' }) windowId: string,
  ): Promise<DeviceRow> {
    const bound = await runCommand(context, bindDevice, {
      deviceId: rowIdOf('Device', deviceId),
      windowId: rowIdOf('Window', windowId),
    })
    return deviceOf(context, bound.id)
  }

  @Mutation(() => Device, { description: 'Ends a device at once: token, serial number and place. NOT_FOUND.' })
  async revokeDevice(
    @Ctx() context: RequestContext,
    @Arg('deviceId', () => ID, { description: 'The device.' }) deviceId: string,
  ): Promise<DeviceRow> {
    const revoked = await runCommand(context, revokeDevice, { deviceId: rowIdOf('Device', deviceId) })
    return deviceOf(context, revoked.id)
  }

  @Mutation(() => PairingRequest, {
    description: 'A screen asks to be let into a hall; valid for 10 minutes. Sets an HttpOnly claim cookie.',
  })
  async requestPairing(
    @Ctx() context: RequestContext,
    @Arg('profile', () => String, { description: 'Wall profile the screen runs.' }) profile: string,
  ): Promise<PairingRequest> {
    const ticket = await runCommand(context, requestPairing, { profile })
    const expiresAt = new Date(ticket.expiresAt)
    context.cookies?.set('pairing', ticket.claim, expiresAt)
    return { code: ticket.code, expiresAt }
  }

  @Mutation(() => PairingStateEnum, {
    description: 'The waiting screen asks whether its code was confirmed; then it gets its read-only device cookie.',
  })
  async collectPairing(@Ctx() context: RequestContext): Promise<PairingState> {
    const claim = context.cookies?.get('pairing')
    const pairing = claim === undefined ? undefined : await findPairingByClaim(context.database, claim)
    if (pairing === undefined || pairing.collectedAt !== null) return 'expired'
    if (!isCollectable(pairing)) return pairing.expiresAt > context.clock.now() ? 'waiting' : 'expired'
    const { token } = await runCommand(context, collectPairing, pairing)
    context.cookies?.set('device', token, new Date(context.clock.now().getTime() + DEVICE_COOKIE_DAYS * DAY_MS))
    context.cookies?.clear('pairing')
    return 'paired'
  }

  @Mutation(() => Device, {
    description: 'Lets the screen that shows this code into the hall as a read-only wall. LINK_EXPIRED.',
  })
  async confirmPairing(
    @Ctx() context: RequestContext,
    @Arg('code', () => String, { description: 'As shown on the screen; case, blanks and hyphens do not matter.' }) code: string,
    @Arg('name', () => String, { description: 'Name of the wall, at most 200 characters.' }) name: string,
  ): Promise<DeviceRow> {
    const confirmed = await runCommand(context, confirmPairing, { code, name })
    return deviceOf(context, confirmed.id)
  }
}
