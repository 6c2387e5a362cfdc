import { Unavailable } from './availability.ts'
import { post } from './http.ts'

/** A refusal that a repeat would not change. */
export class Refused extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.name = 'Refused'
    this.code = code
  }
}

interface GraphqlAnswer<Data> {
  readonly data?: Data | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

/** Codes after which the same request may well succeed. */
const PASSING_CODES = ['UNAVAILABLE', 'RATE_LIMITED', 'INTERNAL']

const LOGIN = `mutation Login($loginName: String!, $password: String!) {
  login(loginName: $loginName, password: $password) { role }
}`

/** One clerk at a browser: signs in by password, keeps the cookie, signs in again when the session has ended. */
export class ClerkSession {
  readonly #url: string
  readonly #account: { readonly loginName: string; readonly password: string }
  #cookie: string | undefined

  constructor(apiUrl: string, account: { readonly loginName: string; readonly password: string }) {
    this.#url = `${apiUrl.replace(/\/$/, '')}/graphql`
    this.#account = { loginName: account.loginName, password: account.password }
  }

  /** @throws Unavailable to try again later, Refused for good. */
  async run<Data>(query: string, variables: Readonly<Record<string, unknown>>): Promise<Data> {
    if (this.#cookie === undefined) await this.#signIn()
    try {
      return await this.#send<Data>(query, variables)
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'UNAUTHENTICATED') throw error
      await this.#signIn()
      return this.#send<Data>(query, variables)
    }
  }

  async #signIn(): Promise<void> {
    this.#cookie = undefined
    await this.#send(LOGIN, this.#account)
  }

  async #send<Data>(query: string, variables: Readonly<Record<string, unknown>>): Promise<Data> {
    const { text, cookies } = await post(this.#url, JSON.stringify({ query, variables }), {
      'content-type': 'application/json',
      'apollo-require-preflight': '1',
      ...(this.#cookie === undefined ? {} : { cookie: this.#cookie }),
    })
    if (cookies.length > 0) this.#cookie = cookies.map((cookie) => cookie.split(';')[0]).join('; ')
    const answer: GraphqlAnswer<Data> = parse(text)
    const [error] = answer.errors ?? []
    if (error === undefined && answer.data != null) return answer.data
    const code = error?.extensions?.code ?? 'MALFORMED_ANSWER'
    if (PASSING_CODES.includes(code)) throw new Unavailable(code)
    throw new Refused(code)
  }
}

function parse<Data>(text: string): GraphqlAnswer<Data> {
  try {
    return JSON.parse(text)
  } catch {
    throw new Unavailable('the answer is not JSON')
  }
}
