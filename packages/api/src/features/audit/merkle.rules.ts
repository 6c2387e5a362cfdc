import { createHash } from 'node:crypto'
import { canonicalJson } from '../../platform/canonical-json.ts'

const LEAF = Buffer.from([0])
const NODE = Buffer.from([1])

function sha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/**
 * Root of the Merkle tree over the leaves in this order, with the domain separation of RFC 6962; an odd node moves up
 * unpaired. An empty tree has no root and no block.
 */
export function merkleRoot(leaves: readonly Uint8Array[]): Buffer {
  let level = leaves.map((leaf) => sha256(LEAF, leaf))
  while (level.length > 1) {
    const next: Buffer[] = []
    for (let index = 0; index < level.length; index += 2) {
      const [left, right] = [level[index], level[index + 1]]
      if (left !== undefined) next.push(right === undefined ? left : sha256(NODE, left, right))
    }
    level = next
  }
  const [root] = level
  if (root === undefined) throw new RangeError('a Merkle tree needs a leaf')
  return root
}

/** What a block's hash covers; `previousHash` chains it to the block below. */
export interface BlockHeader {
  readonly hallId: string
  readonly height: number
  readonly sealedAt: Date
  readonly rowCount: number
  readonly merkleRoot: Uint8Array
  readonly previousHash: Uint8Array
}

/** The block below the first. */
export const GENESIS_HASH = Buffer.alloc(32)

export function hashBlock({ hallId, height, sealedAt, rowCount, merkleRoot: root, previousHash }: BlockHeader): Buffer {
  return createHash('sha256')
    .update(
      canonicalJson([
        hallId,
        height,
        sealedAt,
        rowCount,
        Buffer.from(root).toString('hex'),
        Buffer.from(previousHash).toString('hex'),
      ]),
    )
    .digest()
}
