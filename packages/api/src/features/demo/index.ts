/** The demo hall: a hall that exists nowhere, whose report year and present are made of ordinary rows. */

export { DEMO_ACCOUNTS, type DemoAccount, simulatorBrief } from './demo-accounts.ts'
export { DEMO_CITIZEN_PHONE } from './demo-citizen.ts'
export { DEMO_HALL_CODE } from './demo-ids.ts'
export {
  type DemoProgress,
  type DemoSeeding,
  type DemoSeedingOptions,
  hasDemoHall,
  seedDemoHall,
} from './seeding.ts'
