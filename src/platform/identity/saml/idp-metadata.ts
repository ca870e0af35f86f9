import { X509Certificate } from 'node:crypto';
import { ok, refuse, type Refusal, type Result } from '../../../kernel/result.ts';
import { instantMs } from './message-head.ts';
import { BINDING, NS } from './protocol.ts';
import {
  attributeOf,
  childrenNamed,
  descendants,
  onlyChild,
  parseXml,
  type Element,
} from './strict-xml.ts';

/** Where the identity provider listens and whose signatures are its own. */
export interface IdentityProvider {
  readonly entityId: string;
  /** Takes AuthnRequests by the redirect binding. */
  readonly ssoUrl: string;
  /** Takes logout messages by the redirect binding; null when the provider offers none. */
  readonly sloUrl: string | null;
  /** PEM. Several while the provider changes its key. */
  readonly certificates: readonly string[];
}

export type MetadataRefusal = Refusal<
  | 'metadata-unreadable'
  | 'metadata-entity-not-found'
  | 'metadata-expired'
  | 'metadata-without-redirect-sign-in'
  | 'metadata-without-certificate'
>;

/**
 * Reads an identity provider's metadata document, single or an aggregate (then say which entity).
 * Its own signature is not checked: an operator fetched it over a trusted way and configures it.
 */
export function readIdpMetadata(
  xml: string,
  options: { readonly entityId?: string; readonly nowMs?: number } = {},
): Result<IdentityProvider, MetadataRefusal> {
  const root = parseXml(xml);
  if (root === null) return refuse({ code: 'metadata-unreadable' });
  const entity = findEntity(root, options.entityId ?? null);
  const descriptor = entity && onlyChild(entity, NS.metadata, 'IDPSSODescriptor');
  const entityId = attributeOf(entity, 'entityID');
  if (descriptor === null || entityId === null) return refuse({ code: 'metadata-entity-not-found' });
  const validUntil = instantMs(attributeOf(entity, 'validUntil') ?? attributeOf(root, 'validUntil'));
  if (validUntil !== null && validUntil <= (options.nowMs ?? Date.now())) {
    return refuse({ code: 'metadata-expired' });
  }
  const ssoUrl = redirectLocation(descriptor, 'SingleSignOnService');
  if (ssoUrl === null) return refuse({ code: 'metadata-without-redirect-sign-in' });
  const certificates = signingCertificates(descriptor);
  if (certificates.length === 0) return refuse({ code: 'metadata-without-certificate' });
  const sloUrl = redirectLocation(descriptor, 'SingleLogoutService');
  return ok({ entityId, ssoUrl, sloUrl, certificates });
}

function findEntity(root: Element, entityId: string | null): Element | null {
  const entities = descendants(root).filter(
    (element) =>
      element.localName === 'EntityDescriptor' &&
      element.namespaceURI === NS.metadata &&
      (entityId === null || attributeOf(element, 'entityID') === entityId) &&
      onlyChild(element, NS.metadata, 'IDPSSODescriptor') !== null,
  );
  return entities.length === 1 ? (entities[0] ?? null) : null;
}

function redirectLocation(descriptor: Element, service: string): string | null {
  const found = childrenNamed(descriptor, NS.metadata, service).find(
    (element) => attributeOf(element, 'Binding') === BINDING.redirect,
  );
  const location = attributeOf(found ?? null, 'Location');
  return location !== null && /^https?:\/\//.test(location) ? location : null;
}

/** The certificates for signing (a descriptor without `use` serves both), those readable, as PEM. */
function signingCertificates(descriptor: Element): string[] {
  return childrenNamed(descriptor, NS.metadata, 'KeyDescriptor')
    .filter((key) => attributeOf(key, 'use') !== 'encryption')
    .flatMap(descendants)
    .filter((element) => element.localName === 'X509Certificate')
    .map((element) => readCertificate((element.textContent ?? '').replace(/\s/g, '')))
    .filter((pem) => pem !== null);
}

function readCertificate(base64: string): string | null {
  try {
    return new X509Certificate(Buffer.from(base64, 'base64')).toString();
  } catch {
    return null;
  }
}
