import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pinyinOf, pinyinSearchOf } from './item-pinyin.ts'

describe('the letters of a name', () => {
  test.each([
    ['建设工程规划许可证核发', 'jianshegongchengguihuaxukezhenghefa jsgcghxkzhf'],
    ['绿化方案', 'lvhuafangan lhfa'],
    ['出具A类证明100', 'chujualeizhengming100 cjalzm100'],
  ])('are those of %s, in full and as initials', (name, keys) => {
    expect(pinyinOf(name).split(' ')).toEqual(expect.arrayContaining(keys.split(' ')))
  })

  test('hold both readings of a character that has two, as its context asks and as people type', () => {
    const keys = pinyinOf('重庆银行变更登记')
    expect(keys).toContain('chongqingyinhang')
    expect(keys).toContain('zhongqing')
  })

  test('leave out what has no reading: ideographs of extension B, emoji, punctuation', () => {
    expect(pinyinOf('𠮷野🏗（家）')).toBe('yejia yj')
    expect(pinyinOf('𠮷🏗')).toBe('')
  })

  test('are letters and digits for whatever stands in a name', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => /^([a-z0-9]+( [a-z0-9]+)*)?$/.test(pinyinOf(name))))
  })
})

test('a search is pinyin only where nothing but letters was written; spaces and apostrophes do not matter', () => {
  expect(pinyinSearchOf("Shi gong'xu KE")).toBe('shigongxuke')
  expect(pinyinSearchOf('lü hua')).toBe('lvhua')
  expect(pinyinSearchOf('ｓｇｘｋ')).toBe('sgxk')
  expect(pinyinSearchOf('施工')).toBeUndefined()
  expect(pinyinSearchOf('2026')).toBeUndefined()
  expect(pinyinSearchOf('100%')).toBeUndefined()
})
