// The last line of a test run, in the plain form that continuous integration reads whatever the runner.

/** Vitest reporter: `12 passed, 0 failed, 1 skipped`. A file that does not load and an error outside a test count as failed. */
export default class ClosingLineReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0 }
    for (const module of modules) {
      count.failed += module.errors().length
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        // "pending" is left over when a run is broken off.
        count[state === 'pending' ? 'skipped' : state] += 1
      }
    }
    this.line = `${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`
    process.once('exit', () => process.stdout.write(`${this.line}\n`))
  }
}
