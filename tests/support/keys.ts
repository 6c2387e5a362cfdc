import { createSealer, type Sealer } from '../../packages/api/src/platform/seal.ts'

/** The key of personal data of every test, in base64 as the environment holds it. */
export const TEST_PERSONAL_DATA_KEY = Buffer.alloc(32, 'a key of the tests').toString('base64')

/** Seals under {@link TEST_PERSONAL_DATA_KEY}. */
export const testSealer: Sealer = createSealer({ current: Buffer.from(TEST_PERSONAL_DATA_KEY, 'base64'), previous: [] })
