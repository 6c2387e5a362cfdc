import { watch } from 'vue'
import { createI18n } from 'vue-i18n'
import en from './messages/en.ts'
import zhCN from './messages/zh-CN.ts'
import { language } from './preferences.ts'

/** The Chinese catalogue is the reference: English must have exactly its keys (checked by type and by test). */
export type Messages = typeof zhCN

export const i18n = createI18n<[Messages], 'zh-CN' | 'en', false>({
  legacy: false,
  locale: language.value,
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': zhCN, en },
})

watch(language, (next) => {
  i18n.global.locale.value = next
})
