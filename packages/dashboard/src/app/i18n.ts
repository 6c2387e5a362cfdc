import { watch } from 'vue'
import { createI18n } from 'vue-i18n'
import zhCN from './messages/zh-CN.ts'
import { type Language, language } from './preferences.ts'

/** The Chinese catalogue is the reference: English must have exactly its keys (checked by type and by test). */
export type Messages = typeof zhCN

/** English is fetched by whoever reads it; until then its place is held by the reference. */
export const i18n = createI18n<[Messages], Language, false>({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': zhCN, en: zhCN },
})

/** Turns the page to a language once its words are there; without the line it stays in the one it has. */
export async function speak(next: Language): Promise<void> {
  if (next === 'en') {
    const english = await import('./messages/en.ts').catch(() => undefined)
    if (english === undefined) return
    i18n.global.setLocaleMessage('en', english.default)
  }
  if (language.value === next) i18n.global.locale.value = next
}

watch(language, speak)
