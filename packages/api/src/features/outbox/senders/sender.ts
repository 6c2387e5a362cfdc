import type { Language, MessageFailure, MessageKind } from '@mingchuang/schema'

/** A message ready to leave the hall. */
export interface OutgoingMessage {
  /** The same at every attempt: who receives a message twice knows it by this. */
  readonly id: string
  readonly kind: MessageKind
  readonly language: Language
  readonly phone: string
  readonly text: string
  /** What the text is made of, for gateways that keep the texts themselves. */
  readonly values: Readonly<Record<string, unknown>>
}

/** One way out of the hall. */
export interface MessageSender {
  /** Resolves once the next station has taken the message over; throws {@link SendError} otherwise. */
  send(message: OutgoingMessage): Promise<void>
  close(): Promise<void>
}

/** An attempt that failed. What the other side wrote is left out: it may repeat the number. */
export class SendError extends Error {
  override readonly name: string = 'SendError'
  readonly failure: MessageFailure
  /** Trying again cannot help. */
  readonly isFinal: boolean

  constructor(failure: MessageFailure, { isFinal = false }: { readonly isFinal?: boolean } = {}) {
    super(`The message was not taken: ${failure}`)
    this.failure = failure
    this.isFinal = isFinal
  }
}
