import { assert } from '../../../kernel/assert.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { readLogoutRequest, readLogoutResponse, type SessionReference } from './logout-check.ts';
import { readSignedRedirect, type SignedRedirect } from './redirect-binding.ts';
import { samlRefusal, type SamlRefusal } from './refusals.ts';
import { takeRequest, writePurpose } from './request-memory.ts';
import {
  librarySignOut,
  noRequestCache,
  samlLibrary,
  savingCache,
  singleRequestCache,
} from './saml-library.ts';
import { isRelayState, type ServiceProviderConfig } from './service-provider-config.ts';

export type SignOutOutcome =
  | {
      /** The provider answered our logout request. */
      readonly kind: 'finished';
      readonly relayState: string | null;
      /** False when another site of the same sign-in could not be signed out; worth a sentence. */
      readonly isComplete: boolean;
    }
  | {
      /** The provider asked, sessions were ended, and this address carries our signed answer. */
      readonly kind: 'asked';
      readonly redirectTo: string;
    };

/** See `ServiceProvider.beginSignOut`. */
export async function beginSignOut(
  config: ServiceProviderConfig,
  session: SessionReference,
  relayState: string | null,
): Promise<string | null> {
  if (config.idp.sloUrl === null) return null;
  assert(relayState === null || isRelayState(relayState), 'a relay state is a short opaque token');
  const requestedFor = writePurpose({ kind: 'sign-out', relayState });
  const library = samlLibrary(config, savingCache(config.requestStore, requestedFor));
  return await library.getLogoutUrlAsync(
    {
      issuer: config.idp.entityId,
      nameID: session.nameId,
      nameIDFormat: session.nameIdFormat,
      ...(session.sessionIndex === null ? {} : { sessionIndex: session.sessionIndex }),
    },
    relayState ?? '',
    {},
  );
}

/** See `ServiceProvider.receiveSignOut`. */
export async function receiveSignOut(
  config: ServiceProviderConfig,
  rawQuery: string,
  endSessions: (session: SessionReference) => Promise<boolean>,
): Promise<Result<SignOutOutcome, SamlRefusal>> {
  // node-saml lets an unsigned logout message pass; this check comes first and does not.
  const redirect = readSignedRedirect(rawQuery, config.idp.certificates);
  if (!redirect.ok) return redirect;
  return redirect.value.parameter === 'SAMLResponse'
    ? await finishOwn(config, rawQuery, redirect.value)
    : await answerTheirs(config, { rawQuery, redirect: redirect.value, endSessions });
}

async function finishOwn(
  config: ServiceProviderConfig,
  rawQuery: string,
  redirect: SignedRedirect,
): Promise<Result<SignOutOutcome, SamlRefusal>> {
  const nowMs = (config.now ?? Date.now)();
  const response = readLogoutResponse(redirect.xml, expectedHead(config, nowMs));
  if (!response.ok) return response;
  const { inResponseTo: id, isComplete } = response.value;
  const request = await takeRequest(config.requestStore, { id, kind: 'sign-out', nowMs });
  if (!request.ok) return request;
  if (isComplete) {
    const library = samlLibrary(config, singleRequestCache(id, request.value.instant));
    const second = await librarySignOut(library, rawQuery, redirect.signedQuery);
    if (!second.ok) return second;
  }
  return ok({ kind: 'finished', relayState: request.value.purpose.relayState, isComplete });
}

async function answerTheirs(
  config: ServiceProviderConfig,
  asked: {
    readonly rawQuery: string;
    readonly redirect: SignedRedirect;
    readonly endSessions: (session: SessionReference) => Promise<boolean>;
  },
): Promise<Result<SignOutOutcome, SamlRefusal>> {
  const nowMs = (config.now ?? Date.now)();
  const request = readLogoutRequest(asked.redirect.xml, expectedHead(config, nowMs));
  if (!request.ok) return request;
  const library = samlLibrary(config, noRequestCache);
  const second = await librarySignOut(library, asked.rawQuery, asked.redirect.signedQuery);
  if (!second.ok) return second;
  if (second.value?.nameID !== request.value.nameId) {
    return refuse(samlRefusal('malformed', 'two readings of one logout request'));
  }
  const { id, ...session } = request.value;
  const isEnded = await asked.endSessions(session);
  const relayState = asked.redirect.relayState ?? '';
  const redirectTo = await library.getLogoutResponseUrlAsync(
    { ...second.value, ID: id },
    relayState !== '' && isRelayState(relayState) ? relayState : '',
    {},
    isEnded,
  );
  return ok({ kind: 'asked', redirectTo });
}

function expectedHead(
  config: ServiceProviderConfig,
  nowMs: number,
): { issuer: string; destination: string; nowMs: number } {
  return { issuer: config.idp.entityId, destination: config.sloUrl, nowMs };
}
