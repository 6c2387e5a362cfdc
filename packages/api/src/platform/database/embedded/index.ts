/** PostgreSQL from npm, run by this process: nothing to install, nothing left behind. */
export { DataDirectoryInUseError } from './instance-lock.ts'
export { type EmbeddedPostgres, type EmbeddedPostgresOptions, findRunningPostgres, startEmbeddedPostgres } from './supervisor.ts'
