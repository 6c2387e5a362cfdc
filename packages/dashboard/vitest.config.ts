import vue from '@vitejs/plugin-vue'
import { defaultClientConditions } from 'vite'
import { defineProject } from 'vitest/config'

/** Components, mounted in a document that has no layout; what needs layout is tested in a real browser. */
export default defineProject({
  plugins: [vue()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  define: { __VUE_I18N_LEGACY_API__: 'false', __VUE_I18N_FULL_INSTALL__: 'false', __INTLIFY_PROD_DEVTOOLS__: 'false' },
  test: {
    name: 'components',
    include: ['src/**/*.dom.test.ts'],
    environment: 'happy-dom',
    env: { TZ: 'UTC' },
  },
})
