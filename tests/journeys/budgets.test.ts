import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { buildFile } from './built-dashboard.ts'

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
}

const MANIFEST: Readonly<Record<string, Chunk>> = JSON.parse(buildFile('.vite/manifest.json').toString('utf8'))

/** Every file of JavaScript a browser loads before a route is drawn: its entries and all they import at once. */
function filesOf(entries: readonly string[]): string[] {
  const seen = new Set<string>()
  const visit = (name: string) => {
    const chunk = MANIFEST[name]
    if (chunk === undefined) throw new Error(`the build has no ${name}`)
    if (seen.has(chunk.file)) return
    seen.add(chunk.file)
    chunk.imports?.forEach(visit)
  }
  entries.forEach(visit)
  return [...seen]
}

const ROUTES = [
  { route: 'the wall', entries: ['index.html', 'src/features/wall/WallPage.vue'], limitKb: 320 },
  {
    route: 'the console',
    entries: ['index.html', 'src/app/DeskLayout.vue', 'src/features/cases/CasesPage.vue'],
    limitKb: 550,
  },
] as const

test.each(ROUTES)('$route loads at most $limitKb KB of compressed JavaScript', ({ entries, limitKb }) => {
  const bytes = filesOf(entries).reduce((sum, file) => sum + gzipSync(buildFile(file), { level: 9 }).length, 0)
  expect(bytes / 1024).toBeGreaterThan(50)
  expect(bytes / 1024).toBeLessThanOrEqual(limitKb)
})

const CITIZEN_LIMIT_KB = 120
const CITIZEN_PAGES = Object.keys(MANIFEST).filter((name) => /^src\/citizen\/features\/.*Page\.vue$/.test(name))

test.each(CITIZEN_PAGES)(`%s loads at most ${CITIZEN_LIMIT_KB} KB of compressed JavaScript`, (page) => {
  const bytes = filesOf(['citizen.html', page]).reduce((sum, file) => sum + gzipSync(buildFile(file), { level: 9 }).length, 0)
  expect(bytes / 1024).toBeGreaterThan(20)
  expect(bytes / 1024).toBeLessThanOrEqual(CITIZEN_LIMIT_KB)
})

test('the citizens load no client, no chart, no router and no catalogue of the desk', () => {
  const files = filesOf(['citizen.html', ...CITIZEN_PAGES])
  const desk = new Set(filesOf(['index.html']))
  const shared = files.filter((file) => desk.has(file))
  // What both builds share is the framework, the theme and the way names and times are written.
  const bytes = shared.reduce((sum, file) => sum + gzipSync(buildFile(file), { level: 9 }).length, 0)
  expect(bytes / 1024).toBeLessThanOrEqual(45)
  for (const file of files) expect(buildFile(file).toString('utf8'), file).not.toMatch(/ApolloLink|vue-router|intlify|echarts/)
})

test('what is sent compressed is what was built', () => {
  for (const { file } of Object.values(MANIFEST)) {
    if (!file.endsWith('.js') || buildFile(file).length < 1024) continue
    expect(brotliDecompressSync(buildFile(`${file}.br`)).equals(buildFile(file)), file).toBe(true)
    expect(gunzipSync(buildFile(`${file}.gz`)).equals(buildFile(file)), file).toBe(true)
  }
})
