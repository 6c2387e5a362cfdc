import {
  PRINTED_MATTER_KINDS,
  type PrintedMatterKind,
  QUERY_PERMISSIONS,
  STOCK_MOVEMENT_KINDS,
  type Stage,
  type StockMovementKind,
} from '@mingchuang/schema'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { readScopeOf } from '../../../platform/actor.ts'
import { runCommand } from '../../../platform/command/index.ts'
import { DomainError } from '../../../platform/domain-error.ts'
import {
  type ConnectionSource,
  connectionTypes,
  DayScalar,
  enumOf,
  InstantScalar,
  optionalRowIdOf,
  pageRequest,
  type RequestContext,
  rowIdOf,
} from '../../../platform/graphql/index.ts'
import { StageEnum } from '../catalogue.types.ts'
import { addPrintedMatter } from './add-printed-matter.ts'
import { issuePrintedMatter, recordPrinting } from './move-stock.ts'
import {
  listMovements,
  listPrintedMatter,
  MOVEMENT_LIST,
  type PrintedMatterNode,
  type StockMovementNode,
  sumMovements,
} from './printed-matter.queries.ts'

const PrintedMatterKindEnum = enumOf('PrintedMatterKind', PRINTED_MATTER_KINDS, 'sheet 明白纸, booklet 指南手册.')
const StockMovementKindEnum = enumOf('StockMovementKind', STOCK_MOVEMENT_KINDS, 'printed: came in; issued: handed out.')

@ObjectType({ description: 'A guide or booklet that lies in the hall, with its stock.' })
export class PrintedMatter {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string
  @Field(() => String, { description: 'Title.' })
  title!: string
  @Field(() => PrintedMatterKindEnum, { description: 'Sheet or booklet.' })
  kind!: PrintedMatterKind
  @Field(() => StageEnum, { nullable: true, description: 'Stage of a construction project it explains, if any.' })
  stage!: Stage | null
  @Field(() => Int, { description: 'Copies printed: the sum of its movements of this kind.' })
  printed!: number
  @Field(() => Int, { description: 'Copies handed out: the sum of its movements of this kind; at most those printed.' })
  issued!: number
  @Field(() => Int, { description: 'Copies left.' })
  inStock!: number
}

@ObjectType({ description: 'Copies that came from the printer or were handed out.' })
export class StockMovement {
  @Field(() => StockMovementKindEnum, { description: 'Printed or issued.' })
  kind!: StockMovementKind
  @Field(() => Int, { description: 'Copies.' })
  copies!: number
  @Field(() => DayScalar, { description: 'Day.' })
  day!: string
  @Field(() => String, { description: 'From whom, to whom, for what; may be empty.' })
  note!: string
  @Field(() => InstantScalar, { description: 'When it was entered.' })
  recordedAt!: Date
  @Field(() => String, { description: 'Title of what it moved.' })
  title!: string
  rowId!: string
}

const { Connection: StockMovementConnection } = connectionTypes('StockMovement', () => StockMovement)

@InputType({ description: 'A guide or booklet whose stock shall be kept.' })
export class AddPrintedMatterInput {
  @Field(() => String, { description: 'Title, unique in the hall, at most 200 characters.' })
  title!: string
  @Field(() => PrintedMatterKindEnum, { description: 'Sheet or booklet.' })
  kind!: PrintedMatterKind
  @Field(() => StageEnum, { nullable: true, description: 'Stage of a construction project it explains, if any.' })
  stage?: Stage | null
}

@InputType({ description: 'Copies that came in or went out.' })
export class MoveStockInput {
  @Field(() => ID, { description: 'What is moved.' })
  printedMatterId!: string
  @Field(() => Int, { description: 'Copies, 1 to 1,000,000.' })
  copies!: number
  @Field(() => DayScalar, { description: 'Day, not after today.' })
  day!: string
  @Field(() => String, { nullable: true, description: 'From whom, to whom, for what; at most 1,000 characters.' })
  note?: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Made by the client; a repeat with the same id gives the first result and writes nothing.',
  })
  requestId?: string | null
}

@Resolver()
export class PrintedMatterResolver {
  @Query(() => [PrintedMatter], { description: 'Guides and booklets that lie in the hall, with their stock.' })
  printedMatter(@Ctx() { database, actor }: RequestContext): Promise<PrintedMatterNode[]> {
    return listPrintedMatter(database, readScopeOf(QUERY_PERMISSIONS.printedMatter, actor).hallId)
  }

  @Query(() => StockMovementConnection, { description: 'What was printed and issued, the latest first.' })
  async printedMatterMovements(
    @Ctx() { database, actor }: RequestContext,
    @Arg('printedMatterId', () => ID, { nullable: true, description: 'Only of this.' }) printedMatterId?: string,
    @Arg('kind', () => StockMovementKindEnum, { nullable: true, description: 'Only these.' }) kind?: StockMovementKind,
    @Arg('first', () => Int, { nullable: true, description: 'Rows a page, at most 200.' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to continue behind.' }) after?: string,
  ): Promise<ConnectionSource<StockMovementNode>> {
    const scope = readScopeOf(QUERY_PERMISSIONS.printedMatterMovements, actor)
    const filter = { matterId: optionalRowIdOf('PrintedMatter', printedMatterId), kind: kind ?? undefined }
    const page = await listMovements(database, scope, pageRequest(MOVEMENT_LIST, { first, after }), filter)
    return { ...page, countAll: async () => (await sumMovements(database, scope, filter)).count }
  }

  @Mutation(() => PrintedMatter, { description: 'Enters a guide or booklet. ALREADY_EXISTS, INVALID_INPUT.' })
  async addPrintedMatter(
    @Ctx() context: RequestContext,
    @Arg('input', () => AddPrintedMatterInput, { description: 'What it is.' }) input: AddPrintedMatterInput,
  ): Promise<PrintedMatterNode> {
    const { id } = await runCommand(context, addPrintedMatter, input)
    return written(context, id)
  }

  @Mutation(() => PrintedMatter, { description: 'Copies have come in. CONTRADICTORY_DATES, INVALID_INPUT, NOT_FOUND.' })
  async recordPrinting(
    @Ctx() context: RequestContext,
    @Arg('input', () => MoveStockInput, { description: 'How many of what.' }) { requestId, ...input }: MoveStockInput,
  ): Promise<PrintedMatterNode> {
    const printedMatterId = rowIdOf('PrintedMatter', input.printedMatterId)
    const options = { requestId: requestId ?? undefined }
    const { id } = await runCommand(context, recordPrinting, { ...input, printedMatterId }, options)
    return written(context, id)
  }

  @Mutation(() => PrintedMatter, {
    description: 'Copies are handed out. CONTRADICTORY_DATES, INVALID_INPUT, NOT_ENOUGH_STOCK, NOT_FOUND.',
  })
  async issuePrintedMatter(
    @Ctx() context: RequestContext,
    @Arg('input', () => MoveStockInput, { description: 'How many of what.' }) { requestId, ...input }: MoveStockInput,
  ): Promise<PrintedMatterNode> {
    const printedMatterId = rowIdOf('PrintedMatter', input.printedMatterId)
    const options = { requestId: requestId ?? undefined }
    const { id } = await runCommand(context, issuePrintedMatter, { ...input, printedMatterId }, options)
    return written(context, id)
  }
}

async function written({ database, actor }: RequestContext, id: string): Promise<PrintedMatterNode> {
  const [found] = await listPrintedMatter(database, actor?.hallId ?? '', id)
  if (found === undefined) throw new DomainError('NOT_FOUND', { type: 'PrintedMatter' })
  return found
}
