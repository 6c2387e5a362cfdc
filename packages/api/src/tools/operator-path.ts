import { resolve } from 'node:path'

/** A path as the operator typed it: npm runs programs in the project's directory, wherever it was called. */
export const operatorPath = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path)
