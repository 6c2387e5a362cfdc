import { expect, test } from 'vitest'
import { pixelsPerArcminute, resolveProfile, typeGrowth, WALL_PROFILES } from './wall.profile.ts'

test.each([
  ['tv65-1080p', 1.94],
  ['tv98-4k', 2.57],
  ['tv65-4k', 3.88],
  ['tv55x2', 2.29],
  ['led-p1.53', 0.95],
] as const)('%s has %d pixels per arcminute at 5 m', (name, expected) => {
  const profile = WALL_PROFILES[name]
  expect(pixelsPerArcminute(profile, { width: profile.widthPx, height: profile.heightPx })).toBeCloseTo(expected, 2)
})

test('the same pixels need type 2.4 times apart on LED tiles and on two screens', () => {
  const viewport = { width: 3840, height: 1080 }
  const ratio = pixelsPerArcminute(WALL_PROFILES.tv55x2, viewport) / pixelsPerArcminute(WALL_PROFILES['led-p1.53'], viewport)
  expect(ratio).toBeCloseTo(2.41, 2)
})

test('a screen scaled by the operating system keeps its proportions', () => {
  const halved = pixelsPerArcminute(WALL_PROFILES['tv65-4k'], { width: 1920, height: 1080 })
  expect(halved).toBeCloseTo(1.94, 2)
})

test('a custom wall is computed from its diagonal or its pitch, and its distance', () => {
  const viewport = { width: 3840, height: 2160 }
  const screen = resolveProfile('custom', new URLSearchParams('diagonal=98&distance=10'), viewport)
  const tiles = resolveProfile('custom', new URLSearchParams('pitch=1.53'), viewport)
  expect(screen && pixelsPerArcminute(screen, viewport)).toBeCloseTo(5.15, 2)
  expect(tiles && pixelsPerArcminute(tiles, viewport)).toBeCloseTo(0.95, 2)
})

test('nonsense in the address falls back, and an unknown name is no profile', () => {
  const viewport = { width: 1920, height: 1080 }
  expect(resolveProfile('custom', new URLSearchParams('diagonal=-3&distance=abc'), viewport)?.distanceMetres).toBe(5)
  expect(resolveProfile('toString', new URLSearchParams(), viewport)).toBeUndefined()
})

test('type never shrinks below the smallest readable size and grows at most by half', () => {
  expect(typeGrowth({ width: 500, height: 300 })).toBe(1)
  expect(typeGrowth({ width: 9_000, height: 3_000 })).toBe(1.5)
})
