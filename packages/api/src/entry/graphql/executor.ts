import { type DocumentNode, type ExecutionResult, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import type { Config } from '../../platform/config/index.ts'
import type { RequestContext } from '../../platform/graphql/index.ts'
import { refusal } from './graphql-errors.ts'
import { analyseOperation, type OperationAnalysis, refusalFor } from './operation-analysis.ts'

/** Longer documents are refused while they are parsed; the longest of the dashboard has some 600 tokens. */
export const DOCUMENT_TOKENS_MAX = 10_000

/** One operation of one document with its variables. */
export interface OperationRequest {
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly variables: Readonly<Record<string, unknown>>
}

export interface Executor {
  readonly schema: GraphQLSchema
  /** Refuses what the actor may not do or what is too deep or costly; undefined lets it pass. */
  refuse(request: OperationRequest, context: RequestContext): GraphQLError | undefined
  /** Runs a query or mutation that has been let pass. */
  execute(request: OperationRequest, context: RequestContext): Promise<ExecutionResult>
}

/**
 * Compiles an operation once and runs the compiled code from then on; the interpreter of graphql-js costs a third of the rate of a
 * summary. Documents are cached by Apollo, so what is known of an operation lives as long as its document. Compiling is work: an
 * operation is measured and refused before it.
 */
export function createExecutor(schema: GraphQLSchema, config: Pick<Config, 'MAX_QUERY_DEPTH' | 'MAX_QUERY_COST'>): Executor {
  const analyses = new WeakMap<OperationDefinitionNode, OperationAnalysis>()
  const compilations = new WeakMap<OperationDefinitionNode, CompiledQuery | ExecutionResult>()

  function analysisOf({ document, operation }: OperationRequest): OperationAnalysis {
    let analysis = analyses.get(operation)
    if (analysis === undefined) {
      analysis = analyseOperation(schema, document, operation)
      analyses.set(operation, analysis)
    }
    return analysis
  }

  function compilationOf({ document, operation }: OperationRequest): CompiledQuery | ExecutionResult {
    let compiled = compilations.get(operation)
    if (compiled === undefined) {
      const options = { disablingCapturingStackErrors: true }
      compiled = compileQuery(schema, document, operation.name?.value ?? '', options) as CompiledQuery | ExecutionResult
      compilations.set(operation, compiled)
    }
    return compiled
  }

  return {
    schema,
    refuse(request, context) {
      const analysis = analysisOf(request)
      const refused = refusalFor(analysis, request.operation.operation, context.actor?.role)
      if (refused !== undefined) return refusal(context.actor === undefined ? 'UNAUTHENTICATED' : 'FORBIDDEN', { field: refused })
      if (analysis.depth > config.MAX_QUERY_DEPTH)
        return refusal('QUERY_TOO_DEEP', { depth: analysis.depth, most: config.MAX_QUERY_DEPTH })
      const cost = analysis.cost(request.variables)
      if (cost > config.MAX_QUERY_COST) return refusal('QUERY_TOO_COSTLY', { cost, most: config.MAX_QUERY_COST })
      return undefined
    },
    async execute(request, context) {
      const compiled = compilationOf(request)
      if (!isCompiledQuery(compiled)) return compiled
      const result: ExecutionResult = await compiled.query(undefined, context, request.variables)
      return result.errors === undefined ? result : { ...result, errors: result.errors.map(toGraphQLError) }
    },
  }
}

/**
 * graphql-jit's errors only look like those of graphql-js: they carry no `extensions`. One without a path was raised before
 * execution began, by a variable that does not fit its type.
 */
function toGraphQLError({ message, locations, path, originalError }: GraphQLError): GraphQLError {
  if (path === undefined)
    return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', ...(locations && { locations }) } })
  return new GraphQLError(message, { path, originalError })
}
