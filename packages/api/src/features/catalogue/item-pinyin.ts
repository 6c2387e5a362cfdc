import { pinyin, polyphonic } from 'pinyin-pro'

/**
 * What a name is found by without Chinese input: its letters and its initials, each in the reading its context asks for
 * (重庆 → chongqing) and, where that differs, in the most frequent one of each character (zhongqing), because people type either.
 * A character without a reading (rare ideographs, emoji) stands for nothing. Lower case, ü as v.
 */
export function pinyinOf(name: string): string {
  const inContext = pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
  const frequent = polyphonic(name, { toneType: 'none', type: 'array' }).map(([first = '']) => first)
  return [...new Set([inContext, frequent].flatMap((readings) => keysOf(readings)))].join(' ')
}

function keysOf(readings: readonly string[]): string[] {
  const syllables = readings.map((reading) => lettersOf(reading)).filter((letters) => letters !== '')
  const initials = syllables.map((letters) => (/\d/.test(letters) ? letters : letters.slice(0, 1)))
  return [syllables.join(''), initials.join('')].filter((key) => key !== '')
}

/** Letters and digits alone, as both sides of a search are compared. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replaceAll(/[^a-z0-9]/g, '')
}

/** What of a search can be pinyin or initials; undefined where somebody wrote anything else than letters. */
export function pinyinSearchOf(search: string): string | undefined {
  const text = search.normalize('NFKC').toLowerCase().replaceAll('ü', 'v')
  return /^[a-z0-9\s'’·-]*$/.test(text) && /[a-z]/.test(text) ? lettersOf(text) : undefined
}
