import { defineCommand } from '../../../platform/command/index.ts'
import type { WrittenCase } from '../change-case.ts'
import { type CaseNamed, type HeldCase, loadHeldCase, targetOfHeld } from '../held-case.ts'
import { ensureReceipt, sealedReceipt } from './intake.store.ts'
import { createReceiptCode } from './receipt-code.ts'

/**
 * Lets whoever handles a case print its receipt, with the code in clear; a case that came without one gets it now. Each print is
 * on record.
 */
export const printReceipt = defineCommand<WrittenCase>()<CaseNamed, HeldCase>({
  name: 'printReceipt',
  load: loadHeldCase,
  target: targetOfHeld,
  decide: ({ sealer }, { hallId, caseId, number }) => ({
    rows: [['printed', ensureReceipt(sealedReceipt(sealer, hallId, caseId, createReceiptCode()))]],
    audit: { subjectType: 'case', subjectId: caseId, detail: { number } },
  }),
})
