import { rename, rm } from 'node:fs/promises'
import { EXPORT_FORMATS, exportLog, isSource, SOURCE_EXPECTATION } from '../features/imports/index.ts'
import { operatorOf } from '../platform/actor.ts'
import { DomainError } from '../platform/domain-error.ts'
import { OperatorError } from '../platform/operator-error.ts'
import { readCommandLine, runProgram } from './command-line.ts'
import { openForWriting } from './open-for-writing.ts'
import { operatorPath } from './operator-path.ts'
import { requireHall, withServices } from './tool-services.ts'

const USAGE = `
Exports the cases of a hall as an event log; importing it into an empty hall gives the same cases.

  npm run export -- --hall CODE --format ${EXPORT_FORMATS.join('|')} [--source PREFIX] [--out FILE]

  --hall CODE       the hall
  --format          ${EXPORT_FORMATS.join(' or ')}
  --source PREFIX   only the cases imported under this prefix (${SOURCE_EXPECTATION}); without it all of the hall
  --out FILE        where to write; without it the log goes to the standard output
`

await runProgram(async () => {
  const { values, positionals } = readCommandLine({
    usage: USAGE,
    options: { hall: { type: 'string' }, source: { type: 'string' }, format: { type: 'string' }, out: { type: 'string' } },
  })
  if (positionals.length > 0) throw new OperatorError(`Name the file to write with --out.\n${USAGE}`)
  const { source } = values
  const format = EXPORT_FORMATS.find((known) => known === values.format)
  if (format === undefined) throw new OperatorError(`Name the format: --format ${EXPORT_FORMATS.join(' or --format ')}`)
  if (values.hall === undefined) throw new OperatorError('Name the hall: --hall CODE')
  if (source !== undefined && !isSource(source)) throw new OperatorError(`A source is ${SOURCE_EXPECTATION}.`)

  return withServices(async (services) => {
    const hall = await requireHall(services, values.hall)
    const output = await openOutput(values.out)
    try {
      const { cases, events } = await exportLog(
        { ...services, actor: operatorOf(hall.id) },
        { source, format, sink: output.sink },
      )
      await output.keep()
      const number = new Intl.NumberFormat('en').format
      process.stderr.write(`${number(cases)} cases, ${number(events)} events exported\n`)
      return 0
    } catch (error) {
      await output.discard()
      throw explained(error, values.out)
    }
  })
})

/** A file appears under its name when it is whole, never half written. */
async function openOutput(typedPath: string | undefined) {
  if (typedPath === undefined) return { sink: process.stdout, keep: async () => undefined, discard: async () => undefined }
  const path = operatorPath(typedPath)
  const draft = `${path}.part`
  return { sink: await openForWriting(draft, path), keep: () => rename(draft, path), discard: () => rm(draft, { force: true }) }
}

/** What the operator can mend, in a sentence. */
function explained(error: unknown, path: string | undefined): unknown {
  if (error instanceof DomainError && error.detail.field === 'source')
    return new OperatorError(`Name one source with --source: ${String(error.detail.expected)}.`)
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE')
    return new OperatorError('The program that read the log ended before the log did.')
  const isFileError = error instanceof Error && 'syscall' in error && path !== undefined
  return isFileError ? new OperatorError(`${path} cannot be written: ${error.message}`) : error
}
