import type { CaseKind, GuideQuestion, GuideText, IsoDay, ItemType, Stage } from '@mingchuang/schema'
import {
  departments,
  items,
  itemVersionGuides,
  itemVersionMaterials,
  itemVersionSteps,
  itemVersions,
} from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import type { ItemMaterial, ItemStep } from '../item-version.ts'

/** An item with everything its newest version says. */
export interface StoredItem extends Readonly<Record<GuideText, string>> {
  readonly id: string
  readonly code: string
  readonly basicCode: string | null
  readonly name: string
  readonly nameEn: string
  readonly type: ItemType
  readonly stage: Stage | null
  readonly departmentCode: string
  readonly version: number
  readonly validFrom: IsoDay
  readonly kind: CaseKind
  readonly promisedLimitWorkingDays: number | null
  readonly statutoryLimitWorkingDays: number | null
  readonly visits: number | null
  readonly questions: readonly GuideQuestion[]
  readonly steps: readonly ItemStep[]
  readonly materials: readonly ItemMaterial[]
}

/** Items `i` with their newest versions, by code; one statement whatever they say. */
export function storedItems(condition: SQL): SQL {
  const text = (column: string) => sql.raw(`coalesce(g.${column}, '')`)
  const ofVersion = sql`x.hall_id = v.hall_id and x.item_id = v.item_id and x.version = v.version`
  return sql`select i.id, i.code, i.basic_code as "basicCode", i.name, i.name_en as "nameEn", i.type, i.stage,
      d.code as "departmentCode", v.version, v.valid_from as "validFrom", v.kind,
      v.promised_limit_working_days as "promisedLimitWorkingDays", v.statutory_limit_working_days as "statutoryLimitWorkingDays",
      ${text('legal_basis')} as "legalBasis", ${text('implementing_body')} as "implementingBody",
      ${text('acceptance_conditions')} as "acceptanceConditions", ${text('flow')} as flow,
      ${text('special_procedures')} as "specialProcedures", ${text('fee')} as fee, ${text('place')} as place,
      ${text('office_hours')} as "officeHours", ${text('consultation')} as consultation,
      ${text('complaint_channel')} as "complaintChannel", ${text('sample_result')} as "sampleResult", g.visits,
      coalesce(g.questions, '[]') as questions,
      (select coalesce(json_agg(json_build_object('name', x.name, 'limitWorkingDays', x.limit_working_days) order by x.seq), '[]')
        from ${itemVersionSteps} x where ${ofVersion}) as steps,
      (select coalesce(json_agg(json_build_object('id', x.id, 'name', x.name, 'isRequired', x.is_required, 'copies', x.copies,
          'form', x.form, 'note', x.note, 'formFileId', x.form_file_id, 'sampleFileId', x.sample_file_id) order by x.seq), '[]')
        from ${itemVersionMaterials} x where ${ofVersion}) as materials
    from ${items} i
    join ${departments} d on d.hall_id = i.hall_id and d.id = i.department_id
    join ${itemVersions} v on v.hall_id = i.hall_id and v.item_id = i.id and v.version = i.current_version
    left join ${itemVersionGuides} g on g.hall_id = v.hall_id and g.item_id = v.item_id and g.version = v.version
    where ${condition} order by i.code`
}
