import { describe, expect, test } from 'vitest'
import {
  normaliseApplicantNumber,
  normaliseApplicantPhone,
  normaliseReceiptCode,
  RECEIPT_CODE_ALPHABET,
  receiptLink,
} from './applicants.ts'

describe('the number of an applicant', () => {
  test.each([
    // The first is the example of GB 11643, the others are codes of existing organisations.
    ['person', '11010519491231002X', '11010519491231002X'],
    ['person', ' 110105 19491231 002x ', '11010519491231002X'],
    ['organisation', '91350100M000100Y43', '91350100M000100Y43'],
    ['organisation', '91310000-775785552l', '91310000775785552L'],
    ['organisation', '９１３５０１００M000100Y43', '91350100M000100Y43'],
  ] as const)('of a %s, %s, is kept in one form', (kind, typed, kept) => {
    expect(normaliseApplicantNumber(kind, typed)).toBe(kept)
  })

  test.each([
    ['a wrong check character', 'organisation', '91350100M000100Y44'],
    ['a letter that none has', 'organisation', '91350100I000100Y43'],
    ['seventeen characters', 'organisation', '91350100M000100Y4'],
    ['an emoji', 'organisation', '91350100M000100Y4😀'],
    ['a wrong check digit', 'person', '110105194912310021'],
    ['an organisation’s code', 'person', '91350100M000100Y43'],
    ['a person’s number', 'organisation', '11010519491231002X'],
    ['nothing', 'organisation', ''],
  ] as const)('with %s is none', (_what, kind, typed) => {
    expect(normaliseApplicantNumber(kind, typed)).toBeUndefined()
  })

  test('with any one digit changed is none', () => {
    const code = '91350100M000100Y43'
    for (let place = 0; place < code.length; place += 1)
      for (const other of '0123456789')
        if (other !== code[place])
          expect(normaliseApplicantNumber('organisation', code.slice(0, place) + other + code.slice(place + 1))).toBeUndefined()
  })
})

test.each([
  ['138 0000 1234', '13800001234'],
  ['+86-138-0000-1234', '13800001234'],
  ['(0631) 522-0000', '06315220000'],
  ['12345', undefined],
  ['23800001234', undefined],
  ['1380000123a', undefined],
])('the phone number %s is kept as %s', (typed, kept) => {
  expect(normaliseApplicantPhone(typed)).toBe(kept)
})

test('a receipt code is read as people type it, and its alphabet holds nothing that is read for something else', () => {
  expect(normaliseReceiptCode('7k4p-9qio')).toBe('7K4P9Q10')
  expect([...'ILOU'].filter((letter) => RECEIPT_CODE_ALPHABET.includes(letter))).toEqual([])
  expect(new Set(RECEIPT_CODE_ALPHABET).size).toBe(32)
})

test('the link on a receipt keeps the code out of what a server sees', () => {
  const link = new URL(receiptLink('https://hall.example', 'DEMO', 'DEMO20261120-A01-0001', '7K4P9Q10'))
  expect(link.searchParams.get('number')).toBe('DEMO20261120-A01-0001')
  expect(link.hash).toBe('#code=7K4P9Q10')
  expect(link.pathname + link.search).not.toContain('7K4P9Q10')
})
