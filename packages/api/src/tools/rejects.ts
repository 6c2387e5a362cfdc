import type { WriteStream } from 'node:fs'
import type { RejectedRow } from '../features/imports/index.ts'
import { openForWriting } from './open-for-writing.ts'

const SHOWN = 20

/** The rows an import leaves out: the first for the screen, all for the report file if there is one. */
export class Rejects {
  readonly #file: WriteStream | undefined
  readonly #shown: RejectedRow[] = []
  #count = 0

  private constructor(file: WriteStream | undefined) {
    this.#file = file
  }

  static async open(path: string | undefined): Promise<Rejects> {
    if (path === undefined) return new Rejects(undefined)
    const file = await openForWriting(path)
    file.write('line,reason,message\r\n')
    return new Rejects(file)
  }

  add(row: RejectedRow): void {
    this.#count += 1
    if (this.#shown.length < SHOWN) this.#shown.push(row)
    this.#file?.write(`${row.line},${row.reason},"${row.message.replaceAll('"', '""')}"\r\n`)
  }

  /** Ends the report and gives the lines for the screen. */
  async close(): Promise<readonly string[]> {
    if (this.#file) await new Promise((resolve) => this.#file?.end(resolve))
    const lines = this.#shown.map(({ line, reason, message }) => `line ${line}: ${message} (${reason})`)
    const hidden = this.#count - lines.length
    if (hidden === 0) return lines
    const where = this.#file === undefined ? '; --rejects FILE writes all of them' : ''
    return [...lines, `… and ${hidden} more${where}`]
  }
}
