import { expect, test } from 'vitest'
import { createLogger } from './logger.ts'

function logged(fields: object): string {
  const lines: string[] = []
  const logger = createLogger({ LOG_LEVEL: 'info', NODE_ENV: 'production' }, { write: (line) => lines.push(line) })
  logger.info(fields, 'message')
  logger.debug(fields, 'below the level')
  return lines.join('')
}

test('a record is one JSON line with a level name and an ISO time', () => {
  const record: Record<string, unknown> = JSON.parse(logged({ requestId: 'r1' }))
  expect(record).toMatchObject({ level: 'info', requestId: 'r1', msg: 'message' })
  expect(record.time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
})

test('secrets do not reach the log wherever a request carries them', () => {
  const text = logged({
    password: 'hunter2',
    headers: { authorization: 'Bearer hunter2', cookie: 'session=hunter2', 'set-cookie': 'session=hunter2' },
    request: { headers: { cookie: 'session=hunter2', 'set-cookie': ['session=hunter2'] } },
    variables: {
      input: { password: 'hunter2', token: 'hunter2', phone: 'hunter2', identityNumber: 'hunter2', login: 'wang.li' },
    },
  })
  expect(text).not.toContain('hunter2')
  expect(text).toContain('wang.li')
})
