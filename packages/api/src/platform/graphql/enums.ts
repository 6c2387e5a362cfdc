import { registerEnumType } from 'type-graphql'

/**
 * Registers a vocabulary list as a GraphQL enum whose names are the words themselves: one spelling in the database, the API and
 * the message catalogues.
 */
export function enumOf<const Values extends readonly string[]>(
  name: string,
  values: Values,
  description: string,
): { [Value in Values[number]]: Value } {
  const entries = Object.fromEntries(values.map((value) => [value, value])) as { [Value in Values[number]]: Value }
  registerEnumType(entries, { name, description })
  return entries
}
