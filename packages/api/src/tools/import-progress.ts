import { SingleBar } from 'cli-progress'
import type { ImportProgress } from '../features/imports/index.ts'

export interface ImportProgressView {
  update(counts: ImportProgress): void
  end(): void
}

/** Between two lines where there is no terminal to redraw. */
const LINE_INTERVAL_MS = 5_000

const number = new Intl.NumberFormat('en')

/** Shows how much of the file is read, how fast, and how long the rest takes: a bar on a terminal, plain lines elsewhere. */
export function showImportProgress(totalBytes: number, readBytes: () => number): ImportProgressView {
  const startedAt = performance.now()
  const describe = ({ events, rejected }: ImportProgress) => {
    const seconds = Math.max((performance.now() - startedAt) / 1_000, 0.001)
    const share = Math.min(readBytes() / Math.max(totalBytes, 1), 1)
    const rest = share === 0 ? '' : `, ${duration((seconds / share) * (1 - share))} left`
    const left = rejected === 0 ? '' : `, ${number.format(rejected)} rejected`
    return { share, text: `${number.format(events)} events, ${number.format(Math.round(events / seconds))}/s${rest}${left}` }
  }
  return process.stderr.isTTY ? bar(describe) : lines(describe)
}

type Describe = (counts: ImportProgress) => { readonly share: number; readonly text: string }

const PER_MILLE = 1_000

function bar(describe: Describe): ImportProgressView {
  const single = new SingleBar({ format: '[{bar}] {percentage}% | {text}', stream: process.stderr, hideCursor: true, fps: 5 })
  single.start(PER_MILLE, 0, { text: 'reading' })
  return {
    update(counts) {
      const { share, text } = describe(counts)
      single.update(Math.floor(share * PER_MILLE), { text })
    },
    end: () => single.stop(),
  }
}

function lines(describe: Describe): ImportProgressView {
  let nextAt = performance.now() + LINE_INTERVAL_MS
  return {
    update(counts) {
      if (performance.now() < nextAt) return
      nextAt = performance.now() + LINE_INTERVAL_MS
      const { share, text } = describe(counts)
      process.stderr.write(`${Math.floor(share * 100)}% | ${text}\n`)
    },
    end: () => undefined,
  }
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s`
  return whole < 3_600
    ? `${Math.floor(whole / 60)} min ${whole % 60} s`
    : `${Math.floor(whole / 3_600)} h ${Math.floor((whole % 3_600) / 60)} min`
}
