/** Physical size of one arcminute seen from one metre: tan(1/60°) in millimetres. */
const ARCMINUTE_MM_PER_METRE = Math.tan(Math.PI / 180 / 60) * 1000
const INCH_MM = 25.4

/** Distance the leadership stands at, unless the wall says otherwise. */
export const DEFAULT_DISTANCE_METRES = 5

/** What decides how large type must be: how big a pixel is and from how far it is read. Resolution alone cannot. */
export interface WallProfile {
  readonly widthPx: number
  readonly heightPx: number
  readonly pixelPitchMm: number
  readonly distanceMetres: number
}

function panels(diagonalInches: number, widthPx: number, heightPx: number, across = 1): WallProfile {
  return {
    widthPx: widthPx * across,
    heightPx,
    pixelPitchMm: (diagonalInches * INCH_MM) / Math.hypot(widthPx, heightPx),
    distanceMetres: DEFAULT_DISTANCE_METRES,
  }
}

function led(pixelPitchMm: number, widthPx: number, heightPx: number): WallProfile {
  return { widthPx, heightPx, pixelPitchMm, distanceMetres: DEFAULT_DISTANCE_METRES }
}

export const WALL_PROFILES = {
  /** A preview on anybody's screen: the proportions of the smallest wall, whatever the window's size. */
  desk: panels(65, 1920, 1080),
  'tv65-1080p': panels(65, 1920, 1080),
  'tv98-4k': panels(98, 3840, 2160),
  'tv65-4k': panels(65, 3840, 2160),
  tv55x2: panels(55, 1920, 1080, 2),
  'led-p1.53': led(1.53, 3840, 1080),
} as const satisfies Record<string, WallProfile>

export type WallProfileName = keyof typeof WALL_PROFILES

export interface Viewport {
  readonly width: number
  readonly height: number
}

function positive(value: string | null): number | undefined {
  const number = Number(value)
  return Number.isFinite(number) && number > 0 ? number : undefined
}

/**
 * The profile an address names. `/wall/custom?diagonal=75&distance=6` (inches, metres) or `?pitch=1.86` (LED,
 * millimetres) describes any other screen, whose pixels are those of the viewport; a named profile takes `?distance=` too.
 */
export function resolveProfile(name: string, query: URLSearchParams, viewport: Viewport): WallProfile | undefined {
  const distanceMetres = positive(query.get('distance')) ?? DEFAULT_DISTANCE_METRES
  if (Object.hasOwn(WALL_PROFILES, name)) return { ...WALL_PROFILES[name as WallProfileName], distanceMetres }
  if (name !== 'custom') return undefined
  const pitch = positive(query.get('pitch'))
  if (pitch !== undefined) return { ...led(pitch, viewport.width, viewport.height), distanceMetres }
  const diagonal = positive(query.get('diagonal')) ?? 65
  return { ...panels(diagonal, viewport.width, viewport.height), distanceMetres }
}

/**
 * CSS pixels per arcminute. The viewport stands for the whole screen, so a display scaled by the operating system, or a
 * preview on a desk, keeps the proportions of the real wall.
 */
export function pixelsPerArcminute(profile: WallProfile, viewport: Viewport): number {
  const exact = (ARCMINUTE_MM_PER_METRE * profile.distanceMetres) / profile.pixelPitchMm
  return exact * Math.min(viewport.width / profile.widthPx, viewport.height / profile.heightPx)
}

/** A wall of this many arcminutes is full at the smallest permitted type; measured on the layout in Wall.vue. */
const SNUG_TALL = { width: 990, height: 555 }
const SNUG_WIDE = { width: 1670, height: 470 }
/** Four panels stand in a row from this ratio of width to height on; see the container query in WallBoard.vue. */
const WIDE_FROM = 2.4
const LARGEST_GROWTH = 1.5

/**
 * How far type may grow beyond the smallest readable size where there is room. The root keeps a middle way: a big wall gets
 * both larger type and more in it.
 */
export function typeGrowth(arcminutes: { width: number; height: number }): number {
  const snug = arcminutes.width / arcminutes.height >= WIDE_FROM ? SNUG_WIDE : SNUG_TALL
  const room = Math.min(arcminutes.width / snug.width, arcminutes.height / snug.height)
  return Math.min(LARGEST_GROWTH, Math.max(1, Math.sqrt(room)))
}
