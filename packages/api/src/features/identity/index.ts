import { findDevice } from './identity.queries.ts'
import { IdentityResolver } from './identity.resolver.ts'

export { type CreateAccountInput, createAccount } from './create-account.ts'
export {
  type DeviceBinding,
  type DeviceIdentity,
  findBindingAt,
  findDeviceBySerialNumber,
  findDeviceByToken,
  findSessionActor,
} from './identity.queries.ts'
export { Device, DeviceKindEnum, RoleEnum, Viewer } from './identity.types.ts'
export { hashPassword } from './passwords.ts'
export { registerDevice } from './register-device.ts'
export { createToken, hallOfToken, hashOf } from './tokens.ts'
export { findDevice }

export const identityResolvers = [IdentityResolver] as const
