import type { MetricCode } from '@mingchuang/schema'
import { type PageArguments, type PageInfo, pageOf, pageRequest, type RequestContext } from '../../platform/graphql/index.ts'
import { countedCaseLoader } from '../cases/index.ts'
import { staffMemberLoader, windowLoader } from '../directory/index.ts'
import { ratingsById } from '../ratings/index.ts'
import {
  type FigurePart,
  type FigureRowKey,
  type RowKind,
  readRowKeys,
  readRowTotals,
  rowsOfPart,
} from './figure-rows.queries.ts'
import { metricByCode } from './metrics.definitions.ts'
import type { HallMetricFilter } from './metrics.rules.ts'

/** A page of the rows behind a number; what they all add up to is counted when it is asked for. */
export interface FigureRowsPage {
  readonly edges: readonly { readonly cursor: string; readonly node: object; readonly contribution: number }[]
  readonly pageInfo: PageInfo
  readonly totals: () => Promise<{ readonly totalCount: number; readonly totalContribution: number }>
}

/** One statement for the keys, one for the rows of their type, one for the totals if asked for. */
export async function readFigureRows(
  context: RequestContext,
  code: MetricCode,
  part: FigurePart,
  filter: HallMetricFilter,
  { first, after }: PageArguments,
): Promise<FigureRowsPage> {
  const list = `figureRows ${code} ${part}`
  const request = pageRequest(list, { first, after })
  const source = await rowsOfPart(context, metricByCode(code), part, filter)
  const page = pageOf(list, request, await readRowKeys(context.database, source, request), ({ place, id }) => [place, id])
  const nodes = await nodesOf(context, source.kind, page.nodes)
  let totals: ReturnType<FigureRowsPage['totals']> | undefined
  return {
    edges: page.edges.map(({ cursor, node: key }, index) => {
      const node = nodes[index]
      // Left out, the rows would no longer add up to the number, and nobody would see why.
      if (node === undefined) throw new Error(`The ${source.kind} ${key.id} behind ${code} cannot be read.`)
      return { cursor, node, contribution: key.contribution }
    }),
    pageInfo: page.pageInfo,
    totals: () => {
      totals ??= readRowTotals(context.database, source)
      return totals
    },
  }
}

async function nodesOf(context: RequestContext, kind: RowKind, keys: readonly FigureRowKey[]): Promise<(object | undefined)[]> {
  const ids = keys.map(({ id }) => id)
  switch (kind) {
    case 'Case':
      return Promise.all(ids.map((id) => countedCaseLoader(context).load(id)))
    case 'Window':
      return Promise.all(ids.map((id) => windowLoader(context).load(id)))
    case 'Rating': {
      const found = await ratingsById(context.database, context.actor?.hallId ?? '', ids)
      return ids.map((id) => found.get(id))
    }
    case 'DueSlot': {
      const people = await Promise.all(ids.map((id) => staffMemberLoader(context).load(id)))
      return keys.map(({ slot }, index) => {
        const staffMember = people[index]
        if (slot === null || staffMember === undefined) return undefined
        const { punchedAt, ...rest } = slot
        return { __typename: 'DueSlot', ...rest, staffMember, punchedAt: punchedAt === null ? null : new Date(punchedAt) }
      })
    }
  }
}
