// TypeGraphQL asks for it before the first decorator runs.
import 'reflect-metadata'

export {
  type ConnectionSource,
  connectionTypes,
  type Page,
  type PageArguments,
  PageInfo,
  type PageRequest,
  pageOf,
  pageRequest,
} from './connection.ts'
export { enumOf } from './enums.ts'
export { optionalRowIdOf, parseGlobalId, rowIdOf, toGlobalId } from './global-id.ts'
export { type Keyset, type KeysetOrder, keysetOf } from './keyset.ts'
export { Node, type NodeFinder, nodeFinderOf, registerNode } from './node.ts'
export { COOKIE_NAMES, type CookieName, type Cookies, type RequestContext } from './request-context.ts'
export { DayScalar, InstantScalar } from './scalars.ts'
export { selectedFields } from './selection.ts'
