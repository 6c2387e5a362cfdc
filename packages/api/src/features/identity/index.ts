import { IdentityResolver } from './identity.resolver.ts'

export {
  type DeviceBinding,
  type DeviceIdentity,
  findBindingAt,
  findDeviceBySerialNumber,
  findDeviceByToken,
  findSessionActor,
} from './identity.queries.ts'
export { Device, RoleEnum, Viewer } from './identity.types.ts'
export { hashPassword } from './passwords.ts'
export { registerDevice } from './register-device.ts'
export { createToken, hashOf } from './tokens.ts'

export const identityResolvers = [IdentityResolver] as const
