import { XMLSerializer } from '@xmldom/xmldom';
import { SignedXml } from 'xml-crypto';
import { assert } from '../../../kernel/assert.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { KeyPair } from '../self-signed-certificate.ts';
import { ALGORITHM, NS } from './protocol.ts';
import { samlRefusal, type SamlRefusal } from './refusals.ts';
import {
  attributeOf,
  childElements,
  childrenNamed,
  onlyChild,
  parseXml,
  type Element,
} from './strict-xml.ts';

/** Signs the root element (enveloped, rsa-sha256) and puts the signature after its Issuer. */
export function signRoot(xml: string, signer: KeyPair): string {
  const signature = new SignedXml({
    privateKey: signer.privateKey,
    publicCert: signer.certificate,
    signatureAlgorithm: ALGORITHM.rsaSha256,
    canonicalizationAlgorithm: ALGORITHM.exclusiveC14n,
  });
  signature.addReference({
    xpath: '/*',
    transforms: [ALGORITHM.enveloped, ALGORITHM.exclusiveC14n],
    digestAlgorithm: ALGORITHM.sha256,
  });
  signature.computeSignature(xml, {
    prefix: 'ds',
    location: { reference: "/*/*[local-name(.)='Issuer']", action: 'after' },
  });
  return signature.getSignedXml();
}

/**
 * Verifies the signature that the root element carries over itself, with one of the certificates.
 * Answers the root parsed anew from the signed bytes: read data from there and from nowhere else.
 * Strict beyond the standard: one signature, one reference to the root, the two usual transforms,
 * SHA-256 or SHA-512 only; keys inside the message are ignored.
 */
export function verifyRoot(
  xml: string,
  root: Element,
  certificates: readonly string[],
): Result<Element, SamlRefusal> {
  const found = childrenNamed(root, NS.signature, 'Signature');
  const signature = found[0];
  if (signature === undefined) return refuse(samlRefusal('unsigned', `${root.localName} signature`));
  if (found.length > 1) return refuse(samlRefusal('malformed', 'two signatures on one element'));
  if (!isPlainSignatureOf(signature, root)) {
    return refuse(samlRefusal('bad-signature', `${root.localName} signature form`));
  }
  const signatureXml = new XMLSerializer().serializeToString(signature);
  for (const certificate of certificates) {
    const signedBytes = verifiedContent(xml, signatureXml, certificate);
    if (signedBytes === null) continue;
    const signedRoot = parseXml(signedBytes);
    assert(signedRoot !== null, 'canonical XML is well-formed');
    if (signedRoot.localName === root.localName) return ok(signedRoot);
  }
  return refuse(samlRefusal('bad-signature', `${root.localName} signature value`));
}

/** True when the signature says nothing but "this element, enveloped, with a strong algorithm". */
function isPlainSignatureOf(signature: Element, root: Element): boolean {
  const id = attributeOf(root, 'ID');
  const parts = childElements(signature).map((part) => part.localName);
  if (parts.join(' ').replace(/ KeyInfo$/, '') !== 'SignedInfo SignatureValue') return false;
  const info = onlyChild(signature, NS.signature, 'SignedInfo');
  const reference = info && onlyChild(info, NS.signature, 'Reference');
  if (id === null || info === null || reference === null) return false;
  const transforms = onlyChild(reference, NS.signature, 'Transforms');
  const transformNames = transforms === null ? [] : childElements(transforms).map(algorithmOf);
  return (
    attributeOf(reference, 'URI') === `#${id}` &&
    algorithmOf(onlyChild(info, NS.signature, 'CanonicalizationMethod')) === ALGORITHM.exclusiveC14n &&
    SIGNATURE_METHODS.has(algorithmOf(onlyChild(info, NS.signature, 'SignatureMethod'))) &&
    DIGEST_METHODS.has(algorithmOf(onlyChild(reference, NS.signature, 'DigestMethod'))) &&
    transformNames.join(' ') === `${ALGORITHM.enveloped} ${ALGORITHM.exclusiveC14n}`
  );
}

function verifiedContent(xml: string, signatureXml: string, certificate: string): string | null {
  const verifier = new SignedXml({ publicCert: certificate });
  try {
    verifier.loadSignature(signatureXml);
    if (!verifier.checkSignature(xml)) return null;
  } catch {
    return null; // the library throws on a wrong value as well as on a wrong form
  }
  const [content, ...more] = verifier.getSignedReferences();
  return more.length === 0 ? (content ?? null) : null;
}

const SIGNATURE_METHODS: ReadonlySet<string> = new Set([ALGORITHM.rsaSha256, ALGORITHM.rsaSha512]);
const DIGEST_METHODS: ReadonlySet<string> = new Set([ALGORITHM.sha256, ALGORITHM.sha512]);

function algorithmOf(element: Element | null): string {
  return attributeOf(element, 'Algorithm') ?? '';
}
