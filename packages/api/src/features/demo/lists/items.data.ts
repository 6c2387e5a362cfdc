import { ITEM_TYPES, type ItemType } from '@mingchuang/schema'
import type { DemoDepartmentKey } from './departments.data.ts'
import type { ItemLine } from './item-list.ts'
import { CONSTRUCTION_ITEMS } from './items.construction.data.ts'
import { ENTERPRISE_ITEMS } from './items.enterprise.data.ts'
import { RURAL_AND_INDUSTRY_ITEMS } from './items.rural.data.ts'
import { SOCIETY_ITEMS } from './items.society.data.ts'

export interface DemoItemEntry {
  readonly department: DemoDepartmentKey
  readonly type: ItemType
  readonly line: ItemLine
}

/** All 251: 77 licences, 28 non-licence approvals, 22 confirmations, 103 inspections and filings, 21 procedural. */
export const DEMO_ITEMS: readonly DemoItemEntry[] = [
  ...CONSTRUCTION_ITEMS,
  ...ENTERPRISE_ITEMS,
  ...SOCIETY_ITEMS,
  ...RURAL_AND_INDUSTRY_ITEMS,
].flatMap((list) => ITEM_TYPES.flatMap((type) => (list[type] ?? []).map((line) => ({ department: list.department, type, line }))))
