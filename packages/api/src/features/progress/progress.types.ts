import { type CaseState, type IsoDay, PROGRESS_KEYS, type ProgressKey } from '@mingchuang/schema'
import { Field, ObjectType } from 'type-graphql'
import { connectionTypes, DayScalar, enumOf, InstantScalar } from '../../platform/graphql/index.ts'
import { CaseStateEnum } from '../cases/index.ts'

const ProgressKeyEnum = enumOf(
  'ProgressKey',
  PROGRESS_KEYS,
  'Key of a sentence about how far a case is; the pages have its words in both languages.',
)

@ObjectType({ description: 'What fills one place of a sentence.' })
export class ProgressValue {
  @Field(() => String, {
    description:
      'Name of the place: day, from, to (YYYY-MM-DD), workingDays, year (whole numbers), pauseReason (a PauseReason), noticeNumber, what, reason.',
  })
  name!: string
  @Field(() => String, { description: 'What stands there; empty where it is not known.' })
  value!: string
}

@ObjectType({ description: 'One thing that can be said of how far a case is.' })
export class ProgressSentence {
  @Field(() => ProgressKeyEnum, { description: 'Which sentence.' })
  key!: ProgressKey
  @Field(() => [ProgressValue], { description: 'What fills it.' })
  values!: ProgressValue[]
}

@ObjectType({
  description: 'How far a case is, for whoever holds its receipt or applied for it: no person, and nothing of the applicant.',
})
export class CaseProgress {
  caseId!: string
  hallId!: string
  /** A rating is of a decision. */
  isDecided!: boolean

  @Field(() => String, { description: 'Number of the case.' })
  number!: string
  @Field(() => CaseStateEnum, { description: 'State of the case.' })
  state!: CaseState
  @Field(() => String, { description: 'What was applied for.' })
  itemName!: string
  @Field(() => String, { description: 'The same in English; empty if there is none.' })
  itemNameEn!: string
  @Field(() => String, { description: 'Department that decides it.' })
  departmentName!: string
  @Field(() => String, { description: 'The same in English; empty if there is none.' })
  departmentNameEn!: string
  @Field(() => String, { description: 'Number of the window that holds it.' })
  windowCode!: string
  @Field(() => String, { description: 'Name of the window that holds it.' })
  windowName!: string
  @Field(() => String, { description: 'The same in English; empty if there is none.' })
  windowNameEn!: string
  @Field(() => String, { nullable: true, description: 'Step that is under way, as the guide names it; null between steps.' })
  currentStep!: string | null
  @Field(() => InstantScalar, { description: 'When it was received.' })
  receivedAt!: Date
  @Field(() => DayScalar, { nullable: true, description: 'Promised due day; null while paused, unknown or without a limit.' })
  promisedDueDay!: IsoDay | null
  @Field(() => [ProgressSentence], {
    description: 'What happened, where the clock stands and why, in the order one would tell it.',
  })
  sentences!: ProgressSentence[]
}

export const { Connection: CaseProgressConnection } = connectionTypes('CaseProgress', () => CaseProgress)
