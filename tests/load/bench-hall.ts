import { createHash } from 'node:crypto'

/** The generated hall: the same ids in every run, so that a kept database answers the same questions. */
export const BENCH_HALL = {
  id: '01890000-0000-7000-8000-00000000ba11',
  code: 'bench',
  departments: 37,
  windows: 40,
  staff: 120,
  items: 251,
  /** Years of the State Council's calendar in which cases arrive; they may still be due in the next. */
  firstYear: 2024,
  lastYear: 2025,
} as const

/** Known to everybody: the database holds generated rows only and listens on this machine. */
export const BENCH_TOKEN = `${BENCH_HALL.id}.bench-supervisor-session-of-a-generated-hall`

export const BENCH_TOKEN_HASH = createHash('sha256').update(BENCH_TOKEN, 'utf8').digest()
