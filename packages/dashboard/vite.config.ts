import vue from '@vitejs/plugin-vue'
import { defaultClientConditions, defineConfig } from 'vite'

const apiOrigin = process.env.API_ORIGIN ?? 'http://127.0.0.1:4000'

export default defineConfig({
  plugins: [vue()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  define: {
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
    // Apollo Client keeps its long error texts out of a production bundle under this flag.
    'globalThis.__DEV__': JSON.stringify(process.env.NODE_ENV !== 'production'),
  },
  build: {
    target: 'es2023',
    // The budget test reads which chunks a route loads from this file.
    manifest: true,
    chunkSizeWarningLimit: 1200,
  },
  server: {
    proxy: {
      '/graphql': { target: apiOrigin, ws: true },
      '/session': apiOrigin,
    },
  },
})
