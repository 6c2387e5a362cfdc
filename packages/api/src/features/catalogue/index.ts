import { CatalogueResolver, ItemVersionResolver } from './catalogue.resolver.ts'

export { type ItemNode, itemJson, itemOfJson } from './catalogue.queries.ts'
export { CaseKindEnum, Item, ItemMaterial, ItemStep, ItemVersion, StageEnum } from './catalogue.types.ts'
export { type CreateItemInput, createItem } from './create-item.ts'
export { pinyinOf } from './item-pinyin.ts'
export type { Guide, ItemMaterial as ItemMaterialRow, VersionContent } from './item-version.ts'
export { type ItemVersionNode, materialsLoader, stepsLoader, versionKey, versionLoader } from './item-versions.queries.ts'
export { type PublishItemVersionInput, publishItemVersion } from './publish-item-version.ts'

/** Items and their versions. */
export const catalogueResolvers = [CatalogueResolver, ItemVersionResolver] as const
