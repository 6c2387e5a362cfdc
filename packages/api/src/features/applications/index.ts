import { DraftsResolver, OwnCasesResolver } from './applications.resolver.ts'

export { type StartApplicationInput, startApplication } from './start-application.ts'

/** Drafts, and the cases that come of them as their citizens see them. */
export const applicationsResolvers = [DraftsResolver, OwnCasesResolver] as const
