/** PostgreSQL from npm, run by this process: nothing to install, nothing left behind. */
export { DataDirectoryInUseError } from './instance-lock.ts'
export type { Durability } from './settings.ts'
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  type SupervisorLogger,
  startEmbeddedPostgres,
} from './supervisor.ts'
