import { CatalogueResolver } from './catalogue.resolver.ts'

export { type ItemNode, itemJson, itemOfJson } from './catalogue.queries.ts'
export { CaseKindEnum, Item, StageEnum } from './catalogue.types.ts'
export { type CreateItemInput, createItem } from './create-item.ts'

export const catalogueResolvers = [CatalogueResolver] as const
