/** The answer to one GraphQL request. */
export interface Answer<Data = Record<string, unknown>> {
  readonly status: number
  readonly data?: Data | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[]
}

/** A caller over HTTP with a cookie jar, as a browser or the simulator is one. */
export interface Client {
  readonly url: string
  /** `Cookie` header of this caller, for websockets. */
  cookieHeader(): string
  post<Data>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer<Data>>
  /** The data of an answer without errors; throws with the codes otherwise. */
  ask<Data>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>
  signIn(loginName: string, password: string): Promise<void>
}

export function createClient(url: string): Client {
  const cookies = new Map<string, string>()
  const cookieHeader = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

  async function post<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer<Data>> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1', cookie: cookieHeader() },
      body: JSON.stringify({ query, variables }),
    })
    for (const header of response.headers.getSetCookie()) {
      const [pair = ''] = header.split(';')
      const separator = pair.indexOf('=')
      const value = pair.slice(separator + 1)
      if (value === '') cookies.delete(pair.slice(0, separator))
      else cookies.set(pair.slice(0, separator), value)
    }
    const body = (await response.json()) as Omit<Answer<Data>, 'status'>
    return { ...body, status: response.status }
  }

  async function ask<Data>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Data> {
    const answer = await post<Data>(query, variables)
    if (answer.errors !== undefined || answer.data == null) {
      throw new Error(`${query.slice(0, 80)} → ${JSON.stringify(answer.errors ?? answer)}`)
    }
    return answer.data
  }

  return {
    url,
    cookieHeader,
    post,
    ask,
    async signIn(loginName, password) {
      await ask(
        'mutation ($loginName: String!, $password: String!) { login(loginName: $loginName, password: $password) { role } }',
        {
          loginName,
          password,
        },
      )
    },
  }
}

/** The codes of an answer's errors. */
export function codesOf(answer: Answer<unknown>): readonly unknown[] {
  return (answer.errors ?? []).map(({ extensions }) => extensions?.code)
}
