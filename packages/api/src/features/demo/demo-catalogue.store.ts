import { type IsoDay, instantOf } from '@mingchuang/schema'
import {
  itemChanges,
  items,
  itemVersionGuides,
  itemVersionMaterials,
  itemVersionSteps,
  itemVersions,
  printedMatter,
  printedMatterMovements,
} from '@mingchuang/schema/tables'
import { type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { NamedStatement } from '../../platform/command/index.ts'
import { recordsetOf } from '../../platform/database/table-sql.ts'
import { pinyinOf } from '../catalogue/index.ts'
import type { DemoFormKey } from './demo-forms.ts'
import { demoVersion } from './demo-guides.ts'
import { DEMO_FIRST_DAY, DEMO_ITEM_VERSION, type DemoHall, type HallItem } from './demo-hall.ts'
import { DEMO_EPOCH, DEMO_HALL_ID, demoId } from './demo-ids.ts'
import { randomOf } from './random.ts'

const hallId = DEMO_HALL_ID
/** Documents of a city that exists nowhere. */
const CANCELLING_DOCUMENTS = [
  ['示范市政发〔2014〕6号', '2014-03-01'],
  ['示范市政发〔2014〕17号', '2014-07-01'],
] as const
const DEVOLVING_DOCUMENTS = ['示范市政发〔2013〕31号', '示范市政发〔2013〕38号'] as const
/** 下放 43 项. */
const DEVOLVED_ITEMS = 43

/** Guides, links, materials and forms of every item, the register of the city's changes, and the printed matter. */
export function catalogueStatements(
  hall: DemoHall,
  forms: ReadonlyMap<DemoFormKey, string>,
): [NamedStatement, ...NamedStatement[]] {
  const everyItem = [...hall.items, ...hall.cancelledItems]
  const first = everyItem.map((item) => versionOf(hall, item, forms, DEMO_ITEM_VERSION))
  const revised = hall.items.flatMap((item) =>
    item.revisedFrom === null ? [] : [versionOf(hall, item, forms, DEMO_ITEM_VERSION + 1)],
  )
  const versions = [...first, ...revised]
  const key = ({ item, version }: (typeof versions)[number]) => ({ hallId, itemId: item.id, version })
  const named = everyItem.map(({ id, name, basicCode }) => ({ id, basicCode, pinyin: pinyinOf(name) }))
  const stock = printedStock()
  return [
    ['seeded', sql`select 0 as cases`],
    [
      'cancelled_offered',
      insertAll(
        items,
        hall.cancelledItems.map((item) => ({
          ...item,
          hallId,
          pinyin: pinyinOf(item.name),
          currentVersion: DEMO_ITEM_VERSION,
          createdAt: DEMO_EPOCH,
        })),
      ),
    ],
    [
      'named',
      sql`update ${items} i set pinyin = r.pinyin, basic_code = r."basicCode",
          current_version = case when r.id = any(${sql.param(revised.map(({ item }) => item.id))}::uuid[]) then ${DEMO_ITEM_VERSION + 1} else i.current_version end
        from jsonb_to_recordset(${JSON.stringify(named)}::text::jsonb) as r (id uuid, pinyin text, "basicCode" text)
        where i.hall_id = ${hallId} and i.id = r.id`,
    ],
    [
      'promised',
      insertAll(itemVersions, [
        ...hall.cancelledItems.map((item) => promiseOf(item, DEMO_ITEM_VERSION, DEMO_FIRST_DAY)),
        ...hall.items.flatMap((item) =>
          item.revisedFrom === null ? [] : [promiseOf(item, DEMO_ITEM_VERSION + 1, item.revisedFrom)],
        ),
      ]),
    ],
    [
      'guided',
      insertAll(
        itemVersionGuides,
        versions.map((version) => ({ ...key(version), ...version.guide })),
      ),
    ],
    [
      'stepped',
      insertAll(
        itemVersionSteps,
        versions.flatMap((version) => version.steps.map((step, index) => ({ ...key(version), seq: index + 1, ...step }))),
      ),
    ],
    [
      'listed',
      insertAll(
        itemVersionMaterials,
        versions.flatMap((version) =>
          version.materials.map((material, index) => ({ ...key(version), seq: index + 1, ...material })),
        ),
      ),
    ],
    ['changed', insertAll(itemChanges, changeRows(hall))],
    ['printed', insertAll(printedMatter, stock.matter)],
    ['moved', insertAll(printedMatterMovements, stock.movements)],
  ]
}

function insertAll(table: PgTable, rows: readonly object[]): SQL {
  const { columns, values, source } = recordsetOf(table, rows)
  return sql`insert into ${table} (${columns}) select ${values} from ${source}`
}

function versionOf(hall: DemoHall, item: HallItem, forms: ReadonlyMap<DemoFormKey, string>, version: number) {
  return { item, version, ...demoVersion(hall, item, forms, version > DEMO_ITEM_VERSION) }
}

function promiseOf({ id, kind, promisedLimit, statutoryLimit }: HallItem, version: number, validFrom: IsoDay): object {
  return {
    hallId,
    itemId: id,
    version,
    kind,
    promisedLimitWorkingDays: promisedLimit,
    statutoryLimitWorkingDays: statutoryLimit,
    validFrom,
    publishedAt: new Date(instantOf(validFrom, 0).getTime() - 86_400_000),
  }
}

/** 63 changes of the city: 20 cancelled, 43 devolved, licences and filings before others. */
function changeRows(hall: DemoHall): object[] {
  const row = (itemId: string, kind: 'cancelled' | 'devolved', documentNumber: string, day: IsoDay) => ({
    hallId,
    id: demoId(`item change ${itemId}`, instantOf(day, 540)),
    itemId,
    kind,
    documentNumber,
    day,
    note: kind === 'cancelled' ? '自即日起不再受理，已受理的办结为止' : '自即日起由区级实施',
    recordedAt: instantOf(day, 540),
  })
  const devolved = hall.items.filter(({ type, stage }) => stage === null && (type === 'licence' || type === 'inspection'))
  const step = devolved.length / DEVOLVED_ITEMS
  return [
    ...hall.cancelledItems.map(({ id }, index) => {
      const [documentNumber, day] = CANCELLING_DOCUMENTS[index < 12 ? 0 : 1]
      return row(id, 'cancelled', documentNumber, day)
    }),
    ...Array.from({ length: DEVOLVED_ITEMS }, (_, index) => devolved[Math.floor(index * step)]).flatMap((item, index) =>
      item === undefined ? [] : [row(item.id, 'devolved', DEVOLVING_DOCUMENTS[index < 25 ? 0 : 1], DEMO_FIRST_DAY)],
    ),
  ]
}

/** 5,000 sheets for the five stages; 10,200 booklets of joint review, by stage. */
const PRINTED = [
  ['sheet', 'initiation', '项目立项阶段实施细则与服务流程明白纸', 1000],
  ['sheet', 'landUse', '用地审批阶段实施细则与服务流程明白纸', 1000],
  ['sheet', 'planning', '规划报建阶段实施细则与服务流程明白纸', 1000],
  ['sheet', 'constructionPermit', '施工许可阶段实施细则与服务流程明白纸', 1000],
  ['sheet', 'completion', '竣工验收阶段实施细则与服务流程明白纸', 1000],
  ['booklet', 'initiation', '联审联批服务指南手册（立项分册）', 3600],
  ['booklet', 'constructionPermit', '联审联批服务指南手册（施工许可分册）', 3900],
  ['booklet', 'completion', '联审联批服务指南手册（竣工验收分册）', 2700],
] as const
const ISSUING_DAYS = ['2014-04-15', '2014-05-20', '2014-06-17', '2014-08-19', '2014-09-16', '2014-10-21', '2014-11-18']
const ISSUED_FOR = ['摆放在大厅显要位置', '随联审联批告知书发给项目单位', '补充咨询台资料架', '发给各牵头部门窗口']

function printedStock(): { readonly matter: object[]; readonly movements: object[] } {
  const random = randomOf('printed matter')
  const matter: object[] = []
  const movements: object[] = []
  for (const [kind, stage, title, printed] of PRINTED) {
    const id = demoId(`printed matter ${title}`)
    const move = (movement: 'printed' | 'issued', copies: number, day: IsoDay, note: string) => {
      const recordedAt = instantOf(day, 600)
      const movementId = demoId(`stock ${title} ${movement} ${day}`, recordedAt)
      movements.push({ hallId, id: movementId, matterId: id, kind: movement, copies, day, note, recordedAt })
    }
    move('printed', printed, '2014-03-18', '定点印刷')
    let issued = 0
    for (const day of ISSUING_DAYS) {
      const copies = 10 * random.whole(Math.round(printed / 140), Math.round(printed / 90))
      issued += copies
      move('issued', copies, day, random.pick(ISSUED_FOR))
    }
    matter.push({ hallId, id, title, kind, stage, printed, issued, createdAt: instantOf('2014-03-18', 590) })
  }
  return { matter, movements }
}
