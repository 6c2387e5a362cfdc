import { VARIABLES, type Variable } from './variables.ts'

/** The README's table of variables, in Markdown. */
export function configTable(): string {
  const rows = Object.entries(VARIABLES).map(([name, variable]) => tableRow(name, variable))
  return ['| variable | value | default | meaning |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

function tableRow(name: string, variable: Variable<unknown>): string {
  const standard = variable.defaultNote ?? (variable.default ? `\`${variable.default}\`` : 'none')
  return `| \`${name}\` | ${variable.kind.name} | ${standard} | ${variable.description} |`
}
