import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  type ImportProgress,
  ImportRunningError,
  type ImportSummary,
  importLog,
  isSource,
  LogFormatError,
  readLog,
  SOURCE_EXPECTATION,
} from '../features/imports/index.ts'
import { operatorOf } from '../platform/actor.ts'
import { isUniqueViolation } from '../platform/database/failures.ts'
import { OperatorError } from '../platform/operator-error.ts'
import { readCommandLine, runProgram } from './command-line.ts'
import { showImportProgress } from './import-progress.ts'
import { interruptOnSignal } from './interrupt.ts'
import { operatorPath } from './operator-path.ts'
import { Rejects } from './rejects.ts'
import { requireHall, withServices } from './tool-services.ts'

const USAGE = `
Imports an event log (XES or CSV, plain or gzipped) into a hall.

  npm run import -- FILE --hall CODE --source PREFIX [--rejects FILE]

  --hall CODE       the hall that receives the cases
  --source PREFIX   the organisation the log comes from (${SOURCE_EXPECTATION});
                    its cases, windows and people are kept under this prefix
  --rejects FILE    writes every row left out there, as CSV: line, reason, message

Importing a log again adds nothing but what is missing; Ctrl-C keeps what was read so far.
Exits with 0 also when single rows were left out, with 1 when the import failed, and with 130 after Ctrl-C.
`

const INTERRUPTED = 130

await runProgram(async () => {
  const { values, positionals } = readCommandLine({
    usage: USAGE,
    options: { hall: { type: 'string' }, source: { type: 'string' }, rejects: { type: 'string' } },
  })
  const [typedPath, ...surplus] = positionals
  if (typedPath === undefined || surplus.length > 0) throw new OperatorError(`Name one log file.\n${USAGE}`)
  const { source } = values
  if (source === undefined || !isSource(source))
    throw new OperatorError(`Name the organisation the log comes from: --source PREFIX, ${SOURCE_EXPECTATION}.`)
  if (values.hall === undefined) throw new OperatorError('Name the hall: --hall CODE')
  const path = operatorPath(typedPath)
  const totalBytes = await sizeOf(path)
  const rejects = await Rejects.open(values.rejects === undefined ? undefined : operatorPath(values.rejects))

  return withServices(async (services) => {
    const hall = await requireHall(services, values.hall)
    const bytes = createReadStream(path)
    const progress = showImportProgress(totalBytes, () => bytes.bytesRead)
    const interrupt = interruptOnSignal(() => process.stderr.write('\nStopping; what was read is kept …\n'))
    let kept: ImportProgress | undefined
    let summary: ImportSummary
    try {
      summary = await importLog(
        { ...services, actor: operatorOf(hall.id) },
        {
          source,
          fileName: basename(path),
          entries: readLog(bytes),
          signal: interrupt.signal,
          onRejected: (row) => rejects.add(row),
          onProgress: (counts) => {
            kept = counts
            progress.update(counts)
          },
        },
      )
    } catch (error) {
      throw explained(error, { path, source, kept })
    } finally {
      interrupt.forget()
      progress.end()
      for (const line of await rejects.close()) process.stderr.write(`${line}\n`)
    }
    process.stdout.write(`${closingLine(basename(path), summary)}\n`)
    return summary.wasInterrupted ? INTERRUPTED : 0
  })
})

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) throw new OperatorError(`There is no file ${path}.`)
  if (!found.isFile()) throw new OperatorError(`${path} is not a file.`)
  return found.size
}

interface Failed {
  readonly path: string
  readonly source: string
  readonly kept: ImportProgress | undefined
}

/** What the operator can mend, in a sentence. */
function explained(error: unknown, { path, source, kept }: Failed): unknown {
  if (error instanceof LogFormatError) {
    const remains = kept === undefined ? 'Nothing was imported' : `What was whole before is kept: ${countsOf(kept)}`
    return new OperatorError(`${path}: ${error.message}.\n${remains}.`)
  }
  if (error instanceof ImportRunningError) return new OperatorError(error.message)
  if (isUniqueViolation(error))
    return new OperatorError(`Codes that begin with ${source}- are taken in this hall already. Choose another --source.`)
  return error
}

function closingLine(fileName: string, summary: ImportSummary): string {
  const end = summary.wasInterrupted ? 'was interrupted; import it again to add the rest' : 'is imported'
  return `${fileName} ${end}: ${countsOf(summary)}.`
}

function countsOf({ cases, events, newCases, newEvents, knownEvents, rejected }: ImportProgress): string {
  const number = new Intl.NumberFormat('en').format
  return `${number(cases)} cases, ${number(events)} events read; ${number(newCases)} cases, ${number(newEvents)} events new; ${number(knownEvents)} events already known; ${number(rejected)} rejected`
}
