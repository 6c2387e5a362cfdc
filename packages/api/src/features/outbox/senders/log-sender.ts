import { maskPhone } from '@mingchuang/schema'
import type { Logger } from '../../../platform/logger.ts'
import type { MessageSender } from './sender.ts'

/** Says in the log that there was a message, and only under `LOG_LEVEL=debug`, which is for developers, what it says. */
export function logSender(logger: Logger): MessageSender {
  return {
    async send({ id, kind, language, phone, text }) {
      logger.info(
        { messageId: id, kind, language, recipient: maskPhone(phone) },
        'a message to a person; no gateway is configured',
      )
      logger.debug({ messageId: id, text }, 'what it says')
    },
    close: async () => undefined,
  }
}
