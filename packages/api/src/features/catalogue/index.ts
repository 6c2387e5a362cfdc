import { CatalogueResolver } from './catalogue.resolver.ts'

export {
  findItem,
  type ItemNode,
  type ItemRow,
  itemJson,
  itemLoader,
  itemNode,
  itemsById,
} from './catalogue.queries.ts'
export { CaseKindEnum, Item, ItemTypeEnum, StageEnum } from './catalogue.types.ts'
export { type CreateItemInput, createItem } from './create-item.ts'

export const catalogueResolvers = [CatalogueResolver] as const
