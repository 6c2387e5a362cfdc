// npm start: from a clone to a running hall.
import { bootstrap } from './bootstrap.mjs'
import { takePlace } from './lib/programs.mjs'
import { explain } from './lib/steps.mjs'
import { nodeProgram } from './lib/workspace.mjs'

try {
  await bootstrap()
  process.exitCode = await takePlace(nodeProgram, ['--enable-source-maps', 'packages/api/dist/main.js', ...process.argv.slice(2)])
} catch (error) {
  explain(error)
  process.exitCode = 1
}
