import { describe, expect, it } from 'vitest'
import { CsvRecords, delimiterOf } from './csv-records.ts'

function read(text: string, chunkLength = text.length): { rows: [number, readonly string[]][]; rejected: [number, string][] } {
  const records = new CsvRecords(',')
  const results = []
  for (let start = 0; start < text.length; start += chunkLength)
    results.push(...records.push(text.slice(start, start + chunkLength)))
  results.push(...records.end())
  return {
    rows: results.flatMap((result) => (result.kind === 'record' ? [[result.line, result.fields]] : [])),
    rejected: results.flatMap((result) => (result.kind === 'rejected' ? [[result.line, result.reason]] : [])),
  }
}

describe('CsvRecords', () => {
  it('reads quoted delimiters, doubled quotes and line breaks, in chunks of any size', () => {
    const text = 'a,b\r\n1,"x, ""y""\r\nz"\r\n\r\n2,5"tube\n"",""'
    const expected = {
      rows: [
        [1, ['a', 'b']],
        [2, ['1', 'x, "y"\nz']],
        [5, ['2', '5"tube']],
        [6, ['', '']],
      ],
      rejected: [],
    }
    for (const chunkLength of [1, 2, 3, 7, text.length]) expect(read(text, chunkLength)).toEqual(expected)
  })

  it('rejects the one line with a quote that is never closed and reads all the others', () => {
    const rows = Array.from({ length: 2_000 }, (_, index) => `${index},x`)
    const { rows: records, rejected } = read(['a,b', '"1,x', ...rows].join('\n'))
    expect(rejected).toEqual([[2, 'row-malformed']])
    expect(records).toHaveLength(2_001)
    expect(records.at(-1)).toEqual([2_002, ['1999', 'x']])
  })

  it('does not let an open quote pair with the quote of a later row', () => {
    const { rows, rejected } = read('a,b\n1,"x\n2,y\n3,"z"\n4,w')
    expect(rejected).toEqual([[2, 'row-malformed']])
    expect(rows.map(([line]) => line)).toEqual([1, 3, 4, 5])
  })

  it('rejects rows whose columns do not match the header, but forgives empty surplus cells', () => {
    const { rows, rejected } = read('a,b\n1\n1,2,3\n1,2,,\n"1"x,2')
    expect(rejected).toEqual([
      [2, 'column-count'],
      [3, 'column-count'],
      [5, 'row-malformed'],
    ])
    expect(rows).toHaveLength(2)
  })

  it('skips a line without end instead of holding it', () => {
    const { rows, rejected } = read(`a,b\n${'x'.repeat(5 * 1024 * 1024)}\n1,2\n`, 64 * 1024)
    expect(rejected).toEqual([[2, 'row-too-long']])
    expect(rows.at(-1)).toEqual([3, ['1', '2']])
  })
})

describe('delimiterOf', () => {
  it.each([
    ['a,b;c,d', ','],
    ['a;b;c', ';'],
    ['a\tb\tc', '\t'],
  ])('finds the delimiter of %j', (header, expected) => {
    expect(delimiterOf(header)).toBe(expected)
  })
})
