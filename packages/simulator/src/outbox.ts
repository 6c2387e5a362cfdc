import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Something that must happen exactly once: written down before it is sent, struck out when its answer is known. */
export interface Intent {
  /** The request, press or upload id that the server knows a repeat by. */
  readonly id: string
  readonly kind: 'mutation' | 'press' | 'upload'
  /** Window code or serial number of who sends it. */
  readonly sender: string
  /** Name of the mutation; empty for devices. */
  readonly operation: string
  readonly payload: Readonly<Record<string, unknown>>
}

/** An acknowledged write, as the ledger keeps it. */
export type Acknowledgement = Readonly<Record<string, unknown>>

type Line = { readonly put: Intent } | { readonly settled: string } | { readonly cursor: number }

/** After so many lines the file is written anew with what is still pending. */
const LINES_MAX = 10_000

/**
 * Lines are appended, so a kill leaves at worst half a last line, which is ignored. Not synced to disk: it must survive the
 * death of this process, not of the machine, whose database it could not outlive anyway.
 */
export class Outbox {
  readonly #file: string
  readonly #ledgerFile: string | undefined
  readonly #pending = new Map<string, Intent>()
  #cursor = 0
  #lines = 0

  constructor(directory: string, ledgerFile?: string) {
    mkdirSync(directory, { recursive: true })
    this.#file = join(directory, 'outbox.jsonl')
    this.#ledgerFile = ledgerFile
    for (const line of readLines(this.#file)) this.#replay(line)
    this.#compact()
  }

  /** What was sent, or was about to be, without an answer. */
  get pending(): readonly Intent[] {
    return [...this.#pending.values()]
  }

  /** Up to which instant (epoch milliseconds) check-ins were handed over; 0 if never. */
  get cursor(): number {
    return this.#cursor
  }

  moveCursor(instantMs: number): void {
    this.#cursor = instantMs
    this.#append({ cursor: instantMs })
  }

  /** Writes an intent down; false if it already waits for its answer. */
  put(intent: Intent): boolean {
    if (this.#pending.has(intent.id)) return false
    this.#pending.set(intent.id, intent)
    this.#append({ put: intent })
    return true
  }

  /**
   * Strikes an intent out; with an acknowledgement it is in the ledger first. A kill between the two repeats the request and so
   * the ledger's line, never the write.
   */
  settle(intent: Intent, acknowledgement?: Acknowledgement): void {
    if (acknowledgement !== undefined && this.#ledgerFile !== undefined) {
      const { id, kind, operation } = intent
      appendFileSync(this.#ledgerFile, `${JSON.stringify({ id, kind, operation, ...acknowledgement })}\n`)
    }
    this.#pending.delete(intent.id)
    this.#append({ settled: intent.id })
  }

  #append(line: Line): void {
    appendFileSync(this.#file, `${JSON.stringify(line)}\n`)
    this.#lines += 1
    if (this.#lines >= LINES_MAX + this.#pending.size) this.#compact()
  }

  #replay(line: Line): void {
    if ('put' in line) this.#pending.set(line.put.id, line.put)
    else if ('settled' in line) this.#pending.delete(line.settled)
    else this.#cursor = line.cursor
  }

  #compact(): void {
    const lines: Line[] = [{ cursor: this.#cursor }, ...this.pending.map((put) => ({ put }))]
    writeFileSync(`${this.#file}.new`, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    renameSync(`${this.#file}.new`, this.#file)
    this.#lines = 0
  }
}

function readLines(file: string): Line[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return []
  }
  return text.split('\n').flatMap((line) => {
    try {
      const read: Line = JSON.parse(line)
      return [read]
    } catch {
      return []
    }
  })
}
