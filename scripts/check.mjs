// npm run check: everything that can be known without running the product. All checks run; the failed ones are named at the end.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { install } from './bootstrap.mjs'
import { capture, ProgramError } from './lib/programs.mjs'
import { fingerprint } from './lib/stamps.mjs'
import { explain, say, seconds } from './lib/steps.mjs'
import { nodeProgram, root, toolEntry } from './lib/workspace.mjs'

const SCHEMA = 'packages/schema'
const DASHBOARD = 'packages/dashboard'
const GENERATED_CLIENT = join(DASHBOARD, 'src/graphql/generated')

const checks = [
  ['lint and format', () => tool(['@biomejs/biome'], ['check', '.', '--error-on-warnings'])],
  ['types of server, simulator and tests', () => tool(['typescript', { command: 'tsc' }], ['-b'])],
  ['types of the dashboard', () => tool(['vue-tsc', { from: DASHBOARD }], ['--noEmit', '-p', join(DASHBOARD, 'tsconfig.json')])],
  ['imports go the right way', () => tool(['dependency-cruiser', { command: 'depcruise' }], ['packages', 'tests', '--config'])],
  ['nothing unused', () => tool(['knip'], ['--no-progress'])],
  ['schema.graphql is what the server emits', () => node(['packages/api/dist/tools/emit-schema.js', '--check'])],
  ['the dashboard’s types are generated from schema.graphql', clientTypesAreCurrent],
  ['migrations lead to the tables', migrationsAreCurrent],
  ['the README lists the configuration variables', readmeListsVariables],
]

try {
  await install()
  process.exitCode = (await runAll()) ? 0 : 1
} catch (error) {
  explain(error)
  process.exitCode = 1
}

async function runAll() {
  const failed = []
  for (const [name, check] of checks) {
    const startedAt = performance.now()
    try {
      await check()
      say(`  ✓ ${name}, ${seconds(startedAt)}`)
    } catch (error) {
      failed.push(name)
      explain(error)
      say(`  ✗ ${name}, ${seconds(startedAt)}`)
    }
  }
  say(failed.length === 0 ? `all ${checks.length} checks passed` : `${failed.length} of ${checks.length} checks failed:`)
  for (const name of failed) say(`  ✗ ${name}`)
  return failed.length === 0
}

function node(args, options) {
  return capture(nodeProgram, args, options)
}

function tool([packageName, place], args, options) {
  return node([toolEntry(packageName, place), ...args], options)
}

async function clientTypesAreCurrent() {
  await withCopy(GENERATED_CLIENT, async (kept) => {
    const before = fingerprint([GENERATED_CLIENT])
    const codegen = ['@graphql-codegen/cli', { from: DASHBOARD, command: 'graphql-codegen' }]
    await tool(codegen, ['--config', 'codegen.ts'], { cwd: join(root, DASHBOARD) })
    if (fingerprint([GENERATED_CLIENT]) === before) return
    // A check leaves the tree as it found it.
    rmSync(join(root, GENERATED_CLIENT), { recursive: true, force: true })
    cpSync(kept, join(root, GENERATED_CLIENT), { recursive: true })
    throw new ProgramError('The generated types are out of date: npm run codegen', '')
  })
}

async function migrationsAreCurrent() {
  await withCopy(join(SCHEMA, 'migrations'), async (copy) => {
    const before = readdirSync(copy).length
    // From the package's own directory, and with a relative path: drizzle-kit takes no other.
    const out = join('..', '..', copy.slice(root.length))
    const args = ['generate', '--dialect', 'postgresql', '--schema', 'src/tables/index.ts', '--out', out, '--name', 'check']
    const output = await tool(['drizzle-kit', { from: SCHEMA }], args, { cwd: join(root, SCHEMA) })
    if (readdirSync(copy).length !== before) {
      throw new ProgramError('The tables have changed without a migration: npm run migrations:generate', output)
    }
  })
}

async function readmeListsVariables() {
  const table = await node(['packages/api/dist/tools/print-config.js'])
  if (!readFileSync(join(root, 'README.md'), 'utf8').includes(table.trim())) {
    throw new ProgramError('The configuration table of README.md is out of date; it should read:', table)
  }
}

/** Gives a copy of a directory to some work, and removes it afterwards. */
async function withCopy(directory, work) {
  const cache = join(root, '.cache')
  mkdirSync(cache, { recursive: true })
  const copy = mkdtempSync(join(cache, 'check-'))
  try {
    cpSync(join(root, directory), copy, { recursive: true })
    await work(copy)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
