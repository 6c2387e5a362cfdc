import { startHall } from './entry/start-hall.ts'
import { OperatorError } from './platform/operator-error.ts'

try {
  await startHall(process.env)
} catch (error) {
  const text = error instanceof OperatorError ? error.message : error instanceof Error ? error.stack : String(error)
  process.stderr.write(`${text}\n`)
  process.exit(1)
}
