import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import config from '../vitest.config.ts'

const { projects: _projects, ...test } = config.test ?? {}

/** `npm run test:long`: what chance finds only in many rounds. The tests are those of `npm test`, let loose for longer. */
export default defineConfig({
  ...config,
  test: {
    ...test,
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['tests/long/**/*.test.ts', 'tests/journeys/kill.test.ts', 'packages/api/src/features/metrics/figures.test.ts'],
    env: { ...test.env, KILL_ROUNDS: '20', FIGURE_HISTORIES: '40', IMPORTED_EVENTS: '500000' },
    testTimeout: 600_000,
    hookTimeout: 180_000,
  },
})
