import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql'

/**
 * Names of the fields asked for at a path below the resolved field, fragments included, so that a query joins only what will
 * be read. `@skip` and `@include` are not looked at: a field too many is only read in vain.
 */
export function selectedFields(info: GraphQLResolveInfo, ...path: readonly string[]): ReadonlySet<string> {
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
