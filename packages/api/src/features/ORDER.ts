/** The features from left to right. A feature imports only features to its left, and only through their `index.ts`. */
export const FEATURE_ORDER = [
  'identity',
  'audit',
  'calendar',
  'files',
  'directory',
  'outbox',
  'catalogue',
  'cases',
  'supervision',
  'attendance',
  'ratings',
  'metrics',
  'boards',
  'imports',
  'setup',
  'demo',
] as const
