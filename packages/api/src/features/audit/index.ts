import { AuditResolver } from './audit.resolver.ts'

export { sealBlock, startSealer } from './seal-blocks.ts'
export { type AuditReport, verifyAudit } from './verify-audit.ts'

export const auditResolvers = [AuditResolver] as const
