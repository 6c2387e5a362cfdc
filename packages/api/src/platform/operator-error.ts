/** Something the person who starts the server can mend. The message says what to do and is printed without a stack trace. */
export class OperatorError extends Error {
  override readonly name: string = 'OperatorError'
}
