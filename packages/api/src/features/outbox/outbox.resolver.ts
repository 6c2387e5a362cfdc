import {
  MESSAGE_FAILURES,
  MESSAGE_KINDS,
  MESSAGE_STATES,
  type MessageFailure,
  type MessageKind,
  type MessageState,
  QUERY_PERMISSIONS,
} from '@mingchuang/schema'
import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { readScopeOf } from '../../platform/actor.ts'
import { runCommand } from '../../platform/command/index.ts'
import {
  type ConnectionSource,
  connectionTypes,
  enumOf,
  InstantScalar,
  Node,
  pageRequest,
  type RequestContext,
  rowIdOf,
} from '../../platform/graphql/index.ts'
import { countMessages, listMessages, MESSAGE_LIST, type MessageNode } from './outbox.queries.ts'
import { retryMessage } from './retry-message.ts'

const MessageKindEnum = enumOf('MessageKind', MESSAGE_KINDS, 'What a person is told; each kind has one text a language.')
const MessageStateEnum = enumOf('MessageState', MESSAGE_STATES, 'Where a message stands; givenUp is for people to look at.')
const MessageFailureEnum = enumOf('MessageFailure', MESSAGE_FAILURES, 'Why the last attempt failed.')

@ObjectType({ implements: Node, description: 'A message to a person. Its text is not shown: it may hold a one-time code.' })
class Message extends Node {
  @Field(() => MessageKindEnum, { description: 'What it tells.' })
  kind!: MessageKind
  @Field(() => MessageStateEnum, { description: 'Where it stands.' })
  state!: MessageState
  @Field(() => String, { description: 'The phone it goes to, masked: 138****1234.' })
  recipient!: string
  @Field(() => String, { nullable: true, description: 'Number of the case it tells of; null for a one-time code.' })
  caseNumber!: string | null
  @Field(() => InstantScalar, { description: 'When the command that caused it was run.' })
  createdAt!: Date
  @Field(() => InstantScalar, { nullable: true, description: 'When the sender took it over.' })
  sentAt!: Date | null
  @Field(() => InstantScalar, { nullable: true, description: 'When it was given up.' })
  givenUpAt!: Date | null
  @Field(() => Int, { description: 'Attempts so far.' })
  attempts!: number
  @Field(() => MessageFailureEnum, { nullable: true, description: 'Why the last attempt failed; null if none did.' })
  failure!: MessageFailure | null
}

const { Connection: MessageConnection } = connectionTypes('Message', () => Message)

@Resolver()
export class OutboxResolver {
  @Query(() => MessageConnection, { description: 'Messages to people, newest first. Numbers are masked.' })
  async messages(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: 'Rows a page, at most 200.' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to continue behind.' }) after?: string,
    @Arg('state', () => MessageStateEnum, { nullable: true, description: 'Only messages in this state.' }) state?: MessageState,
  ): Promise<ConnectionSource<MessageNode>> {
    const scope = readScopeOf(QUERY_PERMISSIONS.messages, context.actor)
    const page = await listMessages(context, scope, pageRequest(MESSAGE_LIST, { first, after }), state ?? undefined)
    return { ...page, countAll: () => countMessages(context, scope, state ?? undefined) }
  }

  @Mutation(() => ID, { description: 'Sends a message that was given up once more. NOT_FOUND, IMPOSSIBLE_TRANSITION.' })
  async retryMessage(
    @Ctx() context: RequestContext,
    @Arg('messageId', () => ID, { description: 'The message.' }) messageId: string,
  ): Promise<string> {
    await runCommand(context, retryMessage, { messageId: rowIdOf('Message', messageId) })
    return messageId
  }
}
