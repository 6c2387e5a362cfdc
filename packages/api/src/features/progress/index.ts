import { ProgressResolver } from './progress.resolver.ts'

export { type AskProgressInput, type ProvenCase, proveReceipt } from './ask-progress.ts'
export { startForgetting } from './forget-attempts.ts'
export { findOwnCase } from './progress.queries.ts'
export { CaseProgress } from './progress.types.ts'

export const progressResolvers = [ProgressResolver] as const
