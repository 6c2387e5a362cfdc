import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeFileName } from './file-name.rules.ts'

describe('the name of a file', () => {
  test.each([
    ['身份证复印件.pdf', '身份证复印件.pdf'],
    ['C:\\Users\\li\\桌面\\申请表.PDF', '申请表.pdf'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['exe\u202efdp.pdf', 'exefdp.pdf'],
    ['a\u0000b\r\nc.pdf', 'abc.pdf'],
    ['con.pdf', '_con.pdf'],
    ['..pdf', '_.pdf'],
    ['what? <really>:.pdf', 'what_ _really__.pdf'],
    ['𠮷野家🏠.pdf', '𠮷野家🏠.pdf'],
  ])('%j becomes %j', (given, kept) => {
    expect(safeFileName(given, 'application/pdf')).toBe(kept)
  })

  test.each(['setup.pdf.exe', 'form.docx', 'form', '.pdf/', '', 'form.pdf '.concat('.')])('%j is refused as a PDF', (given) => {
    expect(() => safeFileName(given, 'application/pdf')).toThrow(expect.objectContaining({ code: 'FILE_TYPE_REFUSED' }))
  })

  test('half of a character is refused', () => {
    expect(() => safeFileName('\ud842.pdf', 'application/pdf')).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }))
  })

  test('whatever is given, what is kept is short, visible, no path, and stays the same when it is made safe again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (stem) => {
        const name = safeFileName(`${stem}.pdf`, 'application/pdf')
        expect([...name].length).toBeLessThanOrEqual(120)
        expect(name).toMatch(/^[^\p{Cc}\p{Cf}<>:"|?*\\/]+\.pdf$/u)
        expect(safeFileName(name, 'application/pdf')).toBe(name)
      }),
    )
  })
})
