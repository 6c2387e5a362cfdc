import { setImmediate } from 'node:timers/promises'
import { type OperationContext, runCommand } from '../../../platform/command/index.ts'
import { DomainError } from '../../../platform/domain-error.ts'
import { type ImportFault, type ImportOutcome, planImport } from './import-items.rules.ts'
import { countsOf, fingerprintOf, type ImportCounts, importItems, knownCatalogue } from './import-items.ts'
import type { ItemSheets } from './read-workbook.ts'

/** Faults and changes a preview names; their numbers are always whole. */
const SHOWN_ROWS_MAX = 500

export interface ImportPreview {
  /** Names this plan; a confirmation repeats it. */
  readonly plan: string
  readonly counts: ImportCounts
  readonly faultCount: number
  readonly faults: readonly ImportFault[]
  readonly changes: readonly {
    readonly line: number
    readonly code: string
    readonly name: string
    readonly outcome: ImportOutcome
  }[]
}

export type ImportStep =
  | { readonly progress: { readonly done: number; readonly total: number } }
  | { readonly preview: ImportPreview }
  | { readonly result: ImportCounts }

/** Looks at a workbook and says how far it is; with `plan`, does what the preview of that name said. */
export async function* importSteps(
  context: OperationContext,
  sheets: ItemSheets,
  plan: string | undefined,
): AsyncGenerator<ImportStep> {
  const { actor } = context
  if (actor === undefined) throw new DomainError('UNAUTHENTICATED')
  const total = sheets.items.length
  yield { progress: { done: 0, total } }
  if (plan !== undefined) {
    yield { result: await runCommand(context, importItems, { sheets, plan }) }
    return
  }
  const steps = planImport(sheets, await knownCatalogue(context, actor.hallId, sheets))
  let step = steps.next()
  while (!step.done) {
    yield { progress: { done: step.value, total } }
    // Thousands of rows must not keep the server from answering others.
    await setImmediate()
    step = steps.next()
  }
  const { items, faults } = step.value
  const changes = items.filter(({ outcome }) => outcome !== 'unchanged').slice(0, SHOWN_ROWS_MAX)
  yield {
    preview: {
      plan: fingerprintOf(step.value),
      counts: countsOf(step.value),
      faultCount: faults.length,
      faults: faults.slice(0, SHOWN_ROWS_MAX),
      changes: changes.map(({ line, code, outcome, identity }) => ({ line, code, name: identity.name, outcome })),
    },
  }
}
