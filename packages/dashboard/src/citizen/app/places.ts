/** Every page of the citizens, by the segments behind `/citizen/:hall`. A segment with a colon takes anything. */
export const PLACES = {
  home: [],
  items: ['items'],
  item: ['items', ':code'],
  consult: ['consult'],
  apply: ['apply', ':code'],
  me: ['me'],
  application: ['me', 'applications', ':number'],
  progress: ['progress'],
  signIn: ['sign-in'],
} as const satisfies Record<string, readonly string[]>

export type PlaceName = keyof typeof PLACES
