// node scripts/run.mjs COMMAND [ARGUMENT…]: runs a command of the workspace on Node 24. What it needs is installed first, and
// for programs of our own (node, vitest) built.
import { join } from 'node:path'
import { bootstrap, install } from './bootstrap.mjs'
import { takePlace } from './lib/programs.mjs'
import { explain, say } from './lib/steps.mjs'
import { nodeProgram, root, toolEntry } from './lib/workspace.mjs'

/** Development tools, which work on sources: the package each comes from, and the directory it is installed and runs in. */
const TOOLS = {
  biome: { packageName: '@biomejs/biome', from: '.' },
  'drizzle-kit': { packageName: 'drizzle-kit', from: 'packages/schema' },
  'graphql-codegen': { packageName: '@graphql-codegen/cli', from: 'packages/dashboard' },
  vite: { packageName: 'vite', from: 'packages/dashboard' },
}

const [command, ...args] = process.argv.slice(2)
try {
  process.exitCode = await runCommand()
} catch (error) {
  explain(error)
  process.exitCode = 1
}

async function runCommand() {
  const found = TOOLS[command]
  if (found) {
    await install()
    const entry = toolEntry(found.packageName, { from: found.from, command })
    return takePlace(nodeProgram, [entry, ...args], { cwd: join(root, found.from) })
  }
  if (command === 'node' || command === 'vitest') {
    await bootstrap()
    return takePlace(nodeProgram, command === 'node' ? args : [toolEntry('vitest'), ...args])
  }
  say(`usage: node scripts/run.mjs node|vitest|${Object.keys(TOOLS).join('|')} [ARGUMENT…]`)
  return 2
}
