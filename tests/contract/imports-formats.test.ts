import { createReadStream, existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { TwinCounter } from '../../packages/api/src/features/imports/formats/event-key.ts'
import { readLog } from '../../packages/api/src/features/imports/formats/read-log.ts'

/** Public event logs (BPI Challenge 2015 and the CoSeLoG receipt phase) that are not part of this repository. */
const logPath = (name: string) => fileURLToPath(new URL(`../../../shared/data/${name}`, import.meta.url))

const LOGS = ['receipt.csv.gz', 'receipt.xes.gz', 'BPIC15_1.xes.gz']
const missing = LOGS.filter((name) => !existsSync(logPath(name)))
const title =
  missing.length === 0
    ? 'the public event logs'
    : `the public event logs (skipped: ${missing.join(', ')} not found in ../shared/data)`

async function read(name: string): Promise<{ cases: number; keys: Set<string>; rejected: number }> {
  using twins = new TwinCounter()
  const cases = new Set<string>()
  const keys = new Set<string>()
  let rejected = 0
  for await (const entry of readLog(createReadStream(logPath(name)))) {
    if (entry.kind === 'rejected') rejected++
    else {
      cases.add(entry.caseName)
      for (const event of entry.events) keys.add(twins.key(event))
    }
  }
  return { cases: cases.size, keys, rejected }
}

describe.skipIf(missing.length > 0)(title, () => {
  it('holds the same 1,434 cases and 8,577 events in CSV and in XES', async () => {
    const csv = await read('receipt.csv.gz')
    const xes = await read('receipt.xes.gz')
    expect([csv.cases, csv.keys.size, csv.rejected]).toEqual([1_434, 8_577, 0])
    expect([xes.cases, xes.keys.size, xes.rejected]).toEqual([1_434, 8_577, 0])
    expect([...csv.keys].sort()).toEqual([...xes.keys].sort())
  })

  it('reads all 1,199 cases and 52,217 events of a log that starts with a byte-order mark', async () => {
    const { cases, keys, rejected } = await read('BPIC15_1.xes.gz')
    expect([cases, keys.size, rejected]).toEqual([1_199, 52_217, 0])
  })
})
