import { isDeepStrictEqual } from 'node:util'
import type { Question } from './questions.ts'

/** How to ask both servers; the same texts are sent under load. */
export interface Asking {
  readonly floorPort: number
  readonly apiPort: number
  readonly cookie: string
}

/** Answers compared before a question is measured. */
const COMPARED = 40

/** Whole HTTP requests of a question, for the floor and for the API. */
export function requestsOf(question: Question, { cookie }: Pick<Asking, 'cookie'>): { floor: string[]; api: string[] } {
  const floor = question.variables.map(
    (variables) => `GET ${question.floorPath(variables)} HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n`,
  )
  const api = question.variables.map((variables) => {
    const body = bodyOf(question, variables)
    return `POST /graphql HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nContent-Type: application/json\r\nCookie: ${cookie}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  })
  return { floor, api }
}

/** Throws unless both servers give the same answers: a floor that answers less would prove nothing. */
export async function compareAnswers(question: Question, { floorPort, apiPort, cookie }: Asking): Promise<void> {
  const step = Math.max(1, Math.floor(question.variables.length / COMPARED))
  for (const variables of question.variables.filter((_, index) => index % step === 0)) {
    const floor: unknown = await (await fetch(`http://127.0.0.1:${floorPort}${question.floorPath(variables)}`)).json()
    const response = await fetch(`http://127.0.0.1:${apiPort}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: bodyOf(question, variables),
    })
    const answer = (await response.json()) as { data?: Record<string, unknown> }
    const api = answer.data?.[question.field]
    if (api == null || !isDeepStrictEqual(api, floor)) {
      throw new Error(
        `The answers to ${question.name} ${JSON.stringify(variables)} differ.\nfloor: ${JSON.stringify(floor)}\napi:   ${JSON.stringify(answer)}`,
      )
    }
  }
}

function bodyOf({ document }: Question, variables: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ query: document, variables })
}
