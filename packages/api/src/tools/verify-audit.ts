import { verifyAudit } from '../features/audit/index.ts'
import { readCommandLine, runProgram } from './command-line.ts'
import { requireHall, withServices } from './tool-services.ts'

const USAGE = `
Recomputes every hash of a hall's audit log from its rows, block by block.

  npm run verify-audit -- --hall CODE

Exits with 1 and names each fault if anything was changed, removed or added outside a block.
Compare the printed head with the one published: a chain alone cannot show that its tail was cut.
`

await runProgram(async () => {
  const { values } = readCommandLine({ usage: USAGE, options: { hall: { type: 'string' } } })
  return withServices(async (services) => {
    const hall = await requireHall(services, values.hall)
    const { blocks, sealedRows, unsealedRows, headHash, faults } = await verifyAudit(services.database, hall.id)
    process.stdout.write(`${hall.code}: ${sealedRows} rows in ${blocks} blocks, ${unsealedRows} waiting for the next\n`)
    if (headHash !== undefined) process.stdout.write(`head ${headHash}\n`)
    for (const fault of faults) process.stderr.write(`fault: ${fault}\n`)
    process.stdout.write(faults.length === 0 ? 'the log is whole\n' : `${faults.length} faults\n`)
    return faults.length === 0 ? 0 : 1
  })
})
