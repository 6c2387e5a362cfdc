import type { Language } from '../app/preferences.ts'

/** Names live in the data in both languages; an item nobody translated keeps its Chinese name rather than none. */
export function nameOf(named: { readonly name: string; readonly nameEn: string }, language: Language): string {
  return language === 'en' && named.nameEn !== '' ? named.nameEn : named.name
}
