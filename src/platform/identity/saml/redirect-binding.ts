import { createPublicKey, sign, verify } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { assert } from '../../../kernel/assert.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { ALGORITHM, MAX_MESSAGE_BYTES } from './protocol.ts';
import { samlRefusal, type SamlRefusal } from './refusals.ts';
import { decodeBase64, decodeUtf8 } from './text-coding.ts';

/** Which side of an exchange a message is: asks or answers. */
export type MessageParameter = 'SAMLRequest' | 'SAMLResponse';

export interface RedirectMessage {
  readonly parameter: MessageParameter;
  readonly xml: string;
  readonly relayState: string | null;
}

export interface SignedRedirect extends RedirectMessage {
  /** The query reduced to the signed parameters, byte for byte as received. */
  readonly signedQuery: string;
}

/**
 * The address that carries a message by the HTTP-Redirect binding: deflated, and the query signed
 * with rsa-sha256. An address that already has a query keeps it.
 */
export function signedRedirectUrl(
  target: string,
  message: RedirectMessage,
  privateKey: string,
): string {
  const deflated = deflateRawSync(Buffer.from(message.xml, 'utf8')).toString('base64');
  const parts = [`${message.parameter}=${encodeURIComponent(deflated)}`];
  if (message.relayState !== null) parts.push(`RelayState=${encodeURIComponent(message.relayState)}`);
  parts.push(`SigAlg=${encodeURIComponent(ALGORITHM.rsaSha256)}`);
  const signature = sign('sha256', Buffer.from(parts.join('&'), 'utf8'), privateKey);
  parts.push(`Signature=${encodeURIComponent(signature.toString('base64'))}`);
  return `${target}${target.includes('?') ? '&' : '?'}${parts.join('&')}`;
}

/**
 * Reads a message from the raw query string (without `?`) and verifies its signature with one of
 * the certificates. The signature covers the bytes of the query, so it is read raw: each SAML
 * parameter at most once, its name not percent-encoded, the order as the standard sets it.
 * Refusals: `unsigned`, `bad-signature`, `malformed`, `too-large`.
 */
export function readSignedRedirect(
  rawQuery: string,
  certificates: readonly string[],
): Result<SignedRedirect, SamlRefusal> {
  if (rawQuery.length > MAX_MESSAGE_BYTES) return refuse(samlRefusal('too-large', 'query'));
  const parameters = samlParameters(rawQuery);
  if (parameters === null) return refuse(samlRefusal('malformed', 'query parameters'));
  const request = parameters.get('SAMLRequest');
  const response = parameters.get('SAMLResponse');
  if ((request === undefined) === (response === undefined)) {
    return refuse(samlRefusal('malformed', 'one message in the query'));
  }
  const parameter = request === undefined ? 'SAMLResponse' : 'SAMLRequest';
  const signatureText = decodeComponent(parameters.get('Signature') ?? '');
  const algorithm = decodeComponent(parameters.get('SigAlg') ?? '');
  if (signatureText === '' || algorithm === '') return refuse(samlRefusal('unsigned', 'query'));
  const digest = DIGEST_OF_ALGORITHM.get(algorithm ?? '');
  const signature = decodeBase64(signatureText ?? '');
  if (digest === undefined || signature === null) {
    return refuse(samlRefusal('bad-signature', 'query signature form'));
  }
  const signedQuery = [parameter, 'RelayState', 'SigAlg']
    .filter((name) => parameters.has(name))
    .map((name) => `${name}=${parameters.get(name) ?? ''}`)
    .join('&');
  const isGenuine = certificates.some((certificate) =>
    verify(digest, Buffer.from(signedQuery, 'utf8'), createPublicKey(certificate), signature),
  );
  if (!isGenuine) return refuse(samlRefusal('bad-signature', 'query signature value'));

  const xml = inflate(decodeComponent(request ?? response ?? ''));
  if (!xml.ok) return xml;
  const rawRelayState = parameters.get('RelayState');
  const relayState = rawRelayState === undefined ? null : decodeComponent(rawRelayState);
  return ok({ parameter, xml: xml.value, relayState, signedQuery });
}

/**
 * Reads the message of a redirect without any verification, only to learn whose signature to look
 * for. Never act on it.
 */
export function peekAtRedirect(rawQuery: string): Result<{ readonly untrustedXml: string }, SamlRefusal> {
  if (rawQuery.length > MAX_MESSAGE_BYTES) return refuse(samlRefusal('too-large', 'query'));
  const parameters = samlParameters(rawQuery);
  const message = parameters?.get('SAMLRequest') ?? parameters?.get('SAMLResponse');
  if (message === undefined) return refuse(samlRefusal('malformed', 'no message in the query'));
  const xml = inflate(decodeComponent(message));
  return xml.ok ? ok({ untrustedXml: xml.value }) : xml;
}

const SAML_NAMES = new Set(['SAMLRequest', 'SAMLResponse', 'RelayState', 'SigAlg', 'Signature']);
const DIGEST_OF_ALGORITHM: ReadonlyMap<string, string> = new Map([
  [ALGORITHM.rsaSha256, 'sha256'],
  [ALGORITHM.rsaSha512, 'sha512'],
]);

/** The raw values by name; null when a SAML name occurs twice or is disguised by encoding. */
function samlParameters(rawQuery: string): ReadonlyMap<string, string> | null {
  const found = new Map<string, string>();
  for (const token of rawQuery.split('&')) {
    const equals = token.indexOf('=');
    const rawName = equals === -1 ? token : token.slice(0, equals);
    const name = decodeComponent(rawName);
    if (name === null) return null;
    if (!SAML_NAMES.has(name)) continue;
    if (name !== rawName || found.has(name)) return null;
    found.set(name, equals === -1 ? '' : token.slice(equals + 1));
  }
  return found;
}

function decodeComponent(raw: string): string | null {
  try {
    return decodeURIComponent(raw.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

function inflate(base64: string | null): Result<string, SamlRefusal> {
  const bytes = base64 === null ? null : decodeBase64(base64);
  if (bytes === null) return refuse(samlRefusal('malformed', 'base64'));
  let inflated: Buffer;
  try {
    inflated = inflateRawSync(bytes, { maxOutputLength: MAX_MESSAGE_BYTES });
  } catch (error) {
    const isTooLarge = error instanceof RangeError;
    return refuse(samlRefusal(isTooLarge ? 'too-large' : 'malformed', 'deflate'));
  }
  const xml = decodeUtf8(inflated);
  assert(inflated.length <= MAX_MESSAGE_BYTES, 'inflate keeps its limit');
  return xml === null ? refuse(samlRefusal('malformed', 'utf-8')) : ok(xml);
}
