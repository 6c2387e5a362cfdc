import { AuditResolver } from './audit.resolver.ts'

export { startSealer } from './seal-blocks.ts'
export { type AuditReport, verifyAudit } from './verify-audit.ts'

export const auditResolvers = [AuditResolver] as const
