import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Assurance } from './identity.ts';
import { CLOCK_SKEW_MS } from './protocol.ts';
import { samlRefusal, type SamlRefusal } from './refusals.ts';

/**
 * Remembers the messages that we sent and that await an answer. It must be shared by all web
 * processes and survive a restart, so in the platform it is a table; rows older than an hour may go.
 */
export interface RequestStore {
  /**
   * @param id the message identifier, unguessable
   * @param instant when it was issued, ISO in UTC
   * @param requestedFor opaque text to give back
   */
  save(id: string, instant: string, requestedFor: string): Promise<void>;
  /**
   * Removes and answers it in one atomic step (`DELETE … RETURNING`), so that of two answers to the
   * same request one finds nothing. Null when unknown.
   */
  take(id: string): Promise<{ readonly instant: string; readonly requestedFor: string } | null>;
}

/** What a request was sent for; kept with it so that the answer cannot claim something else. */
export type RequestPurpose =
  | {
      readonly kind: 'sign-in';
      readonly assurance: Assurance | null;
      readonly relayState: string | null;
      readonly browser: string | null;
    }
  | { readonly kind: 'sign-out'; readonly relayState: string | null };

/** A person may read, look for a card and mistype this long between leaving us and coming back. */
const MAX_ABSENCE_MS = 30 * 60_000;

export function writePurpose(purpose: RequestPurpose): string {
  return JSON.stringify(purpose);
}

/** The kind of purpose that a code path accepts. */
type PurposeOf<Kind> = Extract<RequestPurpose, { readonly kind: Kind }>;

/**
 * Takes a request of the given kind out of the store. Refusals: `replayed` when it is unknown, was
 * answered before or was of the other kind; `expired` when it was sent more than 30 minutes ago.
 */
export async function takeRequest<Kind extends RequestPurpose['kind']>(
  store: RequestStore,
  search: { readonly id: string; readonly kind: Kind; readonly nowMs: number },
): Promise<Result<{ readonly instant: string; readonly purpose: PurposeOf<Kind> }, SamlRefusal>> {
  const kept = await store.take(search.id);
  if (kept === null) return refuse(samlRefusal('replayed', 'unknown or answered request'));
  const purpose = readPurpose(kept.requestedFor);
  if (!isOfKind(purpose, search.kind)) {
    return refuse(samlRefusal('replayed', 'answer to another kind of request'));
  }
  if (search.nowMs - Date.parse(kept.instant) > MAX_ABSENCE_MS + CLOCK_SKEW_MS) {
    return refuse(samlRefusal('expired', 'request too old'));
  }
  return ok({ instant: kept.instant, purpose });
}

function readPurpose(text: string): RequestPurpose {
  const purpose: RequestPurpose = JSON.parse(text); // our own text, from our own store
  return purpose;
}

function isOfKind<Kind extends RequestPurpose['kind']>(
  purpose: RequestPurpose,
  kind: Kind,
): purpose is PurposeOf<Kind> {
  return purpose.kind === kind;
}
