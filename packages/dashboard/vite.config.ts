import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import vue from '@vitejs/plugin-vue'
import { defaultClientConditions, defineConfig, type Plugin } from 'vite'

const apiOrigin = process.env.API_ORIGIN ?? 'http://127.0.0.1:4000'

const COMPRESSIBLE = /\.(js|css|html|svg|json)$/
/** Below this a compressed copy saves less than its own request header. */
const COMPRESS_FROM_BYTES = 1024
/** One step below the best: the best takes ten times as long for 2% less. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }

/**
 * Writes .gz and .br beside each text file, so that the server compresses nothing while people wait. It reads what was
 * written: until then other plugins still change the files.
 */
function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      for (const fileName of Object.keys(bundle)) {
        if (!COMPRESSIBLE.test(fileName)) continue
        const file = join(dir, fileName)
        const source = await readFile(file)
        if (source.length < COMPRESS_FROM_BYTES) continue
        await writeFile(`${file}.gz`, await promisify(gzip)(source, { level: 9 }))
        await writeFile(`${file}.br`, await promisify(brotliCompress)(source, BROTLI))
      }
    },
  }
}

/** During development: what the server does for the citizens' pages, which are an HTML file of their own. */
function serveCitizens(): Plugin {
  return {
    name: 'serve-citizens',
    apply: 'serve',
    configureServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        const isPage = request.url?.startsWith('/citizen/') === true && request.headers.accept?.includes('text/html') === true
        if (isPage) request.url = '/citizen.html'
        next()
      })
    },
  }
}

export default defineConfig(({ command }) => ({
  plugins: [vue(), precompress(), serveCitizens()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  define: {
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
    // Apollo Client keeps its long error texts out of a production bundle under this flag.
    'globalThis.__DEV__': JSON.stringify(command === 'serve'),
  },
  build: {
    target: 'es2023',
    // The budget test reads which chunks a route loads from this file.
    manifest: true,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { input: ['index.html', 'citizen.html'] },
  },
  server: {
    proxy: { '/graphql': { target: apiOrigin, ws: true } },
  },
}))
