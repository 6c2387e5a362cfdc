// A stamp remembers what something was made from, so that it is not made again from the same.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './workspace.mjs'

/** A fingerprint of files and directories (relative to the root), by content: a touched file is not a changed one. */
export function fingerprint(paths, { ignore = () => false } = {}) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  const add = (path) => {
    const absolute = join(root, path)
    const stat = statSync(absolute, { throwIfNoEntry: false })
    if (!stat || ignore(path)) return
    if (stat.isDirectory()) {
      for (const name of readdirSync(absolute).sort()) add(join(path, name))
    } else {
      hash.update(`\0${path}\0`).update(readFileSync(absolute))
    }
  }
  for (const path of paths) add(path)
  return hash.digest('hex')
}

/** Makes something unless it exists and its stamp shows the same fingerprint. Returns whether it was made. */
export async function makeIfChanged({ stamp, print, outputs, make }) {
  const file = join(root, stamp)
  const complete = outputs.every((output) => existsSync(join(root, output)))
  if (complete && existsSync(file) && readFileSync(file, 'utf8') === print) return false
  // Gone while making: an interrupted making is not taken for a finished one.
  rmSync(file, { force: true })
  await make({ complete })
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, print)
  return true
}
