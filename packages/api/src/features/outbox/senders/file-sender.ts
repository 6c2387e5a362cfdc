import { appendFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { shanghaiDayOf } from '@mingchuang/schema'
import type { Clock } from '../../../platform/clock.ts'
import type { MessageSender } from './sender.ts'

/** One line of JSON a message in a file a day, readable by the owner alone: where somebody who tries the demo finds the codes. */
export function fileSender(directory: string, clock: Clock): MessageSender {
  return {
    async send({ id, kind, language, phone, text }) {
      const at = clock.now()
      await mkdir(directory, { recursive: true, mode: 0o700 })
      const line = `${JSON.stringify({ at: at.toISOString(), id, kind, language, phone, text })}\n`
      // Appended in one write, so that the lines of several processes do not mix.
      await appendFile(join(directory, `${shanghaiDayOf(at)}.jsonl`), line, { mode: 0o600 })
    },
    close: async () => undefined,
  }
}
