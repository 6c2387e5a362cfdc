import type { Language } from '@mingchuang/schema'
import type { Services } from '../../platform/command/index.ts'
import { isUnavailable } from '../../platform/database/failures.ts'
import { type MessageContent, textOf } from './message-texts.ts'
import { markFailed, markSent, phonePlace, type TakenMessage, takeDueMessages, valuesPlace } from './outbox.store.ts'
import { type MessageSender, type OutgoingMessage, SendError } from './senders/sender.ts'

type OutboxServices = Pick<Services, 'database' | 'clock' | 'logger' | 'sealer'>

/** At once to a gateway, from each process. */
const MESSAGES_AT_ONCE = 8
const INTERVAL_MS = 1_000

/**
 * Sends what is due and gives how many messages it tried. Not a command: it adds nothing but whether the outside took over what a
 * command wrote. A process that dies between sending and noting it sends again; the message's id tells the receiver.
 */
export async function sendDueMessages(services: OutboxServices, sender: MessageSender): Promise<number> {
  const { database, clock } = services
  const taken = await takeDueMessages(database, clock.now(), MESSAGES_AT_ONCE)
  await Promise.all(taken.map((message) => sendOne(services, sender, message)))
  return taken.length
}

async function sendOne(services: OutboxServices, sender: MessageSender, message: TakenMessage): Promise<void> {
  const { database, clock, logger } = services
  const { id: messageId, hallId, kind, attempts } = message
  try {
    if (message.expiresAt !== null && message.expiresAt <= clock.now()) throw new SendError('expired', { isFinal: true })
    await sender.send(openMessage(services, message))
  } catch (error) {
    if (isUnavailable(error)) throw error
    const { failure, isFinal } = error instanceof SendError ? error : new SendError('unreachable')
    const state = await markFailed(database, message, failure, { isFinal, now: clock.now() })
    const entry = { messageId, hallId, kind, attempts, failure }
    if (state === 'givenUp') logger.error(entry, 'a message to a person was given up')
    else logger.warn(entry, 'a message to a person was not taken; it is tried again')
    return
  }
  await markSent(database, message, clock.now())
}

/** In clear from here to the sender, and nowhere else. */
function openMessage({ sealer, logger }: OutboxServices, message: TakenMessage): OutgoingMessage {
  const { hallId, id, kind, language, phoneSealed, valuesSealed } = message
  try {
    const phone = sealer.open(phoneSealed, phonePlace(hallId, id))
    const values: MessageContent['values'] = JSON.parse(sealer.open(valuesSealed ?? '', valuesPlace(hallId, id)))
    // Kind and values were written together from one MessageContent; the row cannot say so to the compiler.
    const content = { kind, values } as MessageContent
    const number = message.caseNumber
    const shown = { ...values, ...(number !== null && { number }) }
    return { id, kind, language, phone, values: shown, text: textIn(content, language, message) }
  } catch (error) {
    logger.error({ error, messageId: id, hallId }, 'a message cannot be opened')
    throw new SendError('unreadable', { isFinal: true })
  }
}

function textIn({ kind, values }: MessageContent, language: Language, message: TakenMessage): string {
  const { hallName, hallNameEn, caseNumber } = message
  const hall = language === 'en' && hallNameEn !== '' ? hallNameEn : hallName
  return textOf(kind, values, language, { hall, number: caseNumber ?? '' })
}

/** Sends every second until stopped, on while there is something due. Any number of processes may run it beside each other. */
export function startOutbox(services: OutboxServices, sender: MessageSender): { stop(): Promise<void> } {
  let stopped = false
  let round: Promise<void> | undefined

  async function sendAll(): Promise<void> {
    try {
      while (!stopped && (await sendDueMessages(services, sender)) > 0);
    } catch (error) {
      services.logger[isUnavailable(error) ? 'warn' : 'error']({ error }, 'messages were not sent; the next round takes them')
    }
  }
  const timer = setInterval(() => {
    round ??= sendAll().finally(() => {
      round = undefined
    })
  }, INTERVAL_MS)

  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      await round
      await sender.close()
    },
  }
}
