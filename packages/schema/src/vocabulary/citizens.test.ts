import { expect, test } from 'vitest'
import { normaliseIdentityNumber, normalisePhone } from './citizens.ts'

test('a phone number is one however it is typed', () => {
  for (const typed of [
    '13812341234',
    ' 138 1234 1234',
    '138-1234-1234',
    '+86 13812341234',
    '008613812341234',
    '１３８１２３４１２３４',
  ])
    expect(normalisePhone(typed)).toBe('13812341234')
})

test('what is no mobile number of the mainland is none', () => {
  for (const typed of [
    '',
    '1381234123',
    '138123412345',
    '12812341234',
    '02588888888',
    '13812341234\u0000',
    '📱',
    '𠮷'.repeat(11),
  ])
    expect(normalisePhone(typed)).toBeUndefined()
})

test('an identity number has its day of birth and its check character', () => {
  expect(normaliseIdentityNumber(' 11010519491231002x ')).toBe('11010519491231002X')
  for (const typed of ['110105194912310021', '11010519491331002X', '1101051949123100', '', '身份证', '11010519491231002X\u0000'])
    expect(normaliseIdentityNumber(typed)).toBeUndefined()
})
