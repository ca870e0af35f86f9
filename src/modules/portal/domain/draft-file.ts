import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Result } from '../../../kernel/result.ts';
import { ok, refuse } from '../../../kernel/result.ts';

/**
 * A form under way as a file that only its passphrase opens: `VHURLAP1`, salt (16 bytes), nonce (12), tag (16), the
 * content, and a SHA-256 digest of all before it (32), by which damage and a wrong passphrase are told apart. The key is
 * scrypt of the passphrase (N 2^15, r 8, p 1), the cipher AES-256-GCM over the packed JSON; what stands before the tag
 * is authenticated too.
 */
const MAGIC = Buffer.from('VHURLAP1', 'latin1');
const SALT = 16;
const NONCE = 12;
const TAG = 16;
const DIGEST = 32;
const HEAD = MAGIC.length + SALT + NONCE;

/** Longer than any answers that a form takes. */
const JSON_BYTES_MAX = 2_000_000;

export const DRAFT_FILE_BYTES_MAX = 1_048_576;
export const PASSPHRASE_MIN = 10;
export const PASSPHRASE_MAX = 200;

/** Why a file does not open. */
export type DraftFileFault = 'too-big' | 'no-draft-file' | 'newer' | 'damaged' | 'wrong-passphrase';

/** Why a passphrase is not good enough; null when it is. Length counts characters as people see them typed. */
export function passphraseFault(passphrase: string, again: string): 'short' | 'long' | 'simple' | 'differs' | null {
  const letters = Array.from(normal(passphrase));
  if (letters.length < PASSPHRASE_MIN) return 'short';
  if (letters.length > PASSPHRASE_MAX) return 'long';
  if (new Set(letters.map((letter) => letter.toLowerCase())).size < 5) return 'simple';
  return normal(passphrase) === normal(again) ? null : 'differs';
}

/** Seals a content that JSON can hold. */
export async function sealDraftFile(content: unknown, passphrase: string): Promise<Buffer> {
  const salt = randomBytes(SALT);
  const nonce = randomBytes(NONCE);
  const head = Buffer.concat([MAGIC, salt, nonce]);
  const cipher = createCipheriv('aes-256-gcm', await keyOf(passphrase, salt), nonce).setAAD(head);
  const sealed = Buffer.concat([cipher.update(deflateRawSync(Buffer.from(JSON.stringify(content)))), cipher.final()]);
  const whole = Buffer.concat([head, cipher.getAuthTag(), sealed]);
  return Buffer.concat([whole, digestOf(whole)]);
}

/** The content of such a file, not yet looked at. The key is derived for every file, also for one that is none: each costs the same. Never throws. */
export async function openDraftFile(file: Buffer, passphrase: string): Promise<Result<unknown, { code: DraftFileFault }>> {
  const fault = faultOf(file);
  const salt = fault === null ? file.subarray(MAGIC.length, MAGIC.length + SALT) : Buffer.alloc(SALT);
  const key = await keyOf(passphrase.slice(0, PASSPHRASE_MAX * 4), salt);
  if (fault !== null) return refuse({ code: fault });
  const head = file.subarray(0, HEAD);
  const tag = file.subarray(HEAD, HEAD + TAG);
  const sealed = file.subarray(HEAD + TAG, file.length - DIGEST);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, head.subarray(MAGIC.length + SALT)).setAAD(head).setAuthTag(tag);
    const packed = Buffer.concat([decipher.update(sealed), decipher.final()]);
    return ok(JSON.parse(inflateRawSync(packed, { maxOutputLength: JSON_BYTES_MAX }).toString('utf8')));
  } catch {
    return refuse({ code: 'wrong-passphrase' });
  }
}

function faultOf(file: Buffer): Exclude<DraftFileFault, 'wrong-passphrase'> | null {
  if (file.length > DRAFT_FILE_BYTES_MAX) return 'too-big';
  if (file.length < MAGIC.length || !file.subarray(0, MAGIC.length - 1).equals(MAGIC.subarray(0, -1))) return 'no-draft-file';
  if (file[MAGIC.length - 1] !== MAGIC.at(-1)) return 'newer';
  if (file.length <= HEAD + TAG + DIGEST) return 'damaged';
  const end = file.length - DIGEST;
  return timingSafeEqual(digestOf(file.subarray(0, end)), file.subarray(end)) ? null : 'damaged';
}

function digestOf(content: Buffer): Buffer {
  return createHash('sha256').update(content).digest();
}

/** Letters that look alike and are typed otherwise on another device are the same. */
function normal(passphrase: string): string {
  return passphrase.normalize('NFKC').trim();
}

function keyOf(passphrase: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(normal(passphrase), salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}
