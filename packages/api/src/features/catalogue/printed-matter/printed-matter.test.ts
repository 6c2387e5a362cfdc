import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../../../../../../tests/support/services.ts'
import { foundSmallHall, type SmallHall } from '../../../../../../tests/support/small-hall.ts'
import { runCommand } from '../../../platform/command/index.ts'
import { addPrintedMatter } from './add-printed-matter.ts'
import { issuePrintedMatter, type MoveStockInput, recordPrinting } from './move-stock.ts'
import { listPrintedMatter, sumMovements } from './printed-matter.queries.ts'

let services: TestServices
let hall: SmallHall

beforeAll(async () => {
  services = await createTestServices(new Date('2026-03-02T01:00:00Z'))
  hall = await foundSmallHall(services, { years: () => false })
})
afterAll(() => services.close())

let titles = 0
const add = async (title = `办事指南 ${++titles}`, actor = hall.supervisor) =>
  (await runCommand({ ...services, actor }, addPrintedMatter, { title, kind: 'booklet' })).id
const move = (
  command: typeof recordPrinting,
  printedMatterId: string,
  input: Partial<MoveStockInput> = {},
  actor = hall.supervisor,
  requestId?: string,
) => runCommand({ ...services, actor }, command, { printedMatterId, copies: 10, day: '2026-03-02', ...input }, { requestId })

/** The stock as it stands; its sums are those of its movements. */
async function stockOf(id: string) {
  const [stock] = await listPrintedMatter(services.database, hall.hallId, id)
  for (const kind of ['printed', 'issued'] as const) {
    const { copies } = await sumMovements(services.database, { hallId: hall.hallId }, { matterId: id, kind })
    expect(copies).toBe(stock?.[kind])
  }
  return stock
}

describe('stock of printed matter', () => {
  test('is what was printed less what was issued', async () => {
    const id = await add()
    await move(recordPrinting, id, { copies: 100 })
    await move(issuePrintedMatter, id, { copies: 30, note: '大厅显要位置摆放' })
    expect(await stockOf(id)).toMatchObject({ printed: 100, issued: 30, inStock: 70 })
  })

  test('is never issued beyond what was printed, also by two who take the last copies at once', async () => {
    const id = await add()
    await expect(move(issuePrintedMatter, id)).rejects.toMatchObject({ code: 'NOT_ENOUGH_STOCK', detail: { inStock: 0 } })
    await move(recordPrinting, id, { copies: 25 })
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => move(issuePrintedMatter, id)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    expect(await stockOf(id)).toMatchObject({ printed: 25, issued: 20, inStock: 5 })
  })

  test('is moved once by a request that is sent twice', async () => {
    const id = await add()
    await move(recordPrinting, id, {}, hall.supervisor, 'r-1')
    await move(recordPrinting, id, {}, hall.supervisor, 'r-1')
    expect(await stockOf(id)).toMatchObject({ printed: 10 })
  })

  test.each<[string, Partial<MoveStockInput>, string]>([
    ['no copies', { copies: 0 }, 'INVALID_INPUT'],
    ['half a copy', { copies: 1.5 }, 'INVALID_INPUT'],
    ['a billion', { copies: 1_000_000_000 }, 'INVALID_INPUT'],
    ['a day to come', { day: '2026-03-03' }, 'CONTRADICTORY_DATES'],
    ['a day that is none', { day: '2026-02-30' }, 'INVALID_INPUT'],
    ['a note of 10,000 characters', { note: '记'.repeat(10_000) }, 'INVALID_INPUT'],
    ['an unknown title', { printedMatterId: '00000000-0000-7000-8000-000000000000' }, 'NOT_FOUND'],
  ])('refuses %s', async (_what, wrong, code) => {
    const id = await add()
    await expect(move(recordPrinting, id, wrong)).rejects.toMatchObject({ code })
    expect(await stockOf(id)).toMatchObject({ printed: 0, issued: 0 })
  })

  test('has each title once', async () => {
    await add('联审联批服务指南手册')
    await expect(add('联审联批服务指南手册')).rejects.toMatchObject({ code: 'ALREADY_EXISTS' })
    await expect(add('册'.repeat(10_000))).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })

  test.each(['clerk', 'lead', 'leader', 'auditor', 'citizen', 'device', 'agent'] as const)(
    'is not moved by a %s',
    async (role) => {
      const actor = { ...hall.lead, role }
      const id = await add()
      await expect(move(recordPrinting, id, {}, actor)).rejects.toMatchObject({ code: 'FORBIDDEN' })
      await expect(move(issuePrintedMatter, id, {}, actor)).rejects.toMatchObject({ code: 'FORBIDDEN' })
      await expect(add('不许', actor)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    },
  )
})
