import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kind, OperationTypeNode, parse, print } from 'graphql'

const WALL = join(import.meta.dirname, '..', '..', 'packages', 'dashboard', 'src', 'features', 'wall', 'wall.graphql')

/** The subscription that the wall itself sends, with its fragments and without its other operations. */
export function wallSubscription(): string {
  const document = parse(readFileSync(WALL, 'utf8'))
  const definitions = document.definitions.filter(
    (definition) => definition.kind !== Kind.OPERATION_DEFINITION || definition.operation === OperationTypeNode.SUBSCRIPTION,
  )
  return print({ ...document, definitions })
}
