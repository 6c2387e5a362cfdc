import { SetupResolver } from './setup.resolver.ts'

export { offerSetupLinkIfEmpty } from './offer-setup-link.ts'

export const setupResolvers = [SetupResolver] as const
