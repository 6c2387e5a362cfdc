import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import { DOCUMENT_TOKENS_MAX, type OperationRequest } from '../graphql/executor.ts'
import { refusal } from '../graphql/graphql-errors.ts'

/** What a client asked to watch, as the query that reads it. */
export type BoardDocument = Pick<OperationRequest, 'document' | 'operation'>

/** Screens ask a handful of documents; a thousand screens ask the same one. */
const DOCUMENTS_MAX = 200

/**
 * Reads subscription documents. A board is state, so watching one is reading the query field of the same name and type again
 * and again: the document is turned into that query, parsed and validated once for all its subscribers.
 */
export function createBoardDocuments(
  schema: GraphQLSchema,
): (source: string, operationName: string | undefined) => BoardDocument | readonly GraphQLError[] {
  const known = new Map<string, BoardDocument>()

  return (source, operationName) => {
    const key = `${operationName ?? ''}\n${source}`
    const found = known.get(key)
    if (found !== undefined) return found
    let document: DocumentNode
    try {
      document = parse(source, { maxTokens: DOCUMENT_TOKENS_MAX })
    } catch (error) {
      return [error instanceof GraphQLError ? error : refusal('MALFORMED_BODY')]
    }
    const errors = validate(schema, document, specifiedRules)
    if (errors.length > 0) return errors
    if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.SUBSCRIPTION) {
      return [refusal('INVALID_INPUT', { field: 'query', expected: 'a subscription; queries and mutations go over HTTP' })]
    }
    const query: DocumentNode = {
      ...document,
      definitions: document.definitions.map((definition) =>
        'operation' in definition && definition.operation === OperationTypeNode.SUBSCRIPTION
          ? { ...definition, operation: OperationTypeNode.QUERY }
          : definition,
      ),
    }
    const operation = getOperationAST(query, operationName)
    if (!operation)
      return [refusal('INVALID_INPUT', { field: 'operationName', expected: 'the name of an operation in the document' })]
    const board = { document: query, operation }
    if (known.size >= DOCUMENTS_MAX) known.clear()
    known.set(key, board)
    return board
  }
}
