import { expect, test } from 'vitest'
import { oncePerText } from './once.ts'

test('an equal text is read once and its result is frozen; another text gives another result', () => {
  let readings = 0
  const read = oncePerText((text) => {
    readings += 1
    return JSON.parse(text) as { code: string }
  })
  const first = read('{"code":"W01"}')
  expect(read('{"code":"W01"}')).toBe(first)
  expect(read('{"code":"W02"}')).toEqual({ code: 'W02' })
  expect(readings).toBe(2)
  expect(Object.isFrozen(first)).toBe(true)
})
