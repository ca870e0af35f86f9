import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { MAX_MESSAGE_BYTES } from './protocol.ts';
import { samlRefusal, type SamlRefusal } from './refusals.ts';
import { decodeBase64, decodeUtf8 } from './text-coding.ts';

/** The largest form body that can hold an allowed message, for the body limit of a route. */
export const MAX_POST_BODY_BYTES = Math.ceil((MAX_MESSAGE_BYTES * 4) / 3) * 2;

/**
 * The XML of a message that arrived by the HTTP-POST binding: base64, at most 256 KiB, UTF-8.
 * Refusals: `too-large`, `malformed`.
 */
export function readPostedMessage(untrustedValue: unknown): Result<string, SamlRefusal> {
  if (typeof untrustedValue !== 'string') return refuse(samlRefusal('malformed', 'form field'));
  if (untrustedValue.length > MAX_MESSAGE_BYTES * 1.5) {
    return refuse(samlRefusal('too-large', 'form field'));
  }
  const bytes = decodeBase64(untrustedValue);
  if (bytes === null) return refuse(samlRefusal('malformed', 'base64'));
  if (bytes.length > MAX_MESSAGE_BYTES) return refuse(samlRefusal('too-large', 'message'));
  const xml = decodeUtf8(bytes);
  return xml === null ? refuse(samlRefusal('malformed', 'utf-8')) : ok(xml);
}
