import { assert } from '../../../kernel/assert.ts';
import type { Result } from '../../../kernel/result.ts';
import type { SessionReference } from './logout-check.ts';
import type { SamlRefusal } from './refusals.ts';
import type { ServiceProviderConfig } from './service-provider-config.ts';
import { beginSignIn, finishSignIn, type SignedIn, type SignInRequest } from './sign-in.ts';
import { beginSignOut, receiveSignOut, type SignOutOutcome } from './single-logout.ts';
import { serviceProviderMetadata } from './sp-metadata.ts';

export interface ServiceProvider {
  /** The address to redirect the browser to: a signed AuthnRequest by redirect binding. */
  beginSignIn(request?: SignInRequest): Promise<string>;
  /**
   * Judges the form that the provider made the browser post (`SAMLResponse`).
   * Each answer counts once: whatever comes out, the request is used up when the message was
   * genuinely signed. All refusals of `SamlRefusalCode` are possible.
   */
  finishSignIn(
    untrustedBody: unknown,
    browser?: string,
  ): Promise<Result<SignedIn, SamlRefusal>>;
  /**
   * The address to redirect to in order to end the provider's session as well; null when the
   * provider offers no single logout. End your own session before you redirect.
   */
  beginSignOut(
    session: SessionReference,
    relayState?: string,
  ): Promise<string | null>;
  /**
   * Handles whatever arrives at `sloUrl` (GET): the answer to our request, or the provider's own
   * request. For the latter `endSessions` ends the sessions meant and answers whether it could.
   * @param rawQuery the query string as received, without `?`
   */
  receiveSignOut(
    rawQuery: string,
    endSessions: (session: SessionReference) => Promise<boolean>,
  ): Promise<Result<SignOutOutcome, SamlRefusal>>;
  /** The metadata document to hand to the provider. */
  serviceProviderMetadata(): string;
}

/** The service provider's side of SAML 2.0 web single sign-on and single logout. */
export function createServiceProvider(config: ServiceProviderConfig): ServiceProvider {
  assert(config.idp.certificates.length > 0, 'an identity provider has at least one certificate');
  return {
    beginSignIn: (request = {}) => beginSignIn(config, request),
    finishSignIn: (body, browser) => finishSignIn(config, body, browser ?? null),
    beginSignOut: (session, relayState) => beginSignOut(config, session, relayState ?? null),
    receiveSignOut: (rawQuery, endSessions) => receiveSignOut(config, rawQuery, endSessions),
    serviceProviderMetadata: () => serviceProviderMetadata(config),
  };
}
