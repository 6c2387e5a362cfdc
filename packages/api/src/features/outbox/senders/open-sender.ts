import { join } from 'node:path'
import type { Clock } from '../../../platform/clock.ts'
import type { Config } from '../../../platform/config/index.ts'
import type { Logger } from '../../../platform/logger.ts'
import { fileSender } from './file-sender.ts'
import { httpSender } from './http-sender.ts'
import { logSender } from './log-sender.ts'
import type { MessageSender } from './sender.ts'
import { smtpSender } from './smtp-sender.ts'

/** Longer than a gateway takes, shorter than the lease of a message. */
const TIMEOUT_MS = 10_000

/** Where the `file` sender writes. */
export const outboxDirectory = ({ DATA_DIRECTORY }: Pick<Config, 'DATA_DIRECTORY'>) => join(DATA_DIRECTORY, 'outbox')

/** The sender of the configuration, which has seen to it that the chosen one has what it needs. */
export function openSender(config: Config, { clock, logger }: { readonly clock: Clock; readonly logger: Logger }): MessageSender {
  switch (config.MESSAGE_SENDER) {
    case 'log':
      return logSender(logger)
    case 'file':
      return fileSender(outboxDirectory(config), clock)
    case 'http':
      return httpSender({ url: config.MESSAGE_GATEWAY_URL ?? '', token: config.MESSAGE_GATEWAY_TOKEN, timeoutMs: TIMEOUT_MS })
    case 'smtp':
      return smtpSender({
        url: config.MESSAGE_SMTP_URL ?? '',
        from: config.MESSAGE_SMTP_FROM ?? '',
        to: config.MESSAGE_SMTP_TO ?? '',
        timeoutMs: TIMEOUT_MS,
      })
  }
}
