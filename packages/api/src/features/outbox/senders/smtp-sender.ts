import { createTransport } from 'nodemailer'
import { type MessageSender, SendError } from './sender.ts'

export interface SmtpSenderOptions {
  /** `smtp://` or `smtps://`, with user and password if the server asks for them. */
  readonly url: string
  readonly from: string
  /** Address of a phone at the mail-to-message gateway, with `{phone}` in it. */
  readonly to: string
  readonly timeoutMs: number
}

const PERMANENT = 500

/** Mails a message to the gateway that turns mails into messages: one recipient, plain text, the message's id as Message-ID. */
export function smtpSender({ url, from, to, timeoutMs }: SmtpSenderOptions): MessageSender {
  const transport = createTransport({
    url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = from.split('@').at(-1)?.replace('>', '') ?? 'localhost'
  return {
    async send({ id, kind, phone, text }) {
      try {
        await transport.sendMail({
          from,
          to: to.replace('{phone}', phone),
          subject: kind,
          text,
          messageId: `<${id}@${domain}>`,
        })
      } catch (error) {
        throw toSendError(error)
      }
    },
    close: async () => transport.close(),
  }
}

function toSendError(error: unknown): SendError {
  const { code, responseCode } = error instanceof Error ? (error as Error & { code?: string; responseCode?: number }) : {}
  if (responseCode !== undefined)
    return responseCode >= PERMANENT ? new SendError('refused', { isFinal: true }) : new SendError('overloaded')
  return new SendError(code === 'ETIMEDOUT' ? 'timedOut' : 'unreachable')
}
