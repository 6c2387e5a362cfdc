import { describeDifference, recount } from '../features/metrics/index.ts'
import { readCommandLine, runProgram } from './command-line.ts'
import { requireHall, withServices } from './tool-services.ts'

const USAGE = `
Recomputes a hall's counters from its rows and its cases from their events, and compares. Nothing is written.

  npm run recount -- --hall CODE

Exits with 1 and prints every cell that differs: what is stored, and what the rows say.
`

await runProgram(async () => {
  const { values } = readCommandLine({ usage: USAGE, options: { hall: { type: 'string' } } })
  return withServices(async (services) => {
    const hall = await requireHall(services, values.hall)
    let cases = 0
    let differences = 0
    const found = recount(services, hall.id, (_step, done) => {
      cases = done
    })
    for await (const difference of found) {
      differences += 1
      process.stdout.write(`${describeDifference(difference)}\n`)
    }
    const verdict = differences === 0 ? 'counters and cases equal their rows' : `${differences} cells differ`
    process.stdout.write(`${hall.code}: ${cases} cases recounted, ${verdict}\n`)
    return differences === 0 ? 0 : 1
  })
})
