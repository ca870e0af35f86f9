import { assert } from '../../../kernel/assert.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { checkAssertion } from './assertion-check.ts';
import { decryptElement } from './encryption.ts';
import { isAtLeast, type Assurance, type Identity, type SignInMethod } from './identity.ts';
import { kauAttributes } from './kau-attributes.ts';
import { readPostedMessage } from './post-binding.ts';
import { samlRefusal, type SamlRefusal } from './refusals.ts';
import { takeRequest, writePurpose } from './request-memory.ts';
import { checkResponse, type CheckedResponse } from './response-check.ts';
import { librarySignIn, samlLibrary, savingCache, singleRequestCache } from './saml-library.ts';
import { isRelayState, type ServiceProviderConfig } from './service-provider-config.ts';

export interface SignInRequest {
  /** 1–80 characters of A–Z a–z 0–9 . _ - that mean something to the caller only. */
  readonly relayState?: string;
  readonly assurance?: Assurance;
  /** Ask for credentials even when the provider still knows the person. */
  readonly forceAuthn?: boolean;
  /** Only if the provider need not ask anything; otherwise the answer is the refusal `no-session`. */
  readonly passive?: boolean;
  /** For the KAÜ simulator: sign in this demo person at once. A real provider ignores it. */
  readonly loginHint?: { readonly person: string; readonly way: SignInMethod };
  /** A secret of the browser that begins (e.g. hash of a cookie); finishing must show the same. */
  readonly browser?: string;
}

export interface SignedIn extends Identity {
  /** The relay state given at the beginning, from our own memory, not from the posted form. */
  readonly relayState?: string;
}

/** See `ServiceProvider.beginSignIn`. */
export async function beginSignIn(config: ServiceProviderConfig, request: SignInRequest): Promise<string> {
  const { relayState = null, browser = null, forceAuthn = false, passive = false } = request;
  assert(relayState === null || isRelayState(relayState), 'a relay state is a short opaque token');
  const assurance = request.assurance ?? config.requestedAssurance ?? null;
  const requestedFor = writePurpose({ kind: 'sign-in', assurance, relayState, browser });
  const profile = config.attributes ?? kauAttributes;
  const contexts = assurance === null ? [] : profile.requestedContexts(assurance);
  const cache = savingCache(config.requestStore, requestedFor);
  const library = samlLibrary(config, cache, { contexts, forceAuthn, passive });
  const hint = request.loginHint;
  const additionalParams = hint && { demo_person: hint.person, demo_way: hint.way };
  return await library.getAuthorizeUrlAsync(
    relayState ?? '',
    undefined,
    additionalParams === undefined ? {} : { additionalParams },
  );
}

/** See `ServiceProvider.finishSignIn`. */
export async function finishSignIn(
  config: ServiceProviderConfig,
  untrustedBody: unknown,
  browser: string | null,
): Promise<Result<SignedIn, SamlRefusal>> {
  const nowMs = (config.now ?? Date.now)();
  const samlResponse = formField(untrustedBody, 'SAMLResponse');
  const xml = readPostedMessage(samlResponse);
  if (!xml.ok) return xml;
  const { idp, acsUrl } = config;
  const response = checkResponse(xml.value, {
    issuer: idp.entityId,
    certificates: idp.certificates,
    destination: acsUrl,
    nowMs,
  });
  if (!response.ok) return response;
  const id = response.value.inResponseTo;
  const request = await takeRequest(config.requestStore, { id, kind: 'sign-in', nowMs });
  if (!request.ok) return request;
  const { purpose, instant } = request.value;
  if (purpose.browser !== null && purpose.browser !== browser) {
    return refuse(samlRefusal('other-browser', 'browser secret'));
  }
  if (response.value.failure !== null) return refuse(response.value.failure);
  const identity = await readIdentity(config, response.value, nowMs);
  if (!identity.ok) return identity;

  const library = samlLibrary(config, singleRequestCache(id, instant));
  const second = await librarySignIn(library, String(samlResponse));
  if (!second.ok) return second;
  const { nameID, sessionIndex } = second.value;
  if (nameID !== identity.value.nameId || sessionIndex !== identity.value.sessionIndex) {
    return refuse(samlRefusal('malformed', 'two readings of one assertion'));
  }
  if (purpose.assurance !== null && !isAtLeast(identity.value.assurance, purpose.assurance)) {
    return refuse(samlRefusal('assurance-too-low', 'assurance of the assertion'));
  }
  const { relayState } = purpose;
  return ok(relayState === null ? identity.value : { ...identity.value, relayState });
}

async function readIdentity(
  config: ServiceProviderConfig,
  response: CheckedResponse,
  nowMs: number,
): Promise<Result<Identity, SamlRefusal>> {
  const { assertion } = response;
  assert(assertion !== null, 'a successful response holds an assertion');
  const isEncrypted = assertion.localName === 'EncryptedAssertion';
  if (!isEncrypted && config.requireEncryption !== false) {
    return refuse(samlRefusal('not-encrypted', 'assertion'));
  }
  const xml = isEncrypted
    ? await decryptElement(assertion, config.spKey)
    : ok(assertion.toString());
  if (!xml.ok) return xml;
  const verified = checkAssertion(xml.value, {
    issuer: config.idp.entityId,
    certificates: config.idp.certificates,
    audience: config.entityId,
    recipient: config.acsUrl,
    requestId: response.inResponseTo,
    nowMs,
  });
  return verified.ok ? (config.attributes ?? kauAttributes).mapAttributes(verified.value) : verified;
}

/** One text field of a form body, however the server parsed it; null when absent or repeated. */
function formField(untrustedBody: unknown, name: string): string | null {
  if (typeof untrustedBody !== 'object' || untrustedBody === null) return null;
  const value: unknown = Object.hasOwn(untrustedBody, name)
    ? Reflect.get(untrustedBody, name)
    : undefined;
  return typeof value === 'string' ? value : null;
}
