// npm test [-- vitest arguments]: every test, on a machine with only node and npm.
import { bootstrap } from './bootstrap.mjs'
import { takePlace } from './lib/programs.mjs'
import { explain } from './lib/steps.mjs'
import { nodeProgram, toolEntry } from './lib/workspace.mjs'

try {
  await bootstrap()
  const reporters = ['--reporter=default', '--reporter=./scripts/lib/closing-line.reporter.mjs']
  process.exitCode = await takePlace(nodeProgram, [toolEntry('vitest'), 'run', ...reporters, ...process.argv.slice(2)])
} catch (error) {
  explain(error)
  process.exitCode = 1
}
