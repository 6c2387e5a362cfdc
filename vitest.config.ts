import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const requireFromApi = createRequire(new URL('./packages/api/package.json', import.meta.url))

export default defineConfig({
  // Workspace packages are tested from their sources, not from what was last built.
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  ssr: { resolve: { conditions: ['source', 'module', 'node', 'development|production'] } },
  oxc: { decorator: { legacy: true } },
  test: {
    // Runs once, whatever projects are chosen; it costs nothing until a test asks for a database.
    globalSetup: ['tests/support/database.setup.ts'],
    // graphql ships CommonJS and ESM copies; two copies in one process refuse each other's types.
    alias: [{ find: /^graphql$/, replacement: requireFromApi.resolve('graphql') }],
    // Hall time is always computed for Asia/Shanghai; a process in another zone proves it.
    env: { TZ: 'UTC' },
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          root: rootPath('.'),
          include: ['packages/*/src/**/*.test.ts', 'tests/support/**/*.test.ts'],
          exclude: ['**/*.dom.test.ts'],
        },
      },
      'packages/dashboard/vitest.config.ts',
      {
        extends: true,
        test: { name: 'contract', root: rootPath('.'), include: ['tests/{contract,architecture}/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          root: rootPath('.'),
          include: ['tests/journeys/**/*.test.ts'],
          // Each file drives a whole server and a browser; side by side they would only time each other out.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})

function rootPath(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url))
}
