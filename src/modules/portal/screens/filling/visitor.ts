import { type ClientRequest, redirect, type Reply, type RequestContext } from '../../../../platform/http/route.ts';
import { TERMS_PATH } from '../../../../platform/http/session-gate.ts';
import { IDLE_MINUTES } from '../../../../platform/identity/session.ts';
import type { Uuid } from '../../../../platform/ids/uuid.ts';

/**
 * Who fills the form in. The pages are open to all, so they do themselves what the gate does for signed-in
 * routes. `expired`: the sign-in is over; what was typed is kept for that account, nothing is shown.
 */
export type Visitor =
  | { readonly kind: 'client'; readonly clientId: Uuid; readonly request: ClientRequest }
  | { readonly kind: 'expired'; readonly clientId: Uuid }
  | { readonly kind: 'anonymous' };

export function visitorOf(request: RequestContext): Visitor {
  const { session, expiredSession } = request;
  if (session?.kind === 'client') return { kind: 'client', clientId: session.accountId, request: { ...request, session } };
  if (expiredSession?.kind === 'client') return { kind: 'expired', clientId: expiredSession.accountId };
  return { kind: 'anonymous' };
}

/** Where a signed-in person must go before a page is shown: after idleness, or to accept the terms. Null: nowhere. */
export function detour(request: RequestContext): Reply | null {
  const { session } = request;
  if (session?.kind !== 'client') return null;
  const returnTo = encodeURIComponent(request.url);
  if (session.lastSeenAt.until(request.clock.now()).total('minutes') >= IDLE_MINUTES) return redirect(`/munkamenet?vissza=${returnTo}`);
  return session.termsAccepted ? null : redirect(`${TERMS_PATH}?vissza=${returnTo}`);
}
