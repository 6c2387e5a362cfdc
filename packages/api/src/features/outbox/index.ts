import { OutboxResolver } from './outbox.resolver.ts'

export type { DueValue, MessageContent } from './message-texts.ts'
export { messageStatement, type NewMessage } from './outbox.store.ts'
export { sendDueMessages, startOutbox } from './send-messages.ts'
export { openSender, outboxDirectory } from './senders/open-sender.ts'
export type { MessageSender, OutgoingMessage } from './senders/sender.ts'

export const outboxResolvers = [OutboxResolver] as const
