export { type AuditRow, hashAuditRow } from './audit-row.ts'
export {
  type ActingContext,
  type Command,
  type CommandOptions,
  defineCommand,
  type NamedStatement,
  type OperationContext,
  runCommand,
  type Services,
  type Write,
} from './command.ts'
export type { MeasureDelta } from './counters.ts'
