import { randomBytes } from 'node:crypto';

/** A UUID as 36 lower-case characters. */
export type Uuid = string;

const PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The tenant of what belongs to no municipality (the centre, personal accounts). */
export const CENTRE_ID: Uuid = '00000000-0000-0000-0000-000000000000';

export function isUuid(text: unknown): text is Uuid {
  return typeof text === 'string' && PATTERN.test(text);
}

/** A time-ordered UUID (version 7, RFC 9562): new rows land at the end of their index. */
export function newId(nowMs: number = Date.now()): Uuid {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(nowMs, 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
