import { computed, type Ref } from 'vue'
import { language } from '../../app/preferences.ts'
import en from '../messages/en.ts'
import zhCN from '../messages/zh-CN.ts'

/** The Chinese catalogue is the reference: English has exactly its texts (checked by type and by test). */
export type Texts = typeof zhCN

/** The texts in the language of the reader. A catalogue of some hundred texts needs no library to look them up. */
export const texts: Readonly<Ref<Texts>> = computed(() => (language.value === 'en' ? en : zhCN))

/** Puts values into the places a text leaves for them: `{name}`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}
