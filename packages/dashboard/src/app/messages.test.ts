import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ERROR_CODES } from '@mingchuang/schema'
import { expect, test } from 'vitest'
import citizenEn from '../citizen/messages/en.ts'
import citizenZhCN from '../citizen/messages/zh-CN.ts'
import en from './messages/en.ts'
import zhCN from './messages/zh-CN.ts'

const SOURCE = join(import.meta.dirname, '..')

function keysOf(catalogue: object, prefix = ''): string[] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value as object, `${prefix}${key}.`),
  )
}

function placeholdersOf(catalogue: object): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const walk = (node: object, prefix: string) => {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === 'string') found.set(prefix + key, (value.match(/\{\w+\}/g) ?? []).sort())
      else walk(value as object, `${prefix}${key}.`)
    }
  }
  walk(catalogue, '')
  return found
}

test('both languages have exactly the same messages', () => {
  expect(keysOf(en).sort()).toEqual(keysOf(zhCN).sort())
  expect(keysOf(citizenEn).sort()).toEqual(keysOf(citizenZhCN).sort())
})

test('both languages fill in the same values', () => {
  expect(Object.fromEntries(placeholdersOf(en))).toEqual(Object.fromEntries(placeholdersOf(zhCN)))
  expect(Object.fromEntries(placeholdersOf(citizenEn))).toEqual(Object.fromEntries(placeholdersOf(citizenZhCN)))
})

test('no Chinese is written outside the catalogues', () => {
  const files = readdirSync(SOURCE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(vue|ts)$/.test(entry.name) && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('/messages/') && !file.includes('/generated/'))
  // Comments may name a term in both languages; what could reach a page may not.
  const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$/gm, '')
  const offenders = files.filter((file) => /\p{Script=Han}/u.test(withoutComments(readFileSync(file, 'utf8'))))
  expect(offenders.map((file) => relative(SOURCE, file))).toEqual([])
})

test('every error code of the server has words in the catalogue', () => {
  expect(Object.keys(zhCN.error).sort()).toEqual([...Object.keys(ERROR_CODES), 'OFFLINE'].sort())
})
