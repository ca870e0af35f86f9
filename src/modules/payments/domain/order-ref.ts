import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no letters that are taken for digits. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A payment id as the clearing of payments asks for: at most 23 characters, unique, the first eight of them
 * the code of the payee (its tax number's core or KSH code, filled up with zeros), nothing of a person.
 * 70 random bits follow.
 */
export function newOrderRef(payeeCode: string): string {
  const tail = [...randomBytes(14)].map((byte) => ALPHABET[byte % 32] ?? '0').join('');
  return `${payeeCode.padStart(8, '0').slice(0, 8)}-${tail}`;
}
