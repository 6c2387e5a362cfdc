import {
  COMMAND_PERMISSIONS,
  defaultPauseNotice,
  maskName,
  PAUSE_REASONS,
  type PauseReason,
  QUERY_PERMISSIONS,
  scopeOf,
} from '@mingchuang/schema'
import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { type Actor, readScopeOf } from '../../platform/actor.ts'
import { runCommand } from '../../platform/command/index.ts'
import type { RequestContext } from '../../platform/graphql/index.ts'
import type { CaseEventNode, CaseNode } from './case-node.ts'
import { draftPauseNotice, findPauseNotices, loadNoticeCase } from './case-notice.ts'
import { SetPauseNoticeInput } from './cases.inputs.ts'
import { Case, CaseEvent, CaseNotice, PauseReasonEnum } from './cases.types.ts'
import { setPauseNotice } from './set-pause-notice.ts'

@ObjectType({ description: 'What the written notices of one pause reason say before a handler changes a word.' })
class PauseNotice {
  @Field(() => PauseReasonEnum, { description: 'Why the clock stops.' })
  reason!: PauseReason
  @Field(() => String, {
    description: 'The text; {addressee} {item} {number} {acceptedDay} {day} stand for what the case says.',
  })
  text!: string
  @Field(() => Boolean, { description: 'Whether the hall has its own text; else the one this release brings.' })
  isOwn!: boolean
}

@Resolver(() => Case)
export class NoticesResolver {
  @Query(() => [PauseNotice], {
    description: 'The text for each reason that stops the clock (Administrative Licence Law, Art. 45).',
  })
  async pauseNotices(@Ctx() { database, actor }: RequestContext): Promise<PauseNotice[]> {
    const { hallId } = readScopeOf(QUERY_PERMISSIONS.pauseNotices, actor)
    return pauseNoticesOf(await findPauseNotices(database, hallId))
  }

  @Mutation(() => [PauseNotice], {
    description: 'Gives the hall its own text for one reason, from today on. INVALID_INPUT, FORBIDDEN.',
  })
  async setPauseNotice(
    @Ctx() context: RequestContext,
    @Arg('input', () => SetPauseNoticeInput, { description: 'Reason and text.' }) { requestId, ...input }: SetPauseNoticeInput,
  ): Promise<PauseNotice[]> {
    await runCommand(context, setPauseNotice, input, { requestId: requestId ?? undefined })
    return pauseNoticesOf(await findPauseNotices(context.database, context.actor?.hallId ?? ''))
  }

  @FieldResolver(() => String, {
    description: 'The text the notice of a pause for this reason would have today: the template with what the case says.',
  })
  async pauseNoticeDraft(
    @Root() { rowId }: CaseNode,
    @Ctx() context: RequestContext,
    @Arg('reason', () => PauseReasonEnum, { description: 'Why the clock would stop.' }) reason: PauseReason,
  ): Promise<string> {
    const loaded = await loadNoticeCase(context, { caseId: rowId, version: 0 })
    const applicant = mayNameApplicants(context.actor) ? loaded.applicant : maskName(loaded.applicant)
    return draftPauseNotice({ ...loaded, applicant }, reason, context.clock.now())
  }
}

/** A notice names the applicant, in its text too: in full for whoever handles cases, masked for everybody else who reads them. */
@Resolver(() => CaseEvent)
export class EventNoticeResolver {
  @FieldResolver(() => CaseNotice, {
    nullable: true,
    description:
      'The written notice to the applicant; of pauses and extensions. The applicant’s name is masked for whoever does not handle cases.',
  })
  notice(@Root() { notice }: CaseEventNode, @Ctx() { actor }: RequestContext): CaseNotice | null {
    if (notice === null || notice.addressee === null || mayNameApplicants(actor)) return notice
    const masked = maskName(notice.addressee)
    return { ...notice, addressee: masked, text: notice.text.replaceAll(notice.addressee, masked) }
  }
}

const mayNameApplicants = (actor: Actor | undefined) => scopeOf(COMMAND_PERMISSIONS.revealApplicant, actor?.role) !== undefined

function pauseNoticesOf(own: ReadonlyMap<PauseReason, string>): PauseNotice[] {
  return PAUSE_REASONS.map((reason) => ({
    reason,
    text: own.get(reason) ?? defaultPauseNotice(reason),
    isOwn: own.has(reason),
  }))
}
