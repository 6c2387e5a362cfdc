import { MESSAGE_SENDERS } from '@mingchuang/schema'
import {
  databaseUrl,
  decimal,
  hostName,
  httpUrl,
  integer,
  type Kind,
  key,
  keys,
  mailAddress,
  networks,
  oneOf,
  onOff,
  origin,
  origins,
  phoneAddress,
  smtpUrl,
  text,
} from './kinds.ts'

/** One environment variable. */
export interface Variable<Value> {
  readonly kind: Kind<Value>
  /** As one would write it in the environment; undefined when the variable may be absent. */
  readonly default: string | undefined
  /** Instead of the default in the table, where the default depends on something. */
  readonly defaultNote?: string
  /** What it does, in one or two sentences. The README's table is made of these. */
  readonly description: string
  /** Left out of every output. */
  readonly secret?: true
}

function required<Value>(kind: Kind<Value>, defaultText: string, description: string): Variable<Value> & { default: string } {
  return { kind, default: defaultText, description }
}

function optional<Value>(kind: Kind<Value>, defaultNote: string, description: string): Variable<Value> & { default: undefined } {
  return { kind, default: undefined, defaultNote, description }
}

const PRIVATE_NETWORKS = '127.0.0.0/8,::1,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,fc00::/7'

/** Every variable the server reads. There is no other way to configure it, and nothing reads the environment but this. */
export const VARIABLES = {
  NODE_ENV: required(
    oneOf('development', 'production', 'test'),
    'production',
    'With `development`: readable logs, the GraphQL sandbox and introspection.',
  ),
  PORT: required(integer(1, 65535), '4000', 'Port of the dashboard, the GraphQL API and its websocket.'),
  DEVICE_PORT: required(integer(1, 65535), '4001', 'Port of rating devices and punch machines, plain HTTP as they speak it.'),
  HOST: required(
    hostName,
    '127.0.0.1',
    'Address both ports listen on. Only this machine until you say `0.0.0.0`: the demo accounts have published passwords.',
  ),
  DATABASE_URL: {
    ...optional(
      databaseUrl,
      'embedded',
      'PostgreSQL server (15 or newer) to use. Without it PostgreSQL runs embedded under `DATA_DIRECTORY`.',
    ),
    secret: true,
  },
  DATABASE_CONNECTIONS: required(integer(2, 150), '20', 'Connections one server process keeps to the database.'),
  DATA_DIRECTORY: required(text, './data', 'Where the embedded database, its password and its key of personal data live.'),
  PERSONAL_DATA_KEY: {
    ...optional(
      key,
      'embedded: made once, in `DATA_DIRECTORY`',
      'Encrypts phone and identity numbers at rest: `openssl rand -base64 32`. Required with `DATABASE_URL`; without it they cannot be read again.',
    ),
    secret: true,
  },
  PERSONAL_DATA_PREVIOUS_KEYS: {
    ...required(
      keys,
      '',
      'Keys that were in use before, which still open what they sealed, until `npm run rotate-keys` is through.',
    ),
    secret: true,
  },
  FILES_DIRECTORY: optional(
    text,
    '`DATA_DIRECTORY/files`',
    'Where handed-in files lie, under their hashes. Several server processes share one directory.',
  ),
  DEMO: optional(
    onOff,
    '`on` if the database is embedded',
    'Creates the demo hall and its accounts in an empty database and starts the simulator.',
  ),
  SIMULATOR_SPEED: required(decimal(0.1, 3600), '1', 'How many times faster than the clock the demo day runs.'),
  MESSAGE_SENDER: optional(
    oneOf(...MESSAGE_SENDERS),
    '`file` in the demo, else `log`',
    'How one-time codes and news of cases reach people: `http` and `smtp` to a gateway, `file` into `DATA_DIRECTORY/outbox`; `log` notes only that there was one.',
  ),
  MESSAGE_GATEWAY_URL: optional(
    httpUrl,
    'none',
    'Where `http` posts each message as JSON `{id, kind, language, phone, text, values}`.',
  ),
  MESSAGE_GATEWAY_TOKEN: { ...optional(text, 'none', 'Bearer token for that gateway.'), secret: true },
  MESSAGE_SMTP_URL: {
    ...optional(smtpUrl, 'none', 'Mail server of `smtp`, with user and password if it asks for them.'),
    secret: true,
  },
  MESSAGE_SMTP_FROM: optional(mailAddress, 'none', 'Sender of those mails.'),
  MESSAGE_SMTP_TO: optional(phoneAddress, 'none', 'Where the gateway takes mails for a phone: `{phone}@sms.example.cn`.'),
  PUBLIC_URL: optional(
    origin,
    '`http://localhost:PORT`',
    'Origin people open in their browsers; links and cookies are made for it. With https, cookies are Secure.',
  ),
  ALLOWED_ORIGINS: required(
    origins,
    '',
    'Further origins whose pages may open the websocket, for a dashboard behind another name.',
  ),
  TRUST_PROXY: required(networks, '', 'Reverse proxies whose `X-Forwarded-*` headers are believed. Nobody’s are by default.'),
  DEVICE_NETWORKS: required(networks, PRIVATE_NETWORKS, 'Networks devices may connect from.'),
  SESSION_HOURS: required(decimal(0.25, 720), '12', 'How long a login lasts.'),
  RATE_LIMIT_PER_MINUTE: required(
    integer(1, 1_000_000),
    '600',
    'Requests per minute to each port, of one signed-in account or else of one address.',
  ),
  MAX_QUERY_DEPTH: required(integer(3, 50), '12', 'Deepest nesting of a GraphQL query.'),
  MAX_QUERY_COST: required(
    integer(100, 10_000_000),
    '20000',
    'Most fields a GraphQL query may ask for, page sizes multiplied in.',
  ),
  LOG_LEVEL: required(
    oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'),
    'info',
    'Least important message that is written.',
  ),
} as const satisfies Record<string, Variable<unknown>>

export type VariableName = keyof typeof VARIABLES
