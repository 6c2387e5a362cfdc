import { Field, ID, InterfaceType } from 'type-graphql'
import type { RequestContext } from './request-context.ts'

@InterfaceType({
  description: 'Anything that can be fetched again by its global id (Relay).',
  resolveType: (value: { __typename?: string }) => value.__typename ?? '',
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque global id.' })
  id!: string
}

/** Finds a row of one type by its id inside the caller's scope. Features register theirs; the `node` field asks the right one. */
export type NodeFinder = (context: RequestContext, id: string) => Promise<object | undefined>

const finders = new Map<string, NodeFinder>()

export function registerNode(type: string, finder: NodeFinder): void {
  finders.set(type, finder)
}

export function nodeFinderOf(type: string): NodeFinder | undefined {
  return finders.get(type)
}
