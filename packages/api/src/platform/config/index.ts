/** Configuration from the environment: read once, complete, every variable documented in `variables.ts`. */
export { configTable } from './config-table.ts'
export type { Networks } from './kinds.ts'
export { type Config, ConfigError, readConfig } from './read-config.ts'
