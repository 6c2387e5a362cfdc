import { type Ref, readonly, shallowRef } from 'vue'
import { client } from '../../graphql/client.ts'
import { failureCode, SIGN_IN_CODES } from '../../graphql/error-code.ts'
import { LogoutDocument, ViewerDocument, type ViewerQuery } from '../../graphql/generated/graphql.ts'

export type Viewer = NonNullable<ViewerQuery['viewer']>

const viewer = shallowRef<Viewer | null>(null)
let known = false

/** Who is signed in. Asked once a page load; signing in and out ask again. */
export const currentViewer: Readonly<Ref<Viewer | null>> = readonly(viewer)

/** Asks the server who this browser is. A browser without a session is nobody, which is an answer and not a failure. */
export async function refreshViewer(): Promise<Viewer | null> {
  try {
    const answer = await client.query({ query: ViewerDocument, fetchPolicy: 'no-cache' })
    viewer.value = answer.data?.viewer ?? null
    known = true
  } catch (error) {
    if (!SIGN_IN_CODES.includes(failureCode(error))) throw error
    viewer.value = null
    known = true
  }
  return viewer.value
}

export async function ensureViewer(): Promise<Viewer | null> {
  return known ? viewer.value : await refreshViewer()
}

export async function logout(): Promise<void> {
  await client.mutate({ mutation: LogoutDocument })
  viewer.value = null
}
