import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FileStore, openFileStore } from '../../packages/api/src/platform/files/file-store.ts'

/** A store for files in a directory of the test's own. */
export interface TestFiles {
  readonly directory: string
  readonly store: FileStore
  remove(): Promise<void>
}

export async function createTestFiles(): Promise<TestFiles> {
  const directory = await mkdtemp(join(tmpdir(), 'mingchuang-files-'))
  return { directory, store: openFileStore(directory), remove: () => rm(directory, { recursive: true, force: true }) }
}
