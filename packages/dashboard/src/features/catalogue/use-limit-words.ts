import { useI18n } from 'vue-i18n'

/** A limit in words: so many working days, the same day, or that none is stated. */
export function useLimitWords(): (limit: number | null) => string {
  const { t } = useI18n()
  return (limit) => {
    if (limit === null) return t('guide.notStated')
    return limit === 0 ? t('guide.sameDay') : t('guide.days', { count: limit })
  }
}
