import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'

/** The queue of the `postgres` driver, in which connections and statements wait. It is patched; see docs/decisions. */
interface Queue<Entry> {
  readonly length: number
  push(entry: Entry): Entry
  shift(): Entry | undefined
  remove(entry: Entry): Entry | null
}

const commonJs = join(dirname(createRequire(import.meta.url).resolve('postgres')), 'queue.js')
const { default: createQueue } = (await import(pathToFileURL(commonJs.replace(`${join('cjs', 'src')}`, 'src')).href)) as {
  default: <Entry>(initial?: readonly Entry[]) => Queue<Entry>
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('a queue of the driver', () => {
  test('searches what waits, not what ever went through', () => {
    const queue = createQueue([0, 1])
    let longestSearch = 0
    const { indexOf } = Array.prototype
    vi.spyOn(Array.prototype, 'indexOf').mockImplementation(function (this: unknown[], entry, from = 0) {
      longestSearch = Math.max(longestSearch, this.length - from)
      return indexOf.call(this, entry, from)
    })
    for (let next = 2; next < 10_000; next++) {
      queue.push(next)
      queue.shift()
      queue.remove(-1)
    }
    expect(queue.length).toBe(2)
    // Without the patch it is as long as the number of steps.
    expect(longestSearch).toBeLessThan(10)
  })

  test('gives back what was put in, in order, whatever was removed meanwhile', () => {
    const steps = fc.array(fc.oneof(fc.constant('shift'), fc.constant('push'), fc.nat({ max: 60 })), { maxLength: 300 })
    fc.assert(
      fc.property(steps, (taken) => {
        const queue = createQueue<number>()
        const model: number[] = []
        let next = 0
        for (const step of taken) {
          if (step === 'push') {
            queue.push(next)
            model.push(next++)
          } else if (step === 'shift') {
            expect(queue.shift()).toBe(model.shift())
          } else {
            const at = model.indexOf(Number(step))
            expect(queue.remove(Number(step))).toBe(at === -1 ? null : model.splice(at, 1)[0])
          }
          expect(queue.length).toBe(model.length)
        }
      }),
    )
  })
})
