/** PostgreSQL from npm, run by this process: nothing to install, nothing left behind. */
export { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './supervisor.ts'
