import type { Services } from '../../platform/command/index.ts'
import type { Networks } from '../../platform/config/index.ts'

/** What the device endpoints need besides the platform. */
export interface DeviceServices extends Services {
  /** Devices speak plain HTTP; from anywhere else they are not heard at all. */
  readonly deviceNetworks: Networks
}
