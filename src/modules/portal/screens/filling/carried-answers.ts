import { createHmac, timingSafeEqual } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { randomBytes } from 'node:crypto';
import type { Database } from '../../../../platform/database/database.ts';
import type { RequestContext } from '../../../../platform/http/route.ts';
import { installationSecret } from '../../../../platform/identity/secrets.ts';
import type { Answers } from '../../../forms/engine.contract.ts';
import type { FormPlace } from './form-place.ts';

/** Longer than any answers that a form takes. */
const JSON_BYTES_MAX = 2_000_000;
const FIELD_LENGTH_MAX = 700_000;

/**
 * Answers of the pages already filled in, as a text that travels in a hidden field: nothing of a person who
 * did not sign in is kept on the server. Signed for this browser and form, so that only what we have
 * read and checked ourselves comes back.
 */
export async function packAnswers(request: RequestContext, place: FormPlace, answers: Answers): Promise<string> {
  const content = deflateRawSync(Buffer.from(JSON.stringify(answers)), { level: 6 }).toString('base64url');
  return `${content}.${await signature(request, place, content)}`;
}

/** The answers of such a text; null when it was not made by `packAnswers` for this browser and form. Never throws. */
export async function unpackAnswers(request: RequestContext, place: FormPlace, untrusted: string): Promise<Answers | null> {
  if (untrusted.length > FIELD_LENGTH_MAX) return null;
  const [content = '', given = ''] = untrusted.split('.');
  const expected = Buffer.from(await signature(request, place, content));
  const actual = Buffer.from(given);
  if (expected.length !== actual.length || !timingSafeEqual(expected, actual)) return null;
  const parsed = place.form.parseAnswers(inflated(content));
  return parsed.ok ? parsed.value.answers : null;
}

function inflated(content: string): unknown {
  try {
    return JSON.parse(inflateRawSync(Buffer.from(content, 'base64url'), { maxOutputLength: JSON_BYTES_MAX }).toString('utf8'));
  } catch {
    return null;
  }
}

async function signature(request: RequestContext, place: FormPlace, content: string): Promise<string> {
  const { code, version } = place.form.definition;
  const about = [request.browserId, place.municipality.id, code, version].join('|');
  return createHmac('sha256', await secretOf(request.db)).update(`${about}|${content}`).digest('base64url');
}

const secrets = new WeakMap<Database, Promise<string>>();

function secretOf(db: Database): Promise<string> {
  const known = secrets.get(db);
  if (known !== undefined) return known;
  const asked = installationSecret(db, 'carried-answers', () => randomBytes(32).toString('base64url'));
  secrets.set(db, asked);
  // An outage must not be remembered as the key.
  asked.catch(() => secrets.delete(db));
  return asked;
}
