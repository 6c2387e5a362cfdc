import { type Component, nextTick, type Ref, readonly, ref, shallowRef } from 'vue'
import { PLACES, type PlaceName } from './places.ts'

/** Where a person stands: a page of one hall, or an address that is none. */
export interface Route {
  readonly name: PlaceName | null
  readonly hall: string
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
}

/** A place to go to: segments and query are written into the address by the router, encoded. */
export interface Place {
  readonly name: PlaceName
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
}

/** The code of each page, fetched when somebody goes there. */
export type Pages = Readonly<Record<PlaceName, () => Promise<{ default: Component }>>>

let pages: Pages | undefined
const current = shallowRef<Route>({ name: null, hall: '', params: {}, query: new URLSearchParams() })
const shown = shallowRef<Component | null>(null)
const isLost = ref(false)
let newest = 0

/** The address as it was last shown. */
export const route: Readonly<Ref<Route>> = current
/** The page of it; null until the first is there, and for an address that is none. */
export const page: Readonly<Ref<Component | null>> = shown
/** Whether the code of a page could not be fetched: the line was cut between two pages. */
export const isPageLost: Readonly<Ref<boolean>> = readonly(isLost)

function readSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

export function readAddress(path: string, search: string): Route {
  const [root, code = '', ...segments] = path.split('/').filter(Boolean).map(readSegment)
  const hall = code.toUpperCase()
  const query = new URLSearchParams(search)
  for (const [name, pattern] of Object.entries(PLACES) as [PlaceName, readonly string[]][]) {
    if (root !== 'citizen' || hall === '' || pattern.length !== segments.length) continue
    if (!pattern.every((part, index) => part.startsWith(':') || part === segments[index])) continue
    const params = pattern.flatMap((part, index) => (part.startsWith(':') ? [[part.slice(1), segments[index] ?? '']] : []))
    return { name, hall, params: Object.fromEntries(params), query }
  }
  return { name: null, hall, params: {}, query }
}

/** The address of a place in the hall one is in. What the address itself says about theme and language goes along. */
export function addressOf({ name, params = {}, query = {} }: Place): string {
  const segments = PLACES[name].map((part: string) =>
    encodeURIComponent(part.startsWith(':') ? (params[part.slice(1)] ?? '') : part),
  )
  const kept = ['theme', 'lang'].flatMap((key) => {
    const value = current.value.query.get(key)
    return value === null ? [] : [[key, value]]
  })
  const search = new URLSearchParams({ ...Object.fromEntries(kept), ...query }).toString()
  return `/${['citizen', encodeURIComponent(current.value.hall), ...segments].join('/')}${search && `?${search}`}`
}

async function show(scrollTop: number): Promise<void> {
  newest += 1
  const mine = newest
  const next = readAddress(location.pathname, location.search)
  try {
    const component = next.name === null ? null : ((await pages?.[next.name]())?.default ?? null)
    if (mine !== newest) return
    isLost.value = false
    current.value = next
    shown.value = component
    await nextTick()
    scrollTo(0, scrollTop)
  } catch {
    if (mine === newest) isLost.value = true
  }
}

/** Goes to a place; the page's heading gets the focus, so that a screen reader says where one is. */
export async function go(place: Place, { replace = false } = {}): Promise<void> {
  if (!replace) history.replaceState({ scrollTop: scrollY }, '')
  history[replace ? 'replaceState' : 'pushState'](null, '', addressOf(place))
  await show(0)
  document.querySelector<HTMLElement>('#content')?.focus({ preventScroll: true })
}

/** Shows the address anew, for instance after its page could not be fetched. */
export const showAgain = () => show(0)

/** What a link carried behind its `#`; read once and taken out of the address and its history at once. */
export function takeFragment(): URLSearchParams {
  const fragment = new URLSearchParams(location.hash.slice(1))
  if (location.hash !== '') history.replaceState(history.state, '', location.pathname + location.search)
  return fragment
}

export function startRouter(known: Pages): void {
  pages = known
  history.scrollRestoration = 'manual'
  addEventListener('popstate', ({ state }) => void show(typeof state?.scrollTop === 'number' ? state.scrollTop : 0))
  void show(0)
}
