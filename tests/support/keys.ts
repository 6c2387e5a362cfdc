/** The key of personal data of every test, in base64 as the environment holds it. */
export const TEST_PERSONAL_DATA_KEY = Buffer.alloc(32, 'a key of the tests').toString('base64')
