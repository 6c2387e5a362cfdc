// Where things are, and the environment programs run in. Nothing here needs an installed package.
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** pnpm comes through npx, so that node and npm are enough; package.json does not name it, or corepack would interfere. */
export const pnpmVersion = '10.34.8'

/** Node 24, which the lockfile brings: whatever started this script may be as old as Node 20. */
export const nodeProgram = join(root, 'node_modules', 'node', 'bin', 'node')

/** Entry file of a command-line tool of the workspace, to run with Node 24 without a shell shim between. */
export function toolEntry(packageName, { from = '.', command = packageName.split('/').at(-1) } = {}) {
  const directory = join(root, from, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'))
  const entry = typeof bin === 'string' ? bin : bin?.[command]
  if (!entry) throw new Error(`${packageName} has no command ${command}.`)
  return join(directory, entry)
}

/** The environment of every program started here: Node 24 first on the path, and a home that can be written to. */
export function programEnvironment(additions = {}) {
  const path = [dirname(nodeProgram), join(root, 'node_modules', '.bin'), dirname(process.execPath), process.env.PATH]
  return { ...process.env, PATH: path.filter(Boolean).join(delimiter), ...homeEnvironment(), ...additions }
}

/** Containers and service accounts often have no home, or one that is not theirs; package managers need one for caches. */
function homeEnvironment() {
  if (isWritableDirectory(process.env.HOME)) return {}
  const home = join(root, '.cache', 'home')
  mkdirSync(home, { recursive: true })
  // npm hands the cache of the unusable home down to its scripts.
  return { HOME: home, npm_config_cache: join(home, '.npm') }
}

function isWritableDirectory(path) {
  if (!path || !existsSync(path)) return false
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}
