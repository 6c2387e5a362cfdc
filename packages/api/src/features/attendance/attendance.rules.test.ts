import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMachineTime, readPunchLine, readPunchLines, slotSpans } from './attendance.rules.ts'

const now = new Date('2014-03-05T08:00:00Z')

describe('reading a line of a punch machine', () => {
  test('takes two fields or more, keeps status and verify as sent', () => {
    expect(readPunchLine('1001\t2014-03-05 08:21:07\t0\t1\t\t0\t0', now)).toEqual({
      pin: '1001',
      at: new Date('2014-03-05T00:21:07Z'),
      status: '0',
      verify: '1',
      rawLine: '1001\t2014-03-05 08:21:07\t0\t1\t\t0\t0',
    })
    expect(readPunchLine('7\t2014-03-05 08:21:07', now)).toMatchObject({ pin: '7', status: '', verify: '' })
  })

  test.each([
    ['1394007667', '2014-03-05T08:21:07.000Z'],
    ['1394007667000', '2014-03-05T08:21:07.000Z'],
    ['2014/03/05 16:21', '2014-03-05T08:21:00.000Z'],
    ['2014-03-05T16:21:07', '2014-03-05T08:21:07.000Z'],
  ])('reads the time %s', (text, expected) => {
    expect(readMachineTime(text)?.toISOString()).toBe(expected)
  })

  test.each([
    ['1001', 'tooFewFields'],
    ['\t2014-03-05 08:00:00', 'pin'],
    ["1' or 1=1\t2014-03-05 08:00:00", 'pin'],
    ['1001\t2014-02-30 08:00:00', 'time'],
    ['1001\t2014-03-05 24:00:00', 'time'],
    ['1001\t0000-00-00 00:00:00', 'time'],
    ['1001\t1985-03-05 08:00:00', 'time'],
    ['1001\t2014-03-07 08:00:00', 'future'],
    ['1001\t2014-03-05 08:00:00\t0\t\u0007', 'code'],
    [`1001\t2014-03-05 08:00:00\t${'x'.repeat(2000)}`, 'tooLong'],
  ])('quarantines %j because of its %s', (line, reason) => {
    expect(readPunchLine(line, now)).toMatchObject({ reason })
  })

  test('a bad line never blocks the good ones; CRLF and a last empty line are no lines', () => {
    const { punches, unreadable } = readPunchLines('1\t2014-03-05 08:00:00\r\nnonsense\r\n2\t2014-03-05 08:01:00\r\n', now)
    expect(punches.map(({ pin }) => pin)).toEqual(['1', '2'])
    expect(unreadable).toEqual([{ rawLine: 'nonsense', reason: 'tooFewFields' }])
  })

  test('never throws and loses no line, whatever arrives', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (lines) => {
        const body = lines.join('\n')
        const { punches, unreadable } = readPunchLines(body, now)
        expect(punches.length + unreadable.length).toBe(body.split(/\r?\n/).filter((line) => line.trim() !== '').length)
        expect(unreadable.every(({ rawLine }) => !rawLine.includes('\u0000'))).toBe(true)
      }),
    )
  })
})

describe('the four slots of a day', () => {
  test('take punches up to the midpoint between two nominal times, and the whole day between them', () => {
    expect(slotSpans().map(({ slot, fromMinute, untilMinute }) => [slot, fromMinute, untilMinute])).toEqual([
      ['morningIn', 0, 615],
      ['noonOut', 615, 750],
      ['afternoonIn', 750, 900],
      ['eveningOut', 900, 1440],
    ])
  })

  test('an out-slot is not judged before it closes', () => {
    expect(slotSpans().map(({ slot, dueMinute }) => [slot, dueMinute])).toEqual([
      ['morningIn', 511],
      ['noonOut', 750],
      ['afternoonIn', 781],
      ['eveningOut', 1080],
    ])
  })
})
