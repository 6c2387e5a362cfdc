import { expect, test } from 'vitest'
import { formatCount, formatExact, formatShare } from './number.ts'

test('a count below ten thousand is written in full', () => {
  expect(formatCount(9_999, 'zh-CN')).toBe('9,999')
  expect(formatCount(0, 'en')).toBe('0')
})

test('a count from ten thousand on is compact, and its exact value keeps every digit', () => {
  expect(formatCount(50_231, 'zh-CN')).toBe('5.02万')
  expect(formatCount(50_231, 'en')).toBe('50.2K')
  expect(formatExact(50_231, 'zh-CN')).toBe('50,231')
})

test('a share that is not whole never reads as 100% or as 0%', () => {
  expect(formatShare(4_999, 5_000, 'zh-CN')).toBe('99.9%')
  expect(formatShare(1, 5_000, 'zh-CN')).toBe('0.1%')
  expect(formatShare(5_000, 5_000, 'zh-CN')).toBe('100%')
  expect(formatShare(0, 5_000, 'zh-CN')).toBe('0%')
})

test('a share of nothing has no value', () => {
  expect(formatShare(0, 0, 'zh-CN')).toBeNull()
})
