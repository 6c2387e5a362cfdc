import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskIdentityNumber, maskName, maskPhone } from './masking.ts'

describe('a mask', () => {
  test('keeps of a phone and of an identity number what people recognise', () => {
    expect(maskPhone('13812341234')).toBe('138****1234')
    expect(maskIdentityNumber('11010519491231002X')).toBe('110****002X')
  })

  test('hides nearly all of a value that is too short to keep its ends', () => {
    expect(maskPhone('12345')).toBe('****5')
    expect(maskPhone('1234567890')).toBe('****0')
    for (const short of ['', ' ', '1', '1234']) expect(maskPhone(short)).toBe('****')
  })

  test('of a name keeps the surname and the last character, one character each whatever plane it lies in', () => {
    const names = ['王小明', '李丽', '𠮷', '𠮷野', '𠮷野家𪚥', '阿依古丽·买买提', '👨‍👩‍👧王', ' 王芳 ', '', '王']
    expect(names.map(maskName)).toEqual(['王*明', '李*', '*', '𠮷*', '𠮷*𪚥', '阿*提', '👨‍👩‍👧*', '王*', '*', '*'])
  })

  test('never shows more than seven characters of a number, nor two of a name, and is well formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        for (const [mask, most] of [
          [maskPhone, 7],
          [maskIdentityNumber, 7],
          [maskName, 2],
        ] as const) {
          const masked = mask(text)
          const shown = Array.from(new Intl.Segmenter('zh').segment(masked.replaceAll('*', '')))
          expect(shown.length).toBeLessThanOrEqual(most)
          if (text.isWellFormed()) expect(masked.isWellFormed()).toBe(true)
          expect(masked).toContain('*')
        }
      }),
    )
  })
})
