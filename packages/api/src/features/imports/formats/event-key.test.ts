import { describe, expect, it } from 'vitest'
import { eventDigest, TwinCounter } from './event-key.ts'
import type { LogEvent, LogValue } from './log-entry.ts'

const EVENT: LogEvent = {
  line: 1,
  caseName: 'A-1',
  name: 'accept',
  at: new Date('2014-01-02T01:30:00Z'),
  startedAt: undefined,
  lifecycle: 'complete',
  resource: 'R1',
  group: 'EMPTY',
  instance: undefined,
  attributes: new Map<string, LogValue>([
    ['a', '1'],
    ['b', { type: 'float', value: '2.50' }],
  ]),
}

describe('eventDigest', () => {
  it('does not change with the line, the order of attributes or the spelling of numbers', () => {
    const same = { ...EVENT, line: 9, attributes: new Map<string, LogValue>([...EVENT.attributes].reverse()).set('b', '2.5') }
    expect(eventDigest(same)).toBe(eventDigest(EVENT))
  })

  it.each([
    { caseName: 'A-2' },
    { name: 'decide' },
    { at: new Date('2014-01-02T01:30:00.001Z') },
    { startedAt: new Date('2014-01-02T01:00:00Z') },
    { lifecycle: 'start' },
    { resource: undefined },
    { group: undefined },
    { instance: '7' },
    { attributes: new Map([['a', '1']]) },
  ])('changes with %o', (difference) => {
    expect(eventDigest({ ...EVENT, ...difference })).not.toBe(eventDigest(EVENT))
  })
})

describe('TwinCounter', () => {
  it('numbers events that say the same, wherever they stand in the file', () => {
    using counter = new TwinCounter()
    const digest = eventDigest(EVENT)
    expect(counter.key(EVENT)).toBe(`${digest}:1`)
    expect(counter.key({ ...EVENT, name: 'decide' })).toMatch(/:1$/)
    expect(counter.key(EVENT)).toBe(`${digest}:2`)
    expect([counter.isFirst('A-1'), counter.isFirst('A-1'), counter.isFirst('A-2')]).toEqual([true, false, true])
  })
})
