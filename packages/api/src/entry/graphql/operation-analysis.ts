import {
  COMMAND_PERMISSIONS,
  type CommandName,
  mayReadField,
  type Permission,
  QUERY_PERMISSIONS,
  type QueryName,
  type Role,
  scopeOf,
} from '@mingchuang/schema'
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql'

/** How many rows a field may bring, from the arguments `first` and `last`. */
interface PageSize {
  readonly literal?: number
  readonly variable?: string
}

/** Cost and depth of a selection: its own fields, and selections below that repeat for each row of a page. Fragments are shared nodes. */
interface CostNode {
  readonly fields: number
  /** Levels of fields, this selection's own included. */
  readonly depth: number
  readonly below: readonly { readonly pageSize: PageSize | undefined; readonly cost: CostNode }[]
}

/** What is known of an operation before it runs; computed once per document. */
export interface OperationAnalysis {
  readonly depth: number
  readonly rootFields: readonly string[]
  /** Every `Type.field` the operation reads below its roots. */
  readonly fields: readonly (readonly [type: string, field: string])[]
  cost(variables: Readonly<Record<string, unknown>>): number
}

/** A list without a page size (events of a case, windows of a board) is taken for this many rows. */
const UNPAGED_LIST_ROWS = 10
const DEFAULT_PAGE_ROWS = 50

export function analyseOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationAnalysis {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  const root = schema.getRootType(operation.operation)
  if (!root) return { depth: 0, rootFields: [], fields: [], cost: () => 0 }
  const rootFields = new Set<string>()
  const fields = new Map<string, readonly [string, string]>()
  const visited = new Map<string, CostNode>()

  function visit(selectionSet: SelectionSetNode, parent: GraphQLCompositeType): CostNode {
    let own = 0
    let depth = 0
    const below: { pageSize: PageSize | undefined; cost: CostNode }[] = []
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value
        if (name.startsWith('__')) continue
        own += 1
        depth = Math.max(depth, 1)
        if (parent === root) rootFields.add(name)
        else fields.set(`${parent.name}.${name}`, [parent.name, name])
        const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined
        const type = definition && getNamedType(definition.type)
        if (selection.selectionSet === undefined || !isCompositeType(type)) continue
        const isList = definition !== undefined && hasList(definition.type)
        const cost = visit(selection.selectionSet, type)
        depth = Math.max(depth, 1 + cost.depth)
        below.push({ pageSize: pageSizeOf(selection.arguments ?? [], isList), cost })
        continue
      }
      const cost = selection.kind === Kind.FRAGMENT_SPREAD ? visitFragment(selection.name.value) : visitInline(selection, parent)
      if (cost === undefined) continue
      depth = Math.max(depth, cost.depth)
      below.push({ pageSize: undefined, cost })
    }
    return { fields: own, depth, below }
  }

  function visitInline(fragment: InlineFragmentNode, parent: GraphQLCompositeType): CostNode | undefined {
    const condition = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : parent
    return isCompositeType(condition) ? visit(fragment.selectionSet, condition) : undefined
  }

  // Once a fragment, however often it is spread: thirty fragments that spread the next one twice stand for a billion fields.
  function visitFragment(name: string): CostNode | undefined {
    const known = visited.get(name)
    if (known !== undefined) return known
    const fragment = fragments.get(name)
    const condition = fragment && schema.getType(fragment.typeCondition.name.value)
    if (fragment === undefined || !isCompositeType(condition)) return undefined
    const cost = visit(fragment.selectionSet, condition)
    visited.set(name, cost)
    return cost
  }

  const cost = visit(operation.selectionSet, root)
  return {
    depth: cost.depth,
    rootFields: [...rootFields],
    fields: [...fields.values()].flatMap((field) => concreteFields(schema, field)),
    cost: (variables) => costOf(cost, variables),
  }
}

/** A field read through an interface is read of every type that may stand there. */
function concreteFields(schema: GraphQLSchema, [typeName, field]: readonly [string, string]): (readonly [string, string])[] {
  const type = schema.getType(typeName)
  if (!type || !isAbstractType(type)) return [[typeName, field]]
  return schema.getPossibleTypes(type).map((possible) => [possible.name, field] as const)
}

function hasList(type: unknown): boolean {
  if (isNonNullType(type)) return hasList(type.ofType)
  return isListType(type)
}

function pageSizeOf(
  args: readonly { readonly name: { readonly value: string }; readonly value: ValueNode }[],
  isList: boolean,
): PageSize | undefined {
  const size = args.find(({ name }) => name.value === 'first' || name.value === 'last')?.value
  if (size?.kind === Kind.VARIABLE) return { variable: size.name.value }
  if (size?.kind === Kind.INT) return { literal: Number(size.value) }
  return isList ? { literal: UNPAGED_LIST_ROWS } : undefined
}

function costOf(root: CostNode, variables: Readonly<Record<string, unknown>>): number {
  const sums = new Map<CostNode, number>()
  const pageSums = new Map<CostNode, number>()

  function rowsOf(pageSize: PageSize | undefined): number {
    const variable = pageSize?.variable === undefined ? undefined : variables[pageSize.variable]
    const rows = pageSize === undefined ? 1 : (pageSize.literal ?? (typeof variable === 'number' ? variable : DEFAULT_PAGE_ROWS))
    return Math.max(1, rows)
  }
  /** Of one row; `isPage`: edges and nodes directly below a paged field are its rows, not lists of their own. */
  function sumOf(node: CostNode, isPage: boolean): number {
    const known = (isPage ? pageSums : sums).get(node)
    if (known !== undefined) return known
    let sum = node.fields
    for (const { pageSize, cost } of node.below) {
      const isPaged = pageSize !== undefined && pageSize.literal !== UNPAGED_LIST_ROWS
      sum += isPage ? sumOf(cost, false) : rowsOf(pageSize) * sumOf(cost, isPaged)
    }
    ;(isPage ? pageSums : sums).set(node, sum)
    return sum
  }
  return sumOf(root, false)
}

/** The first thing the role may not do, or undefined. Roots ask the tables of commands and queries, other fields the table of fields. */
export function refusalFor(
  analysis: OperationAnalysis,
  kind: OperationDefinitionNode['operation'],
  role: Role | undefined,
): string | undefined {
  const permissions: Readonly<Record<string, Permission>> = kind === 'mutation' ? COMMAND_PERMISSIONS : QUERY_PERMISSIONS
  for (const root of analysis.rootFields) {
    const permission = permissions[root]
    if (permission === undefined || scopeOf(permission, role) === undefined) return root
  }
  const refused = analysis.fields.find(([type, field]) => !mayReadField(role, type, field))
  return refused?.join('.')
}

/** Root fields of the schema that no table of permissions names: the server does not start with any. */
export function rootsWithoutPermission(schema: GraphQLSchema): string[] {
  const named = (type: GraphQLObjectType | null | undefined) => Object.keys(type?.getFields() ?? {})
  const isCommand = (name: string): name is CommandName => name in COMMAND_PERMISSIONS
  const isQuery = (name: string): name is QueryName => name in QUERY_PERMISSIONS
  const queries = [...named(schema.getQueryType()), ...named(schema.getSubscriptionType())]
  return [...named(schema.getMutationType()).filter((name) => !isCommand(name)), ...queries.filter((name) => !isQuery(name))]
}
