import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql'

/** What a field asks for below itself; kept as long as the parsed document, which is executed many times. */
const known = new WeakMap<FieldNode, Map<string, ReadonlySet<string>>>()

/**
 * Names of the fields asked for at a path below the resolved field, fragments included, so that a query joins only what will
 * be read. `@skip` and `@include` are not looked at: a field too many is only read in vain.
 */
export function selectedFields(info: GraphQLResolveInfo, ...path: readonly string[]): ReadonlySet<string> {
  const [first] = info.fieldNodes
  // A field written twice in one document is merged from several nodes, which no single key stands for.
  if (first === undefined || info.fieldNodes.length > 1) return readFields(info, path)
  const paths = known.get(first) ?? new Map<string, ReadonlySet<string>>()
  known.set(first, paths)
  const key = path.join('.')
  let fields = paths.get(key)
  if (fields === undefined) {
    fields = readFields(info, path)
    paths.set(key, fields)
  }
  return fields
}

function readFields(info: GraphQLResolveInfo, path: readonly string[]): ReadonlySet<string> {
  let sets = info.fieldNodes.flatMap(({ selectionSet }) => (selectionSet === undefined ? [] : [selectionSet]))
  for (const name of path) {
    sets = sets.flatMap((set) => fieldsOf(set, info)).flatMap((field) => (field.name === name && field.set ? [field.set] : []))
  }
  return new Set(sets.flatMap((set) => fieldsOf(set, info)).map(({ name }) => name))
}

interface SelectedField {
  readonly name: string
  readonly set: SelectionSetNode | undefined
}

function fieldsOf(set: SelectionSetNode, info: GraphQLResolveInfo): SelectedField[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === 'Field') return [{ name: selection.name.value, set: selection.selectionSet }]
    if (selection.kind === 'InlineFragment') return fieldsOf(selection.selectionSet, info)
    const fragment = info.fragments[selection.name.value]
    return fragment === undefined ? [] : fieldsOf(fragment.selectionSet, info)
  })
}
