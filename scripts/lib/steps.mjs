// One line per step on standard error, so that standard output belongs to the program that is run.
import { ProgramError } from './programs.mjs'

/** Does some work under a name and says how long it took. */
export async function step(name, work) {
  const startedAt = performance.now()
  say(`  … ${name}`)
  const result = await work()
  say(`  ✓ ${name}, ${seconds(startedAt)}`)
  return result
}

/** Says why the work cannot go on, with what the program that failed had written. */
export function explain(error) {
  const output = error instanceof ProgramError && error.output.trim()
  if (output) say(output)
  say(`✗ ${error instanceof ProgramError ? error.message : (error?.stack ?? error)}`)
}

export function say(line) {
  process.stderr.write(`${line}\n`)
}

export function seconds(startedAt) {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`
}
