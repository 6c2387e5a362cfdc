import type { DueUnknownReason, IsoDay } from '@mingchuang/schema'
import { useI18n } from 'vue-i18n'
import { language } from '../../app/preferences.ts'
import { nameOf } from '../../format/name.ts'

/** One line of what is known about a case. */
export interface CaseFact {
  readonly name: string
  readonly value: string
}

interface PlacedCase {
  readonly department: { readonly name: string; readonly nameEn: string }
  readonly window: { readonly code: string }
  readonly staffMember: { readonly name: string } | null
  readonly currentStep: string | null
}

interface LimitedCase {
  readonly acceptedAt: string | null
  readonly promisedLimitWorkingDays: number | null
  readonly statutoryLimitWorkingDays: number | null
  readonly promisedDueDay: IsoDay | null
  readonly dueUnknownReason: DueUnknownReason | null
}

/** The lines about a case that its page in the console and its page at the window both show. */
export function useCaseFacts() {
  const { t } = useI18n()

  /** Working days in words; null: none is stated. */
  function days(count: number | null): string {
    if (count === null) return t('app.notReported')
    return count === 0 ? t('case.sameDay') : t('case.days', { count })
  }

  /** Where a case is, with whom, and at which step. */
  function placeOf({ department, window, staffMember, currentStep }: PlacedCase): CaseFact[] {
    return [
      { name: t('cases.department'), value: nameOf(department, language.value) },
      { name: t('cases.window'), value: window.code },
      ...(staffMember ? [{ name: t('case.holder'), value: staffMember.name }] : []),
      ...(currentStep ? [{ name: t('case.step'), value: currentStep }] : []),
    ]
  }

  /** Both limits, and the promised due day or why there is none. */
  function limitsOf(row: LimitedCase): CaseFact[] {
    const noDue = row.acceptedAt === null ? t('case.dueAfterAcceptance') : t('app.noValue')
    const due = row.promisedDueDay ?? (row.dueUnknownReason ? t(`dueUnknown.${row.dueUnknownReason}`) : noDue)
    return [
      { name: t('case.promisedLimit'), value: days(row.promisedLimitWorkingDays) },
      { name: t('case.statutoryLimit'), value: days(row.statutoryLimitWorkingDays) },
      { name: t('case.due'), value: due },
    ]
  }

  return { days, placeOf, limitsOf }
}
