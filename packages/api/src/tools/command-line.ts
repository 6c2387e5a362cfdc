import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { OperatorError } from '../platform/operator-error.ts'

/** A program of an operator: what it is called, how it is used, and its options. */
export interface CommandLine<Options extends ParseArgsOptionsConfig> {
  /** Shown for --help and with every misuse. */
  readonly usage: string
  readonly options: Options
}

export type ParsedOptions<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true; strict: true }>
>

/** Reads the arguments; --help prints the usage and ends, a misuse says what to do and exits with 2. */
export function readCommandLine<Options extends ParseArgsOptionsConfig>(
  { usage, options }: CommandLine<Options>,
  args = process.argv.slice(2),
): ParsedOptions<Options> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${usage.trim()}\n`)
    process.exit(0)
  }
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage.trim()}\n`)
    process.exit(2)
  }
}

/** Runs a program: what the operator can mend is one sentence, the rest a stack trace; both exit non-zero. */
export async function runProgram(program: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await program()
  } catch (error) {
    const text = error instanceof OperatorError ? error.message : error instanceof Error ? error.stack : String(error)
    process.stderr.write(`${text}\n`)
    process.exitCode = 1
  }
}
