// Which imports may be. ARCHITECTURE.md says why; this file says no.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')

const FEATURES = 'packages/api/src/features'
const ORDER = [...readFileSync(join(__dirname, FEATURES, 'ORDER.ts'), 'utf8').matchAll(/'([a-z-]+)'/g)].map(([, name]) => name)

const TESTS = '\\.test\\.ts$'

/** A feature may import what stands left of it in ORDER.ts. */
const leftOnly = ORDER.slice(0, -1).map((name, index) => ({
  name: `${name}-imports-only-left`,
  comment: `${name} stands left of them in ${FEATURES}/ORDER.ts: turn the need round.`,
  severity: 'error',
  from: { path: `^${FEATURES}/${name}/`, pathNot: TESTS },
  to: { path: `^${FEATURES}/(${ORDER.slice(index + 1).join('|')})/` },
}))

/** Packages meet in schema and nowhere else. */
const apart = ['api', 'dashboard', 'simulator'].map((name) => ({
  name: `${name}-meets-others-in-schema`,
  severity: 'error',
  from: { path: `^packages/${name}/`, pathNot: TESTS },
  to: { path: `^(packages/(?!${name}/|schema/)|tests/)` },
}))

module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'nothing-missing', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
    {
      name: 'schema-knows-nobody',
      severity: 'error',
      from: { path: '^packages/schema/' },
      to: { path: '^(packages/(?!schema/)|tests/)' },
    },
    ...apart,
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^packages/api/src/platform/', pathNot: TESTS },
      to: { path: '^packages/api/src/(features|entry|tools)/' },
    },
    {
      name: 'features-know-no-entry',
      severity: 'error',
      from: { path: `^${FEATURES}/`, pathNot: TESTS },
      to: { path: '^packages/api/src/(entry|tools)/' },
    },
    {
      name: 'features-through-their-door',
      comment: 'Another feature is imported through its index.ts.',
      severity: 'error',
      from: { path: `^${FEATURES}/([^/]+)/`, pathNot: TESTS },
      to: { path: `^${FEATURES}/[^/]+/`, pathNot: [`^${FEATURES}/$1/`, `^${FEATURES}/[^/]+/index\\.ts$`] },
    },
    {
      name: 'entry-through-the-door',
      severity: 'error',
      from: { path: '^packages/api/src/(entry|tools)/', pathNot: TESTS },
      to: { path: `^${FEATURES}/[^/]+/`, pathNot: `^${FEATURES}/[^/]+/index\\.ts$` },
    },
    {
      name: 'rules-are-pure',
      comment: 'Rules get rows and the time as arguments; they may know the types of rows.',
      severity: 'error',
      from: { path: '\\.rules\\.ts$' },
      to: {
        path: '(node_modules/(drizzle-orm|postgres|graphql|type-graphql)/|packages/schema/src/tables/|\\.(store|queries|resolver)\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    ...leftOnly,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|generated)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
}
