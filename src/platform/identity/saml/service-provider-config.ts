import type { AttributeProfile } from './attribute-profile.ts';
import type { Assurance } from './identity.ts';
import type { IdentityProvider } from './idp-metadata.ts';
import type { RequestStore } from './request-memory.ts';

export interface ServiceProviderConfig {
  readonly entityId: string;
  /** Where the provider posts its Response. */
  readonly acsUrl: string;
  /** Where the provider redirects logout messages. */
  readonly sloUrl: string;
  readonly idp: IdentityProvider;
  /** One PEM key pair signs our messages and decrypts assertions. */
  readonly spKey: string;
  readonly spCertificate: string;
  readonly requestStore: RequestStore;
  /** Asked for when a sign-in names no assurance of its own; default: whatever the provider gives. */
  readonly requestedAssurance?: Assurance;
  /** Default true. False only for a provider that cannot encrypt. */
  readonly requireEncryption?: boolean;
  /** Default: KAÜ. */
  readonly attributes?: AttributeProfile;
  /**
   * The real time, epoch ms. Never the shifted clock of a demo: the provider stamps its messages
   * with the real time, and node-saml compares them with the real time whatever stands here.
   */
  readonly now?: () => number;
}

/**
 * node-saml signs one way of percent-encoding and sends another; they agree on these characters,
 * which is also all that an opaque token needs.
 */
export function isRelayState(text: string): boolean {
  return /^[A-Za-z0-9._-]{1,80}$/.test(text);
}
