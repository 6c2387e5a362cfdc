// Brings a clone from nothing but node and npm to installed and built; does only what is not done already.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { capture } from './lib/programs.mjs'
import { fingerprint, makeIfChanged } from './lib/stamps.mjs'
import { explain, step } from './lib/steps.mjs'
import { nodeProgram, pnpmVersion, root, toolEntry } from './lib/workspace.mjs'

const OLDEST_NODE = 20

/** Installs the packages of the lockfile, Node 24 among them. */
export async function install() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw new Error(`Node ${OLDEST_NODE} or newer is needed to begin; this is ${process.versions.node}.`)
  }
  const manifests = workspaceDirectories().map((directory) => join(directory, 'package.json'))
  await makeIfChanged({
    stamp: join('node_modules', '.install-stamp'),
    print: fingerprint(['pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc', 'patches', 'package.json', ...manifests]),
    outputs: [join('node_modules', 'node', 'bin', 'node')],
    make: () =>
      step('packages installed', () =>
        // CI: pnpm asks no question when it has to replace a node_modules that another version made.
        capture('npx', ['-y', `pnpm@${pnpmVersion}`, 'install', '--frozen-lockfile'], { env: { CI: 'true' } }),
      ),
  })
}

/** Builds the server, the simulator and the dashboard, side by side. */
export async function build() {
  // Both run to their end, so that no half-finished program is left when one fails.
  const results = await Promise.allSettled([buildServer(), buildDashboard()])
  const failed = results.find(({ status }) => status === 'rejected')
  if (failed) throw failed.reason
}

/** Installs and builds. */
export async function bootstrap() {
  await install()
  await build()
}

const isTest = (path) => path.endsWith('.test.ts')
const SHARED_SOURCES = ['tsconfig.base.json', 'pnpm-lock.yaml', 'packages/schema/src', 'packages/schema/package.json']

async function buildServer() {
  const projects = ['packages/schema', 'packages/api', 'packages/simulator']
  const sources = projects.flatMap((project) => ['src', 'package.json', 'tsconfig.json'].map((name) => join(project, name)))
  await makeIfChanged({
    stamp: join('.cache', 'server.stamp'),
    print: fingerprint([...SHARED_SOURCES, ...sources], { ignore: isTest }),
    outputs: ['packages/api/dist/main.js', 'packages/simulator/dist/main.js'],
    make: ({ complete }) =>
      step('server built', () =>
        // What tsc remembers of the last build is worthless once its output is gone.
        capture(nodeProgram, [toolEntry('typescript', { command: 'tsc' }), '-b', ...(complete ? [] : ['--force']), ...projects]),
      ),
  })
}

async function buildDashboard() {
  const project = 'packages/dashboard'
  const sources = ['src', 'public', 'index.html', 'package.json', 'tsconfig.json', 'vite.config.ts'].map((name) =>
    join(project, name),
  )
  await makeIfChanged({
    stamp: join('.cache', 'dashboard.stamp'),
    print: fingerprint([...SHARED_SOURCES, ...sources], { ignore: isTest }),
    outputs: [join(project, 'dist', 'index.html')],
    make: () =>
      step('dashboard built', () =>
        capture(nodeProgram, [toolEntry('vite', { from: project }), 'build'], {
          cwd: join(root, project),
          env: { NODE_ENV: 'production' },
        }),
      ),
  })
}

function workspaceDirectories() {
  const packages = readdirSync(join(root, 'packages')).map((name) => join('packages', name))
  return [...packages, 'tests'].filter((directory) => existsSync(join(root, directory, 'package.json')))
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await bootstrap()
  } catch (error) {
    explain(error)
    process.exitCode = 1
  }
}
