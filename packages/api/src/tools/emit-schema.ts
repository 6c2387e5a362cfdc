import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { buildGraphQLSchema } from '../entry/graphql/build-schema.ts'
import { readCommandLine, runProgram } from './command-line.ts'

const USAGE = `
Writes the GraphQL schema that the server serves to packages/schema/schema.graphql.

  node packages/api/dist/tools/emit-schema.js [--check]

  --check   writes nothing; exits with 1 if the committed file differs
`

await runProgram(async () => {
  const { values } = readCommandLine({ usage: USAGE, options: { check: { type: 'boolean' } } })
  const file = join(dirname(createRequire(import.meta.url).resolve('@mingchuang/schema/package.json')), 'schema.graphql')
  const emitted = `${printSchema(lexicographicSortSchema(await buildGraphQLSchema()))}\n`
  if (!values.check) {
    writeFileSync(file, emitted)
    return 0
  }
  if (readFileSync(file, 'utf8') === emitted) return 0
  process.stderr.write('packages/schema/schema.graphql is not what the server emits. Run: npm run schema:emit\n')
  return 1
})
