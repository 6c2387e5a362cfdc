import type { TestApplication } from './application.ts'
import type { Client } from './client.ts'

let phones = 0

/** A mobile number nobody had before in this test. */
export function newPhone(): string {
  phones += 1
  return `138${String(phones).padStart(8, '0')}`
}

/** The newest one-time code sent to a phone, after `before` messages that went there earlier. */
export async function codeSentTo(application: TestApplication, phone: string, before = 0): Promise<string> {
  const messages = await application.messagesTo(phone, before + 1)
  return String(messages.findLast(({ kind }) => kind === 'signInCode')?.values.code)
}

/** Signs a caller in as the citizen with that phone, by the code that is sent to it. */
export async function signInCitizen(application: TestApplication, client: Client, phone: string): Promise<void> {
  await client.ask('mutation ($phone: String!) { requestSignInCode(hallCode: "TEST", phone: $phone) { validSeconds } }', {
    phone,
  })
  await client.ask(
    'mutation ($phone: String!, $code: String!) { signInCitizen(hallCode: "TEST", phone: $phone, code: $code) { phone } }',
    {
      phone,
      code: await codeSentTo(application, phone),
    },
  )
}
