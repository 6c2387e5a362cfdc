import { BATCH_OPERATIONS, type BatchOperation, type Decision, type WorkGroup } from '@mingchuang/schema'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { enumOf } from '../../../platform/graphql/index.ts'
import type { CaseNode } from '../case-node.ts'
import { Case, DecisionEnum, WorkGroupEnum } from '../cases.types.ts'

const BatchOperationEnum = enumOf('BatchOperation', BATCH_OPERATIONS, 'What a batch does to each of its cases.')

@ObjectType({ description: 'How many cases are in one group of the work in hand.' })
export class WorkGroupCount {
  @Field(() => WorkGroupEnum, { description: 'The group.' })
  workGroup!: WorkGroup
  @Field(() => Int, { description: 'Cases: as many as the list filtered by this group has.' })
  count!: number
  @Field(() => Int, { description: 'Of these, cases with a red light.' })
  red!: number
  @Field(() => Int, { description: 'Of these, cases with a yellow light.' })
  yellow!: number
}

@ObjectType({ description: 'What the caller’s window or department has in hand.' })
export class WorkQueue {
  @Field(() => [WorkGroupCount], { description: 'Every group, in the order of handling.' })
  groups!: WorkGroupCount[]
  @Field(() => String, { description: 'Differs whenever a case in hand changed, came or went; otherwise without meaning.' })
  stamp!: string
}

@InputType({ description: 'A case of a batch.' })
export class BatchCaseInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string
  @Field(() => Int, { description: 'Version the actor looked at.' })
  version!: number
}

@InputType({ description: 'One operation on many cases.' })
export class ChangeCasesInput {
  @Field(() => BatchOperationEnum, { description: 'What happens to each.' })
  operation!: BatchOperation
  @Field(() => [BatchCaseInput], { description: 'The cases, 1 to 50, none twice.' })
  cases!: BatchCaseInput[]
  @Field(() => String, {
    nullable: true,
    description: 'In words, at most 2000 characters, where the operation asks for a reason.',
  })
  reason?: string | null
  @Field(() => DecisionEnum, { nullable: true, description: 'For decideCase.' })
  decision?: Decision | null
  @Field(() => ID, { nullable: true, description: 'For transferCase: the window that takes over.' })
  windowId?: string | null
  @Field(() => String, {
    description:
      'Made by the client, at most 64 characters. A repeat gives each case its first outcome and writes nothing twice.',
  })
  requestId!: string
}

@ObjectType({ description: 'What became of one case of a batch.' })
export class BatchOutcome {
  @Field(() => ID, { description: 'The case that was named.' })
  caseId!: string
  @Field(() => String, { nullable: true, description: 'Code of the refusal; null: it was done.' })
  code!: string | null
  @Field(() => String, { nullable: true, description: 'The field that the refusal names, if it names one.' })
  field!: string | null
  @Field(() => Case, { nullable: true, description: 'The case as it is now.' })
  case!: CaseNode | null
}
