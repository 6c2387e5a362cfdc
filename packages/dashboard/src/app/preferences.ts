import { type Ref, ref, watch } from 'vue'

/** The two themes and two languages every page is drawn and tested in. */
export const THEMES = ['dark', 'light'] as const
export type Theme = (typeof THEMES)[number]
export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((candidate) => candidate === value)
}

/** Storage can be refused (private mode, a locked-down kiosk): a preference is then kept for this page only. */
function recall(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Kept in memory only; see recall().
  }
}

/**
 * A preference read from `?name=` first, then from storage. A value that came with the address is not stored: a wall
 * opened as `?theme=light` must not change the theme of the desk page opened next to it.
 */
function preference<T extends string>(name: string, allowed: readonly T[], fallback: T): Ref<T> {
  const fromAddress = oneOf(allowed, new URLSearchParams(location.search).get(name))
  const key = `mingchuang.${name}`
  const value = ref(fromAddress ?? oneOf(allowed, recall(key)) ?? fallback) as Ref<T>
  watch(value, (next) => remember(key, next))
  return value
}

/** The desk and the walls are dark by default, the citizens' pages light: each page says so in its own HTML. */
const pageTheme = oneOf(THEMES, document.documentElement.dataset.theme) ?? 'dark'

export const theme: Ref<Theme> = preference('theme', THEMES, pageTheme)
export const language: Ref<Language> = preference('lang', LANGUAGES, 'zh-CN')

watch(theme, (next) => document.documentElement.setAttribute('data-theme', next), { immediate: true, flush: 'sync' })
watch(language, (next) => document.documentElement.setAttribute('lang', next), { immediate: true, flush: 'sync' })

export function toggleTheme(): void {
  theme.value = theme.value === 'dark' ? 'light' : 'dark'
}

export function toggleLanguage(): void {
  language.value = language.value === 'zh-CN' ? 'en' : 'zh-CN'
}
