import { itemVersionMaterials } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { registerFileReader } from '../files/index.ts'
import { CatalogueResolver, ItemMaterialResolver, ItemVersionResolver } from './catalogue.resolver.ts'
import { ItemChangesResolver } from './item-changes.resolver.ts'
import { PrintedMatterResolver } from './printed-matter/printed-matter.resolver.ts'
import { PublicHallResolver, PublicItemsResolver } from './public-items.resolver.ts'

// Forms and examples of a published version are for everybody; nothing else of this feature is a file.
registerFileReader(
  () => sql`exists (select from ${itemVersionMaterials} m
    where m.hall_id = f.hall_id and (m.form_file_id = f.id or m.sample_file_id = f.id))`,
)

export { type ItemNode, isCancelledOn, itemJson, itemOfJson } from './catalogue.queries.ts'
export { CaseKindEnum, Item, ItemVersion, StageEnum } from './catalogue.types.ts'
export { type CreateItemInput, createItem } from './create-item.ts'
export { fillItemPinyin } from './fill-item-pinyin.ts'
export { pinyinOf } from './item-pinyin.ts'
export type { Guide, ItemMaterial as ItemMaterialRow, ItemStep as ItemStepRow, VersionContent } from './item-version.ts'
export { type ItemVersionNode, versionKey, versionLoader } from './item-versions.queries.ts'
export { addPrintedMatter } from './printed-matter/add-printed-matter.ts'
export { type PublishItemVersionInput, publishItemVersion } from './publish-item-version.ts'
export { type RecordItemChangeInput, recordItemChange } from './record-item-change.ts'
export { exportItems, itemTemplate } from './sheets/export-items.ts'
export { importSteps } from './sheets/import-steps.ts'
/** Items and their versions, the register of changes, and what anybody may read. */
export { readItemWorkbook, refuseUnsoundPackage } from './sheets/read-workbook.ts'

export const catalogueResolvers = [
  CatalogueResolver,
  ItemVersionResolver,
  ItemMaterialResolver,
  ItemChangesResolver,
  PrintedMatterResolver,
  PublicItemsResolver,
  PublicHallResolver,
] as const
