import { LIGHTS, type Light, YELLOW_KINDS, type YellowKind } from '@mingchuang/schema'
import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { DayScalar, enumOf } from '../../platform/graphql/index.ts'
import { LightEnum } from '../cases/index.ts'

export const YellowKindEnum = enumOf(
  'YellowKind',
  YELLOW_KINDS,
  'What turns a case yellow: a count of remaining working days, or a share of its limit in percent, rounded down to days.',
)

@ObjectType({ description: 'A version of the rule that decides lights (红黄绿灯规则).' })
export class LightRule {
  @Field(() => Int, {
    description: 'Number of the version, from 1; 0: the default of the product, until a hall publishes its own.',
  })
  version!: number
  @Field(() => DayScalar, { description: 'First day on which it holds; a version published later takes its place.' })
  validFrom!: string
  @Field(() => YellowKindEnum, { description: 'What the threshold is a number of.' })
  yellowKind!: YellowKind
  @Field(() => Int, { nullable: true, description: 'Yellow at so many remaining working days; null under a share.' })
  yellowWorkingDays!: number | null
  @Field(() => Int, {
    nullable: true,
    description: 'Yellow at this percentage of the limit with its extensions; null under a count.',
  })
  yellowPercent!: number | null
  @Field(() => Boolean, { description: 'Whether a step beyond its own limit turns a case yellow.' })
  isStepOverrunYellow!: boolean
  @Field(() => Int, { description: 'Office hours within which a reminder is answered.' })
  answerWorkingHours!: number
}

@InputType({ description: 'A rule that is to decide lights.' })
export class LightRuleInput {
  @Field(() => YellowKindEnum, { description: 'Which of the two thresholds holds.' })
  yellowKind!: YellowKind
  @Field(() => Int, { nullable: true, description: 'Remaining working days, 0 to 30; needed for a count.' })
  yellowWorkingDays?: number | null
  @Field(() => Int, { nullable: true, description: 'Percentage of the limit, 1 to 99; needed for a share.' })
  yellowPercent?: number | null
  @Field(() => Boolean, { description: 'Whether a step beyond its own limit turns a case yellow.' })
  isStepOverrunYellow!: boolean
  @Field(() => Int, { description: 'Office hours within which a reminder is answered, 1 to 225.' })
  answerWorkingHours!: number
}

@InputType({ description: 'A light rule to be published.' })
export class PublishLightRuleInput {
  @Field(() => LightRuleInput, { description: 'The rule.' })
  rule!: LightRuleInput
  @Field(() => DayScalar, { description: 'First day on which it holds: today or later.' })
  validFrom!: string
  @Field(() => Int, { description: 'Newest version the publisher saw; VERSION_CONFLICT if another was published since.' })
  version!: number
  @Field(() => String, { nullable: true, description: 'Made by the client; a repeat with the same id writes nothing.' })
  requestId?: string | null
}

@ObjectType({ description: 'Open cases that would go from one light to another under a proposed rule.' })
export class LightChange {
  @Field(() => LightEnum, { description: 'Light under the rule in force today.' })
  from!: (typeof LIGHTS)[number]
  @Field(() => LightEnum, { description: 'Light if the proposed rule held today.' })
  to!: Light
  @Field(() => Int, { description: 'Number of open cases; `lightRulePreviewCases` opens exactly these.' })
  cases!: number
}
