/** The endpoints of rating devices and punch machines, to be mounted on the device port. */
export { registerDeviceRoutes } from './device-routes.ts'
export type { DeviceServices } from './device-services.ts'
