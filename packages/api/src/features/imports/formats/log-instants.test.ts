import { describe, expect, it } from 'vitest'
import { canonicalInstant, parseInstant } from './log-instants.ts'

describe('parseInstant', () => {
  it.each([
    ['2014-04-11T00:00:00+02:00', '2014-04-10T22:00:00.000Z'],
    ['2011-10-11 13:45:40.276000+02:00', '2011-10-11T11:45:40.276Z'],
    ['2011-10-11T13:45:40.2769Z', '2011-10-11T13:45:40.276Z'],
    ['2011-10-11T13:45:40+0530', '2011-10-11T08:15:40.000Z'],
    ['2014-04-11 09:05:00', '2014-04-11T01:05:00.000Z'],
    ['2014/4/11 9:05', '2014-04-11T01:05:00.000Z'],
    ['2014年4月11日 9时05分', '2014-04-11T01:05:00.000Z'],
    ['2014-04-11', '2014-04-10T16:00:00.000Z'],
  ])('reads %s', (text, expected) => {
    expect(parseInstant(text)?.toISOString()).toBe(expected)
  })

  it.each([
    '',
    'yesterday',
    '2014-02-30',
    '2014-13-01',
    '2014-01-01T25:00:00Z',
    '0001-01-01T00:00:00Z',
    '2014-01-01T00:00:00+19:00',
    '41740.5',
  ])('refuses %j', (text) => {
    expect(parseInstant(text)).toBeUndefined()
  })
})

describe('canonicalInstant', () => {
  it('gives one spelling to one moment', () => {
    expect(canonicalInstant('2011-12-06 13:41:31.788000+01:00')).toBe(canonicalInstant('2011-12-06T12:41:31.788Z'))
  })

  it('leaves alone what only looks like a date', () => {
    for (const text of ['2014-04-17 00:00:00', '2010-11-12-05', '2014-04-11']) expect(canonicalInstant(text)).toBeUndefined()
  })
})
