import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { OperatorError } from './operator-error.ts'
import { personalDataKeys } from './personal-data-key.ts'
import { createSealer, SealError, type SealedPlace } from './seal.ts'

const OLD = randomBytes(32)
const NEW = randomBytes(32)
const PLACE: SealedPlace = { hallId: 'h1', table: 'citizens', rowId: 'c1', column: 'phone_sealed' }
const PHONES = { hallId: 'h1', kind: 'phone' } as const

const before = createSealer({ current: OLD, previous: [] })
const during = createSealer({ current: NEW, previous: [OLD] })
const after = createSealer({ current: NEW, previous: [] })

describe('a sealed text', () => {
  test('opens in its place, whatever characters it has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite', maxLength: 200 }), (text) => {
        expect(before.open(before.seal(text, PLACE), PLACE)).toBe(text)
      }),
    )
  })

  test('shows nothing: equal texts differ, and none of the text is in it', () => {
    const [first, second] = [before.seal('13812341234', PLACE), before.seal('13812341234', PLACE)]
    expect(first).not.toBe(second)
    expect(Buffer.from(first.split('.')[1] ?? '', 'base64url').includes('1381234')).toBe(false)
  })

  test('opens in no other hall, table, row or column', () => {
    const sealed = before.seal('13812341234', PLACE)
    for (const wrong of [{ hallId: 'h2' }, { table: 'case_applicants' }, { rowId: 'c2' }, { column: 'name_sealed' }])
      expect(() => before.open(sealed, { ...PLACE, ...wrong })).toThrow(SealError)
  })

  test('does not open when any byte of it was changed, or when it was cut', () => {
    const sealed = before.seal('13812341234', PLACE)
    const [keyId = '', body = ''] = sealed.split('.')
    const bytes = Buffer.from(body, 'base64url')
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(index) ^ 1, index)
      expect(() => before.open(`${keyId}.${changed.toString('base64url')}`, PLACE)).toThrow(SealError)
    }
    for (const cut of ['', keyId, `${keyId}.`, sealed.slice(0, -1), sealed.slice(0, 20), '13812341234'])
      expect(() => before.open(cut, PLACE)).toThrow(SealError)
  })

  test('says in its error where it stands, and nothing of what it says', () => {
    const sealed = before.seal('13812341234', PLACE)
    expect(() => after.open(sealed, PLACE)).toThrow('citizens.phone_sealed of c1 was sealed under a key that is not configured')
  })
})

describe('a new key', () => {
  test('opens what the previous one sealed while that is configured, and seals under its own id', () => {
    const sealed = before.seal('王小明', PLACE)
    expect(during.open(sealed, PLACE)).toBe('王小明')
    expect(during.isCurrent(sealed)).toBe(false)
    const again = during.seal('王小明', PLACE)
    expect(during.isCurrent(again)).toBe(true)
    expect(again.startsWith(during.currentPrefix)).toBe(true)
    expect(after.open(again, PLACE)).toBe('王小明')
    expect(() => before.open(again, PLACE)).toThrow(SealError)
  })
})

describe('a blind index', () => {
  test('is equal for equal texts of one kind and hall, and differs otherwise', () => {
    const index = before.indexOf('13812341234', PHONES)
    expect(before.indexOf('13812341234', { ...PHONES })).toEqual(index)
    expect(before.indexOf('13812341235', PHONES)).not.toEqual(index)
    expect(before.indexOf('13812341234', { ...PHONES, hallId: 'h2' })).not.toEqual(index)
    expect(before.indexOf('13812341234', { ...PHONES, kind: 'identityNumber' })).not.toEqual(index)
    expect(after.indexOf('13812341234', PHONES)).not.toEqual(index)
  })

  test('is searched for under every configured key', () => {
    const known = during.indexesOf('13812341234', PHONES)
    expect(known).toEqual([after.indexOf('13812341234', PHONES), before.indexOf('13812341234', PHONES)])
  })
})

describe('the key of an embedded database', () => {
  const directories: string[] = []
  const directory = () => {
    const made = mkdtempSync(join(tmpdir(), 'mingchuang-key-'))
    directories.push(made)
    return made
  }
  const keysOf = (dataDirectory: string) =>
    personalDataKeys({ DATA_DIRECTORY: dataDirectory, PERSONAL_DATA_KEY: undefined, PERSONAL_DATA_PREVIOUS_KEYS: [] })
  afterEach(() => {
    for (const made of directories.splice(0)) rmSync(made, { recursive: true })
  })

  test('is made once, readable by the owner alone, and nothing else is left beside it', () => {
    const place = join(directory(), 'data')
    const { current } = keysOf(place)
    expect(current).toHaveLength(32)
    expect(keysOf(place).current).toEqual(current)
    expect(readdirSync(place)).toEqual(['personal-data.key'])
    expect(statSync(join(place, 'personal-data.key')).mode & 0o777).toBe(0o600)
  })

  test('that is damaged is refused in a sentence, not replaced', () => {
    const place = directory()
    writeFileSync(join(place, 'personal-data.key'), 'too short')
    expect(() => keysOf(place)).toThrow(OperatorError)
    expect(() => keysOf(place)).toThrow(/personal-data\.key must hold 32 random bytes in base64/)
  })

  test('is not made where one is configured', () => {
    const place = directory()
    const keys = personalDataKeys({ DATA_DIRECTORY: place, PERSONAL_DATA_KEY: NEW, PERSONAL_DATA_PREVIOUS_KEYS: [OLD] })
    expect(keys).toEqual({ current: NEW, previous: [OLD] })
    expect(readdirSync(place)).toEqual([])
  })
})
