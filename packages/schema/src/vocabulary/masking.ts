/** A mask never tells how much it hides. */
const HIDDEN = '****'

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** Characters as people see them: an ideograph of extension B or a letter with its accent is one. */
function charactersOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** The ends of a text that is long enough to keep most of it hidden; of a shorter one nothing but its last character, or nothing. */
function keepEnds(text: string, head: number, tail: number): string {
  const characters = charactersOf(text.trim())
  if (characters.length >= head + tail + HIDDEN.length)
    return characters.slice(0, head).join('') + HIDDEN + characters.slice(-tail).join('')
  return characters.length > HIDDEN.length ? HIDDEN + characters.slice(-1).join('') : HIDDEN
}

/** `13812341234` → `138****1234`. */
export function maskPhone(phone: string): string {
  return keepEnds(phone, 3, 4)
}

/** `320102199003078888` → `320****8888`: neither the place below the province and city nor the birthday. */
export function maskIdentityNumber(identityNumber: string): string {
  return keepEnds(identityNumber, 3, 4)
}

/** `王小明` → `王*明`, `李丽` → `李*`, `阿依古丽·买买提` → `阿*提`: enough to be called up by, not to be found by. */
export function maskName(name: string): string {
  const characters = charactersOf(name.trim())
  const [first, last] = [characters[0], characters.at(-1)]
  if (first === undefined || last === undefined || characters.length === 1) return '*'
  return characters.length === 2 ? `${first}*` : `${first}*${last}`
}
