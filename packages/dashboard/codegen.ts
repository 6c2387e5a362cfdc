import type { CodegenConfig } from '@graphql-codegen/cli'

const config = {
  enumsAsTypes: true,
  useTypeImports: true,
  importExtension: '.ts',
  scalars: { Date: 'string', DateTime: 'string' },
  skipTypename: true,
} as const

const codegen: CodegenConfig = {
  schema: '../schema/schema.graphql',
  generates: {
    'src/graphql/generated/': {
      documents: ['src/**/*.graphql', '!src/citizen/**'],
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config,
    },
    // The citizens' pages send the text of a document as it stands: they need neither its tree nor the desk's documents.
    'src/graphql/generated/citizen/': {
      documents: 'src/citizen/**/*.graphql',
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: { ...config, documentMode: 'string' },
    },
  },
}

export default codegen
