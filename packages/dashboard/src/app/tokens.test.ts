import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contrast, difference, type Rgb, rgbOf, VISIONS, type Vision } from './colour-difference.fixture.ts'

const CSS = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
const THEMES = ['dark', 'light'] as const
const SURFACES = ['bg', 'surface', 'raised'] as const
const TEXTS = ['text', 'secondary', 'muted', 'accent'] as const
const STATUSES = ['normal', 'yellow', 'red'] as const

function colourOf(theme: (typeof THEMES)[number], name: string): Rgb {
  const block = new RegExp(`html\\[data-theme="${theme}"\\] \\{([^}]*)\\}`).exec(CSS)?.[1] ?? ''
  const hex = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block)?.[1]
  if (hex === undefined) throw new Error(`${theme} has no --${name}`)
  return rgbOf(hex)
}

test('black and white lie 100 apart, and a colour 0 from itself', () => {
  expect(difference([0, 0, 0], [1, 1, 1], 'normal')).toBeCloseTo(100, 1)
  expect(difference(rgbOf('#2bb3a0'), rgbOf('#2bb3a0'), 'deutan')).toBe(0)
})

describe.each(THEMES)('%s', (theme) => {
  test.each(TEXTS.flatMap((text) => SURFACES.map((surface) => ({ text, surface }))))(
    '$text on $surface can be read: 4.5 to 1',
    ({ text, surface }) => {
      expect(contrast(colourOf(theme, text), colourOf(theme, surface))).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each(['border', 'normal', 'red', 'yellow-stroke'])('%s stands out from every surface: 3 to 1', (name) => {
    for (const surface of SURFACES.slice(0, 2)) {
      expect(contrast(colourOf(theme, name), colourOf(theme, surface)), surface).toBeGreaterThanOrEqual(3)
    }
  })

  const visions = Object.keys(VISIONS) as Vision[]
  test.each(visions)('the three lights stay apart for %s eyes', (vision) => {
    for (const [index, one] of STATUSES.entries()) {
      for (const other of STATUSES.slice(index + 1)) {
        expect(difference(colourOf(theme, one), colourOf(theme, other), vision), `${one} and ${other}`).toBeGreaterThanOrEqual(15)
      }
    }
  })
})
