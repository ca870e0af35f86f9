import { SAML, ValidateInResponseTo, type CacheProvider, type Profile } from '@node-saml/node-saml';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { CLOCK_SKEW_MS, NAME_ID } from './protocol.ts';
import { samlRefusal, type SamlRefusal } from './refusals.ts';
import type { RequestStore } from './request-memory.ts';
import type { ServiceProviderConfig } from './service-provider-config.ts';

/** What differs from one request to the next. */
export interface RequestWishes {
  readonly contexts: readonly string[];
  readonly forceAuthn: boolean;
  readonly passive: boolean;
}

const NO_WISHES: RequestWishes = { contexts: [], forceAuthn: false, passive: false };

/**
 * node-saml, set to its strictest. An instance serves one call: its options hold the wishes of the
 * request, and its cache holds just the request that an answer may answer.
 */
export function samlLibrary(
  config: ServiceProviderConfig,
  cacheProvider: CacheProvider,
  wishes: RequestWishes = NO_WISHES,
): SAML {
  return new SAML({
    issuer: config.entityId,
    callbackUrl: config.acsUrl,
    entryPoint: config.idp.ssoUrl,
    logoutUrl: config.idp.sloUrl ?? config.idp.ssoUrl,
    idpIssuer: config.idp.entityId,
    idpCert: [...config.idp.certificates],
    privateKey: config.spKey,
    publicCert: config.spCertificate,
    decryptionPvk: config.spKey,
    signatureAlgorithm: 'sha256',
    digestAlgorithm: 'sha256',
    audience: config.entityId,
    identifierFormat: NAME_ID.persistent,
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: true,
    validateInResponseTo: ValidateInResponseTo.always,
    acceptedClockSkewMs: CLOCK_SKEW_MS,
    disableRequestedAuthnContext: wishes.contexts.length === 0,
    authnContext: [...wishes.contexts],
    racComparison: 'minimum',
    forceAuthn: wishes.forceAuthn,
    passive: wishes.passive,
    cacheProvider,
  });
}

/** Lets the library save the request it makes, with what it was made for. */
export function savingCache(store: RequestStore, requestedFor: string): CacheProvider {
  return {
    saveAsync: async (id, instant) => {
      await store.save(id, instant, requestedFor);
      return { value: instant, createdAt: Date.parse(instant) };
    },
    getAsync: () => Promise.resolve(null),
    removeAsync: () => Promise.resolve(null),
  };
}

/** Knows exactly one request, already taken from the store: the only one that may be answered. */
export function singleRequestCache(id: string, instant: string): CacheProvider {
  return {
    saveAsync: () => Promise.resolve(null),
    getAsync: (key) => Promise.resolve(key === id ? instant : null),
    removeAsync: (key) => Promise.resolve(key),
  };
}

/** For calls that neither send nor answer a request of ours. */
export const noRequestCache: CacheProvider = {
  saveAsync: () => Promise.resolve(null),
  getAsync: () => Promise.resolve(null),
  removeAsync: () => Promise.resolve(null),
};

/**
 * Asks the library for its own judgement of a Response that our checks accepted. It reads with other
 * parsers, so a message that two parsers understand differently ends here: its name, format and
 * session must be the ones that we read.
 */
export async function librarySignIn(
  library: SAML,
  samlResponse: string,
): Promise<Result<Profile, SamlRefusal>> {
  try {
    const { profile } = await library.validatePostResponseAsync({ SAMLResponse: samlResponse });
    return profile === null ? refuse(samlRefusal('malformed', 'no profile')) : ok(profile);
  } catch {
    return refuse(samlRefusal('bad-signature', 'second judgement of the response'));
  }
}

/** The library's judgement of a logout message by redirect, after ours. */
export async function librarySignOut(
  library: SAML,
  rawQuery: string,
  signedQuery: string,
): Promise<Result<Profile | null, SamlRefusal>> {
  const container = Object.fromEntries(new URLSearchParams(rawQuery));
  try {
    const { profile } = await library.validateRedirectAsync(container, signedQuery);
    return ok(profile);
  } catch {
    return refuse(samlRefusal('bad-signature', 'second judgement of the logout message'));
  }
}
