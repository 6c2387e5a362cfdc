import { configTable } from '../platform/config/index.ts'

process.stdout.write(`${configTable()}\n`)
