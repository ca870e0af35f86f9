import { createHash } from 'node:crypto';

/**
 * Root of a Merkle tree over hashes (RFC 6962: leaves and nodes hashed apart, an odd last one moves up).
 * Memory grows with the logarithm of the count, so a stream of any length will do.
 */
export class MerkleTree {
  private readonly levels: (Buffer | null)[] = [];
  private leaves = 0;

  get count(): number {
    return this.leaves;
  }

  add(entryHash: Buffer): void {
    this.leaves += 1;
    let node = sha256(Buffer.of(0), entryHash);
    for (let level = 0; ; level += 1) {
      const left = this.levels[level] ?? null;
      if (left === null) {
        this.levels[level] = node;
        return;
      }
      this.levels[level] = null;
      node = sha256(Buffer.of(1), left, node);
    }
  }

  root(): Buffer {
    let node: Buffer | null = null;
    for (const left of this.levels) {
      if (left !== null) node = node === null ? left : sha256(Buffer.of(1), left, node);
    }
    return node ?? sha256();
  }
}

export function sha256(...parts: Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
