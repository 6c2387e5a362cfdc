/** The state of the leadership wall, read from counters, open cases and today's rows. */
export { boardsResolvers } from './boards.resolver.ts'
