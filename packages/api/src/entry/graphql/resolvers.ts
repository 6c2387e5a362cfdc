import type { BuildSchemaOptions } from 'type-graphql'
import { applicationsResolvers } from '../../features/applications/index.ts'
import { auditResolvers } from '../../features/audit/index.ts'
import { boardsResolvers } from '../../features/boards/index.ts'
import { calendarResolvers } from '../../features/calendar/index.ts'
import { casesResolvers } from '../../features/cases/index.ts'
import { catalogueResolvers } from '../../features/catalogue/index.ts'
import { citizensResolvers } from '../../features/citizens/index.ts'
import { consultationsResolvers } from '../../features/consultations/index.ts'
import { directoryResolvers } from '../../features/directory/index.ts'
import { identityResolvers } from '../../features/identity/index.ts'
import { metricsResolvers } from '../../features/metrics/index.ts'
import { outboxResolvers } from '../../features/outbox/index.ts'
import { progressResolvers } from '../../features/progress/index.ts'
import { ratingsResolvers } from '../../features/ratings/index.ts'
import { setupResolvers } from '../../features/setup/index.ts'
import { supervisionResolvers } from '../../features/supervision/index.ts'
import { NodeResolver } from './node.resolver.ts'

/** Every resolver of every feature, in the order of features/ORDER.ts. */
export const resolvers: BuildSchemaOptions['resolvers'] = [
  NodeResolver,
  ...identityResolvers,
  ...auditResolvers,
  ...calendarResolvers,
  ...directoryResolvers,
  ...outboxResolvers,
  ...citizensResolvers,
  ...catalogueResolvers,
  ...consultationsResolvers,
  ...casesResolvers,
  ...progressResolvers,
  ...applicationsResolvers,
  ...supervisionResolvers,
  ...ratingsResolvers,
  ...metricsResolvers,
  ...boardsResolvers,
  ...setupResolvers,
]
