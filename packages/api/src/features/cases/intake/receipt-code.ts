import { randomInt } from 'node:crypto'
import { RECEIPT_CODE_ALPHABET, RECEIPT_CODE_LENGTH } from '@mingchuang/schema'

/** The secret half of a receipt: with the case number it opens the progress of the case and nothing else. */
export function createReceiptCode(): string {
  return Array.from({ length: RECEIPT_CODE_LENGTH }, () =>
    RECEIPT_CODE_ALPHABET.charAt(randomInt(RECEIPT_CODE_ALPHABET.length)),
  ).join('')
}
