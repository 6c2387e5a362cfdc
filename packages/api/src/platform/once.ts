/** Texts beyond these are read anew: a hall has some hundreds of windows, people and items, a province some ten thousands. */
const ENTRIES_MAX = 20_000

/**
 * Remembers what a pure function made of a text. The rows of an answer name the same few windows, people and items again and
 * again; equal text means an equal result, so nothing remembered can be out of date. Results are shared and frozen.
 */
export function oncePerText<Result extends object | string>(make: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>()
  return (text) => {
    let result = known.get(text)
    if (result === undefined) {
      if (known.size >= ENTRIES_MAX) known.clear()
      result = Object.freeze(make(text))
      known.set(text, result)
    }
    return result
  }
}
