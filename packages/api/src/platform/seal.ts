import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'

/** Where a sealed text stands. It opens there and nowhere else: what is copied into another row or column stays shut. */
export interface SealedPlace {
  readonly hallId: string
  readonly table: string
  /** The row's id within its hall and table. */
  readonly rowId: string
  readonly column: string
}

/** What equal texts are looked up as. Of one kind, they are equal over all tables of a hall: a citizen's phone is an applicant's. */
export interface IndexedKind {
  readonly hallId: string
  readonly kind: 'phone' | 'identityNumber' | 'request' | 'signInCode' | 'address' | 'caseNumber'
}

/** Encrypts personal data for a column of type text, and makes it findable by equality without opening it. */
export interface Sealer {
  seal(text: string, place: SealedPlace): string
  /** Throws {@link SealError} for what was changed, moved, or sealed under a key that is not configured. */
  open(sealed: string, place: SealedPlace): string
  /** The blind index under the current key, for a column of type bytea. */
  indexOf(text: string, kind: IndexedKind): Buffer
  /** The same under every configured key, the current one first: what a search must look for until the keys are rotated. */
  indexesOf(text: string, kind: IndexedKind): Buffer[]
  /** Whether it was sealed under the current key. */
  isCurrent(sealed: string): boolean
  /** What everything sealed under the current key begins with, so that SQL finds the rest. */
  readonly currentPrefix: string
}

export interface SealingKeys {
  readonly current: Buffer
  /** Open what was sealed before, and seal nothing. */
  readonly previous: readonly Buffer[]
}

/** A sealed text that does not open. Never an answer to anybody: the row or the configuration is damaged. */
export class SealError extends Error {
  override readonly name: string = 'SealError'
  /** The row may be well: the key it was sealed under is not configured. */
  readonly isKeyUnknown: boolean

  constructor(message: string, isKeyUnknown = false) {
    super(message)
    this.isKeyUnknown = isKeyUnknown
  }
}

const ALGORITHM = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32
const KEY_ID_CHARACTERS = 8
const SEPARATOR = '.'

interface DerivedKeys {
  readonly prefix: string
  readonly sealing: Buffer
  readonly indexing: Buffer
}

/** One configured key serves two purposes under two keys of its own; its id is a hash and tells nothing of it. */
function derive(key: Buffer): DerivedKeys {
  const sub = (purpose: string) => Buffer.from(hkdfSync('sha256', key, '', `mingchuang ${purpose}`, KEY_BYTES))
  const id = createHash('sha256').update(sub('key id')).digest('hex').slice(0, KEY_ID_CHARACTERS)
  return { prefix: `${id}${SEPARATOR}`, sealing: sub('sealing'), indexing: sub('indexing') }
}

function boundTo({ hallId, table, rowId, column }: SealedPlace): Buffer {
  return Buffer.from(canonicalJson([hallId, table, rowId, column]), 'utf8')
}

/** AES-256-GCM under a fresh nonce, bound to its place: `<key id>.<base64url of nonce, ciphertext, tag>`. */
export function createSealer({ current, previous }: SealingKeys): Sealer {
  const own = derive(current)
  const keys = [own, ...previous.map(derive)]
  const byPrefix = new Map(keys.map((key) => [key.prefix, key]))
  const indexUnder = (key: DerivedKeys, text: string, { hallId, kind }: IndexedKind) =>
    createHmac('sha256', key.indexing)
      .update(canonicalJson([hallId, kind, text]))
      .digest()

  return {
    currentPrefix: own.prefix,
    seal(text, place) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(ALGORITHM, own.sealing, nonce).setAAD(boundTo(place))
      const body = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return own.prefix + body.toString('base64url')
    },
    open(sealed, place) {
      const end = sealed.indexOf(SEPARATOR) + 1
      const key = byPrefix.get(sealed.slice(0, end))
      const where = `${place.table}.${place.column} of ${place.rowId}`
      if (key === undefined) throw new SealError(`${where} was sealed under a key that is not configured`, true)
      const body = Buffer.from(sealed.slice(end), 'base64url')
      if (body.length < NONCE_BYTES + TAG_BYTES) throw new SealError(`${where} is cut short`)
      const tagAt = body.length - TAG_BYTES
      const decipher = createDecipheriv(ALGORITHM, key.sealing, body.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
      decipher.setAAD(boundTo(place)).setAuthTag(body.subarray(tagAt))
      try {
        return decipher.update(body.subarray(NONCE_BYTES, tagAt), undefined, 'utf8') + decipher.final('utf8')
      } catch {
        throw new SealError(`${where} was changed or stands in a place it was not sealed for`)
      }
    },
    indexOf: (text, kind) => indexUnder(own, text, kind),
    indexesOf: (text, kind) => keys.map((key) => indexUnder(key, text, kind)),
    isCurrent: (sealed) => sealed.startsWith(own.prefix),
  }
}
