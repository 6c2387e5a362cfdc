import { readFileSync } from 'node:fs'
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildGraphQLSchema } from '../../packages/api/src/entry/graphql/build-schema.ts'

let schema: Awaited<ReturnType<typeof buildGraphQLSchema>>

beforeAll(async () => {
  schema = await buildGraphQLSchema()
})

function ownTypes() {
  return Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'))
}

describe('the public schema', () => {
  test('is the committed one', () => {
    const committed = readFileSync(new URL('../../packages/schema/schema.graphql', import.meta.url), 'utf8')
    expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toBe(committed)
  })

  test('describes every type, field, argument and input field', () => {
    const silent: string[] = []
    const note = (name: string, description: string | null | undefined) => {
      if ((description ?? '').trim().length < 4) silent.push(name)
    }
    for (const type of ownTypes()) {
      const isRoot = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].some(
        (root) => root?.name === type.name,
      )
      if (!isRoot) note(type.name, type.description)
      if (isObjectType(type) || isInterfaceType(type)) {
        for (const field of Object.values(type.getFields())) {
          note(`${type.name}.${field.name}`, field.description)
          for (const argument of field.args) note(`${type.name}.${field.name}(${argument.name})`, argument.description)
        }
      }
      if (isInputObjectType(type))
        for (const field of Object.values(type.getFields())) note(`${type.name}.${field.name}`, field.description)
    }
    expect(silent).toEqual([])
  })

  test('says which day or instant every date is, by its scalar', () => {
    const suspicious = ownTypes().flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields())
            .filter(
              (field) =>
                /(At|Day|From|To)$/.test(field.name) && !/^is/.test(field.name) && isScalarType(getNamedType(field.type)),
            )
            .filter((field) => !['Date', 'DateTime'].includes(getNamedType(field.type).name))
            .map((field) => `${type.name}.${field.name}`)
        : [],
    )
    expect(suspicious).toEqual([])
  })

  test('spells enum values as the vocabulary does', () => {
    const foreign = ownTypes().flatMap((type) =>
      isEnumType(type)
        ? type
            .getValues()
            .filter(({ name, value }) => name !== value)
            .map(({ name }) => name)
        : [],
    )
    expect(foreign).toEqual([])
  })
})
