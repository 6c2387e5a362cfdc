import { itemVersionMaterials, itemVersions } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { registerFileReader } from '../files/index.ts'
import { CatalogueResolver, ItemMaterialResolver, ItemVersionResolver } from './catalogue.resolver.ts'
import { ItemChangesResolver } from './item-changes.resolver.ts'
import { PrintedMatterResolver } from './printed-matter/printed-matter.resolver.ts'
import { PublicHallResolver, PublicItemsResolver } from './public-items.resolver.ts'

// Forms and examples are for everybody from the first day of their version, for the staff of the hall before; no other file is.
registerFileReader((actor, today) => {
  const staffOf = actor === undefined || actor.role === 'citizen' || actor.role === 'device' ? null : actor.hallId
  return sql`exists (select from ${itemVersionMaterials} m
    join ${itemVersions} v on v.hall_id = m.hall_id and v.item_id = m.item_id and v.version = m.version
    where m.hall_id = f.hall_id and (m.form_file_id = f.id or m.sample_file_id = f.id)
      and (v.valid_from <= ${today}::date or f.hall_id = ${staffOf}::uuid))`
})

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
