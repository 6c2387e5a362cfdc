import { expect, test } from 'vitest'
import { personalDataIn } from './consultations.ts'

test.each([
  ['我的电话是13800138000，请回电', ['phone']],
  ['电话 138-0013-8000', ['phone']],
  ['＋８６ １３８ ００１３ ８０００', ['phone']],
  ['身份证 11010519491231002X 能否补办', ['identityNumber']],
  ['110105 19491231 002x', ['identityNumber']],
  ['13800138000，11010519491231002X', ['phone', 'identityNumber']],
])('%j holds the numbers of a person', (text, kinds) => {
  expect(personalDataIn(text)).toEqual(kinds)
})

test.each([
  '请拨打 0631-5123456 或 12345 咨询',
  '办件编号 HC20261120-A08-0001 何时办结',
  '统一社会信用代码 91371000MA3C1234XY',
  '需在 2014-10-09 前提交，法定时限 20 个工作日',
  '',
  '🏠𠮷野家开业要办什么证',
])('%j holds none', (text) => {
  expect(personalDataIn(text)).toEqual([])
})
