import { CitizensResolver } from './citizens.resolver.ts'

export { type CitizenInClear, readCitizen, requireCitizen, requireHallOfCode } from './citizens.queries.ts'
export { forgetCodes, insertCitizen } from './citizens.store.ts'
export { quotaStatement, requireQuota } from './quotas.ts'
export { unknownCitizenOf } from './request-sign-in-code.ts'

export const citizensResolvers = [CitizensResolver] as const
