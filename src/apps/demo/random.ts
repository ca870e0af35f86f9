import { createHash } from 'node:crypto';
import { assert } from '../../kernel/assert.ts';
import type { Uuid } from '../../platform/ids/uuid.ts';

/** A stream of chance that is the same whenever it begins with the same name. */
export interface Random {
  /** 0 ≤ x < 1 */
  next(): number;
  /** Whole, both ends included. */
  integer(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Earlier entries come up more often, as with lists ordered by how frequent things are. */
  pickFrequent<T>(list: readonly T[]): T;
}

/** The stream of a name, such as `varoshaza/06895/people`: streams of different names do not know of each other. */
export function randomOf(name: string): Random {
  const seed = createHash('sha256').update(name).digest();
  let [a, b, c, d] = [seed.readInt32LE(0), seed.readInt32LE(4), seed.readInt32LE(8), seed.readInt32LE(12)];
  // Small fast counter (sfc32): 128 bits of state, good enough for invented people, and quick.
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  const at = <T>(list: readonly T[], index: number): T => {
    const found = list[index];
    assert(found !== undefined, 'nothing to choose from');
    return found;
  };
  return {
    next,
    integer: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (probability) => next() < probability,
    pick: (list) => at(list, Math.floor(next() * list.length)),
    pickFrequent: (list) => at(list, Math.floor(next() ** 1.4 * list.length)),
  };
}

const EPOCH_MS = Date.UTC(2024, 0, 1);

/** The id of an invented thing: a UUID of version 7 that follows from its name, ordered by `index`. */
export function demoId(name: string, index = 0): Uuid {
  const bytes = createHash('sha256').update(`varoshaza-demo/${name}`).digest().subarray(0, 16);
  bytes.writeUIntBE(EPOCH_MS + index, 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
