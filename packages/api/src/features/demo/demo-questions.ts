import { shanghaiDayOf } from '@mingchuang/schema'
import { applications, consultations, items, itemVersions, publishedAnswers } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import type { NamedStatement } from '../../platform/command/index.ts'
import { recordsetOf } from '../../platform/database/table-sql.ts'
import type { Sealer } from '../../platform/seal.ts'
import { insertCitizen } from '../citizens/index.ts'
import { DEMO_CITIZEN_ID } from './demo-citizen.ts'
import type { DemoHall, HallItem } from './demo-hall.ts'
import { DEMO_EPOCH, DEMO_HALL_ID, demoId } from './demo-ids.ts'
import { DEMO_QUESTIONS, type DemoQuestion } from './lists/questions.data.ts'

const HOUR_MS = 3_600_000
/** Who asks besides the citizen one can sign in as. Numbers of an operator’s own lines, so nobody’s phones. */
const OTHER_PHONES = ['13800138001', '13800138002', '13800138003']
/** What the demo's citizen has begun and not handed in. */
const DRAFT = { item: '个体工商户登记', subject: '在幸福路 8 号开一家文具店' }

function itemNamed(hall: DemoHall, name: string): HallItem {
  const item = hall.items.find((known) => known.name === name)
  if (item === undefined) throw new Error(`The demo hall has no item ${name}.`)
  return item
}

/** Questions with and without answers, what is published of them, and a draft. */
export function questionStatements(sealer: Sealer, hall: DemoHall, now: Date): [NamedStatement, ...NamedStatement[]] {
  const hallId = DEMO_HALL_ID
  const others = OTHER_PHONES.map((phone, index) => ({ id: demoId(`citizen ${index}`), phone }))
  const asked = DEMO_QUESTIONS.map((question, index) => consultationOf(hall, question, index, now, others))
  const published = asked.flatMap(({ row, question }) =>
    question.published === undefined || row.answeredAt === null
      ? []
      : [
          {
            hallId,
            id: demoId(`published ${row.id}`, now),
            consultationId: row.id,
            itemId: row.itemId,
            departmentId: row.departmentId,
            ...question.published,
            publishedAt: row.answeredAt,
            withdrawnAt: null,
          },
        ],
  )
  const questions = recordsetOf(
    consultations,
    asked.map(({ row }) => row),
  )
  const answers = recordsetOf(publishedAnswers, published)
  const { id: itemId } = itemNamed(hall, DRAFT.item)
  const at = new Date(now.getTime() - 20 * HOUR_MS).toISOString()
  return [
    ['begun', sql`select 0::int as cases`],
    ...others.map(
      ({ id, phone }, index): NamedStatement => [
        `citizen_${index}`,
        insertCitizen(sealer, { hallId, id, phone, language: 'zh-CN', at: DEMO_EPOCH }, 'begun'),
      ],
    ),
    ['asked', sql`insert into ${consultations} (${questions.columns}) select ${questions.values} from ${questions.source}`],
    ['published', sql`insert into ${publishedAnswers} (${answers.columns}) select ${answers.values} from ${answers.source}`],
    [
      'drafted',
      sql`insert into ${applications} (hall_id, id, citizen_id, item_id, item_version, state, version, subject, applicant_kind, files, created_at, updated_at)
        select i.hall_id, ${demoId('draft', now)}::uuid, ${DEMO_CITIZEN_ID}::uuid, i.id, (select v.version from ${itemVersions} v
          where v.hall_id = i.hall_id and v.item_id = i.id and v.valid_from <= ${shanghaiDayOf(now)} order by v.version desc limit 1),
          'draft', 1, ${DRAFT.subject}, 'person', '[]'::jsonb, ${at}::timestamptz, ${at}::timestamptz
        from ${items} i where i.hall_id = ${hallId}::uuid and i.id = ${itemId}::uuid`,
    ],
  ]
}

function consultationOf(
  hall: DemoHall,
  question: DemoQuestion,
  index: number,
  now: Date,
  others: readonly { readonly id: string }[],
) {
  const item = question.item === undefined ? undefined : itemNamed(hall, question.item)
  const askedAt = new Date(now.getTime() - question.hoursAgo * HOUR_MS)
  // An answer comes after the half of the time that has passed since, but never later than a day after.
  const answeredAt =
    question.answer === undefined ? null : new Date(askedAt.getTime() + Math.min(24, question.hoursAgo / 2) * HOUR_MS)
  const window = item && hall.windowsOf(item.departmentId)[0]
  const row: typeof consultations.$inferInsert & { itemId: string | null; departmentId: string | null; answeredAt: Date | null } =
    {
      hallId: DEMO_HALL_ID,
      id: demoId(`question ${index}`, askedAt),
      citizenId: question.isOwn ? DEMO_CITIZEN_ID : (others[index % others.length]?.id ?? DEMO_CITIZEN_ID),
      itemId: item?.id ?? null,
      departmentId: item?.departmentId ?? null,
      question: question.question,
      askedAt,
      askedDay: shanghaiDayOf(askedAt),
      state: answeredAt === null ? 'open' : 'answered',
      version: answeredAt === null ? 1 : 2,
      answer: question.answer ?? '',
      answeredAt,
      answeredByStaffId: answeredAt === null ? null : (window?.staff[0]?.id ?? null),
    }
  return { row, question }
}
