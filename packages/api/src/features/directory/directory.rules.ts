import { invalid } from '../../platform/domain-error.ts'

/** A case number is `<hall><day>-<window>-<serial>` in at most 50 characters, which leaves a window code 24. */
export const CODE_LENGTH_MAX = 24

const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u

/** Refuses a code that could not be printed in a number or typed in a search: letters, digits and . _ / - only. */
export function requireCode(field: string, code: string, lengthMax: number = CODE_LENGTH_MAX): string {
  if (code.length > lengthMax || !CODE.test(code))
    throw invalid(field, `1 to ${lengthMax} letters, digits, dots, slashes and hyphens`)
  return code
}
