import { createHash, randomBytes, randomInt } from 'node:crypto'
import { isUuid } from '../../platform/ids.ts'

/** A secret that carries its hall, so that one lookup in that hall's rows is enough. Only its hash is stored. */
export interface Token {
  readonly text: string
  readonly hash: Buffer
}

const SECRET_BYTES = 32
const SEPARATOR = '.'

export function hashOf(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest()
}

export function createToken(hallId: string): Token {
  const text = `${hallId}${SEPARATOR}${randomBytes(SECRET_BYTES).toString('base64url')}`
  return { text, hash: hashOf(text) }
}

/** The hall a token names, or undefined if the text has not the form of a token. */
export function hallOfToken(text: string): string | undefined {
  const [hallId, secret, ...rest] = text.split(SEPARATOR)
  if (hallId === undefined || secret === undefined || rest.length > 0 || !isUuid(hallId)) return undefined
  return hallId
}

/** Without letters and digits that look alike on a screen read from across a room. */
const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_LENGTH = 8

/** 30^8 ≈ 6.6 × 10^11 codes, alive for ten minutes. */
export function createPairingCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET.charAt(randomInt(CODE_ALPHABET.length))).join('')
}

/** People type it with blanks, hyphens and small letters. */
export function normalisePairingCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '')
}
