import { isatty } from 'node:tty'
import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino'
import type { Config } from './config/index.ts'

export type { Logger } from 'pino'

/**
 * Names under which secrets and personal data travel, at the top of a record and one or two levels down (`req.headers.cookie`,
 * `variables.input.password`). Deeper objects do not belong into a log.
 */
const SECRET_NAMES = [
  'authorization',
  'cookie',
  '"set-cookie"',
  'password',
  'newPassword',
  'token',
  'secret',
  'pairingCode',
  'pushcommkey',
  'phone',
  'identityNumber',
]
const SECRET_PATHS = SECRET_NAMES.flatMap((name) => {
  const below = name.startsWith('"') ? `[${name}]` : `.${name}`
  return [name.startsWith('"') ? below : name, `*${below}`, `*.*${below}`]
})

const STANDARD_OUTPUT = 1

/**
 * The application's logger: one JSON object a line, or readable lines for a developer at a terminal. Pass a child of it
 * with the request id wherever a request goes.
 */
export function createLogger(config: Pick<Config, 'LOG_LEVEL' | 'NODE_ENV'>, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level: config.LOG_LEVEL,
    base: null,
    redact: { paths: SECRET_PATHS, censor: '[redacted]' },
    formatters: { level: (label) => ({ level: label }) },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
  }
  if (destination) return pino(options, destination)
  if (config.NODE_ENV !== 'development' || !isatty(STANDARD_OUTPUT)) return pino(options)
  return pino({ ...options, transport: { target: 'pino-pretty', options: { translateTime: 'SYS:HH:MM:ss.l' } } })
}
