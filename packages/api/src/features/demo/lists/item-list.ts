import type { ItemType, Stage } from '@mingchuang/schema'
import type { DemoDepartmentKey } from './departments.data.ts'

/**
 * One item: both limits in working days (a promised limit of 0 is decided at the counter, 即办), then its share of the
 * hall's cases against the other items. An item with a stage is finished by joint review.
 */
export type ItemLine = readonly [
  name: string,
  nameEn: string,
  promisedLimit: number,
  statutoryLimit: number,
  share: number,
  stage?: Stage,
]

export type DepartmentItems = { readonly department: DemoDepartmentKey } & Partial<
  Readonly<Record<ItemType, readonly ItemLine[]>>
>
