import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from '@graphql-codegen/cli'
import { expect, test } from 'vitest'
import config from '../../codegen.ts'

const PACKAGE = join(import.meta.dirname, '../..')

test('the committed documents are what schema.graphql and the .graphql files say', async () => {
  const files: { filename: string; content: string }[] = await generate({ ...config, cwd: PACKAGE, silent: true }, false)
  expect(files.length).toBeGreaterThan(0)
  for (const { filename, content } of files) {
    expect(readFileSync(join(PACKAGE, filename), 'utf8'), `${filename}: run pnpm codegen`).toBe(content)
  }
})
