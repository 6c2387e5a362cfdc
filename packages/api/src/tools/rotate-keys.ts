import { halls } from '@mingchuang/schema/tables'
import { sql } from 'drizzle-orm'
import { rotateHall } from '../platform/rotate-keys.ts'
import { readCommandLine, runProgram } from './command-line.ts'
import { withServices } from './tool-services.ts'

const USAGE = `
Seals all personal data again under PERSONAL_DATA_KEY, in every hall, beside a running server or without one.

  npm run rotate-keys

To change the key without a pause:
  1. openssl rand -base64 32
  2. Start every server with the new key as PERSONAL_DATA_KEY and the old one in PERSONAL_DATA_PREVIOUS_KEYS.
     From then on new data is sealed under the new key, and both open.
     With the embedded database the old key is in DATA_DIRECTORY/personal-data.key.
  3. npm run rotate-keys, in the same environment. Interrupted, it goes on where it was the next time.
  4. When it says that nothing is left, start the servers without the old key, and keep that one as long as a backup needs it.

One-time codes under way and counts of wrong codes are not carried over: they end by themselves within minutes.
Exits with 1 and names every row that no configured key opens; those stay as they are.
`

await runProgram(async () => {
  readCommandLine({ usage: USAGE, options: {} })
  return withServices(async (services) => {
    let shutRows = 0
    const known = await services.database.rows<{ id: string; code: string }>(sql`select id, code from ${halls} order by code`)
    for (const { id, code } of known) {
      for await (const { column, resealed, shut } of rotateHall(services, id)) {
        const place = `${code} ${column.tableName}.${column.column}`
        if (resealed > 0) process.stdout.write(`${place}: ${resealed} sealed again\n`)
        for (const rowId of shut) process.stdout.write(`${place} of ${rowId}: no configured key opens it\n`)
        shutRows += shut.length
      }
    }
    const verdict =
      shutRows === 0
        ? 'nothing is left under a previous key'
        : `${shutRows} texts are left; configure the key they were sealed under`
    process.stdout.write(`${known.length} halls, ${verdict}\n`)
    return shutRows === 0 ? 0 : 1
  })
})
