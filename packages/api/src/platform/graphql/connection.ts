import { PAGE_SIZE_DEFAULT, PAGE_SIZE_MAX } from '@mingchuang/schema'
import { Field, Int, ObjectType, Root } from 'type-graphql'
import { DomainError } from '../domain-error.ts'

/** Arguments of a Relay connection as they arrive. */
export interface PageArguments {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
}

/** A page asked for: `size` rows in reading direction, beyond the cursor's sort values. */
export interface PageRequest {
  readonly size: number
  readonly direction: 'forward' | 'backward'
  /** Sort values and id of the row to continue beyond, as its query encoded them. */
  readonly beyond: readonly string[] | undefined
}

/** Rows of a page in list order. Read `size + 1` rows to know whether there are more; hand all of them to {@link pageOf}. */
export interface Page<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[]
  readonly nodes: readonly Node[]
  readonly pageInfo: PageInfo
}

@ObjectType({ description: 'Where a page stands in its list (Relay).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether rows follow this page.' })
  hasNextPage!: boolean
  @Field(() => Boolean, { description: 'Whether rows precede this page.' })
  hasPreviousPage!: boolean
  @Field(() => String, { nullable: true, description: 'Cursor of the first row; null on an empty page.' })
  startCursor!: string | null
  @Field(() => String, { nullable: true, description: 'Cursor of the last row; null on an empty page.' })
  endCursor!: string | null
}

/** `list` names the list and its sorting, so a cursor of another list is refused instead of giving a wrong page. */
export function encodeCursor(list: string, values: readonly string[]): string {
  return Buffer.from(JSON.stringify([list, ...values]), 'utf8').toString('base64url')
}

function decodeCursor(list: string, cursor: string): readonly string[] {
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    throw new DomainError('INVALID_CURSOR')
  }
  if (!Array.isArray(parts) || parts[0] !== list || !parts.every((part) => typeof part === 'string'))
    throw new DomainError('INVALID_CURSOR')
  return parts.slice(1) as string[]
}

/** Reads the arguments: forward by `first`/`after`, backward by `last`/`before`, never both. */
export function pageRequest(list: string, { first, after, last, before }: PageArguments): PageRequest {
  const isBackward = last != null || before != null
  if (isBackward && (first != null || after != null))
    throw new DomainError('INVALID_INPUT', { field: 'last', expected: 'either first/after or last/before' })
  const size = (isBackward ? last : first) ?? PAGE_SIZE_DEFAULT
  if (size < 0) throw new DomainError('INVALID_INPUT', { field: isBackward ? 'last' : 'first', expected: 'a number from 0' })
  if (size > PAGE_SIZE_MAX) throw new DomainError('PAGE_TOO_LARGE', { asked: size, most: PAGE_SIZE_MAX })
  const cursor = isBackward ? before : after
  return { size, direction: isBackward ? 'backward' : 'forward', beyond: cursor == null ? undefined : decodeCursor(list, cursor) }
}

/** A row in its place. Its cursor is made when it is asked for: most lists show their rows and ask for the last cursor only. */
class PageEdge<Node> {
  readonly node: Node
  readonly #list: string
  readonly #sortValues: (node: Node) => readonly string[]

  constructor(list: string, sortValues: (node: Node) => readonly string[], node: Node) {
    this.#list = list
    this.#sortValues = sortValues
    this.node = node
  }

  get cursor(): string {
    return encodeCursor(this.#list, this.#sortValues(this.node))
  }
}

/** Makes the page of up to `size + 1` rows read in reading direction; backward pages are turned into list order. */
export function pageOf<Node>(
  list: string,
  request: PageRequest,
  read: readonly Node[],
  sortValues: (node: Node) => readonly string[],
): Page<Node> {
  const hasMore = read.length > request.size
  const kept = read.slice(0, request.size)
  const nodes = request.direction === 'backward' ? kept.reverse() : kept
  const edges = nodes.map((node) => new PageEdge(list, sortValues, node))
  const isForward = request.direction === 'forward'
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: isForward ? hasMore : request.beyond !== undefined,
      hasPreviousPage: isForward ? request.beyond !== undefined : hasMore,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}

/** A connection's source: the page, and its total counted only when the field is asked for. */
export interface ConnectionSource<Node> extends Page<Node> {
  readonly countAll: () => Promise<number>
}

interface NodeClass<Node extends object> {
  new (): Node
}

/** Declares the edge and connection types of a node type; one pair a type, named after it. */
export function connectionTypes<Node extends object>(name: string, node: () => NodeClass<Node>) {
  @ObjectType(`${name}Edge`, { description: `A ${name} in its place in a list.` })
  class Edge {
    @Field(() => String, { description: 'Opaque; valid for the same list and sorting.' })
    cursor!: string
    @Field(node, { description: 'The row itself.' })
    node!: Node
  }
  @ObjectType(`${name}Connection`, { description: `A page of ${name} rows (Relay).` })
  class Connection {
    @Field(() => [Edge], { description: 'The rows with their cursors.' })
    edges!: Edge[]
    @Field(() => [node()], { description: 'The rows without cursors.' })
    nodes!: Node[]
    @Field(() => PageInfo, { description: 'Where this page stands.' })
    pageInfo!: PageInfo
    @Field(() => Int, { description: 'Rows in the whole list under the same filter, counted when asked for.' })
    totalCount(@Root() { countAll }: ConnectionSource<Node>): Promise<number> {
      return countAll()
    }
  }
  return { Edge, Connection }
}
