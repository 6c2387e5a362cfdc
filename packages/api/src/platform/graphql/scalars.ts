import { isIsoDay } from '@mingchuang/schema'
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'
import { GraphQLDateTimeISO } from 'graphql-scalars'

function readDay(value: unknown): string {
  if (typeof value === 'string' && isIsoDay(value)) return value
  throw new GraphQLError('A Date is a calendar day written YYYY-MM-DD.', { extensions: { code: 'INVALID_INPUT' } })
}

/** A calendar day in Asia/Shanghai, as text: a day has no instant and no zone to shift it by. */
export const DayScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.',
  serialize: (value) => String(value),
  parseValue: readDay,
  parseLiteral: (node) => readDay(node.kind === Kind.STRING ? node.value : undefined),
})

/** An instant with its zone (RFC 3339), milliseconds kept. */
export const InstantScalar = new GraphQLScalarType<Date, string>({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'An instant, RFC 3339 with zone; milliseconds are kept.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: (value) => GraphQLDateTimeISO.parseValue(value) as Date,
  parseLiteral: (node, variables) => GraphQLDateTimeISO.parseLiteral(node, variables) as Date,
})
