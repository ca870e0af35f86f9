import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  randomBytes,
  sign,
} from 'node:crypto';
import { promisify } from 'node:util';
import { assert } from '../../kernel/assert.ts';

/** A private key and the certificate of its public half, both PEM. */
export interface KeyPair {
  /** PKCS #8, `-----BEGIN PRIVATE KEY-----`. Never logged, never sent. */
  readonly privateKey: string;
  readonly certificate: string;
}

export interface CertificateRequest {
  /** The name that subject and issuer carry, 1–64 characters, e.g. a host name. */
  readonly commonName: string;
  /** Instant of the first valid second, epoch ms; default: an hour ago, for clocks that run late. */
  readonly notBefore?: number;
  /** How long it is valid, in days of 24 hours, counted from `notBefore`. */
  readonly days?: number;
}

const YEARS_TEN_DAYS = 3652;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/**
 * Makes an RSA-2048 key and its self-signed certificate (SHA-256), in process.
 * Node can read certificates but not make them, and a fresh machine need not have `openssl`;
 * so the few DER structures that are needed are written here.
 * For demo and first start only: who runs this in earnest brings certificates of an authority.
 */
export async function createKeyPair(request: CertificateRequest): Promise<KeyPair> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return { privateKey, certificate: selfSignedCertificate(privateKey, request) };
}

/** The self-signed certificate of an RSA private key (PEM), PEM. Each call draws a new serial number. */
export function selfSignedCertificate(privateKeyPem: string, request: CertificateRequest): string {
  const { commonName, days = YEARS_TEN_DAYS } = request;
  assert(commonName.length >= 1 && commonName.length <= 64, 'a common name has 1–64 characters');
  assert(Number.isInteger(days) && days > 0, 'a certificate is valid for a whole number of days');
  const key = createPrivateKey(privateKeyPem);
  assert(key.asymmetricKeyType === 'rsa', 'the certificate maker knows RSA keys only');
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });

  const notBefore = request.notBefore ?? Date.now() - HOUR_MS;
  const name = distinguishedName(commonName);
  const toBeSigned = sequence(
    explicit(0, integer(Buffer.of(2))), // version 3
    integer(serialNumber()),
    SHA256_WITH_RSA,
    name,
    sequence(time(notBefore), time(notBefore + days * DAY_MS)),
    name,
    spki,
    explicit(3, sequence(basicConstraintsNoAuthority(), subjectKeyIdentifier(spki))),
  );
  const signature = sign('sha256', toBeSigned, key);
  const certificate = sequence(toBeSigned, SHA256_WITH_RSA, bitString(signature));
  return pem('CERTIFICATE', certificate);
}

// --- DER: tag, length, content -------------------------------------------------------------

function der(tag: number, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  if (body.length < 0x80) return Buffer.concat([Buffer.of(tag, body.length), body]);
  const length: number[] = [];
  for (let rest = body.length; rest > 0; rest = Math.floor(rest / 256)) length.unshift(rest % 256);
  return Buffer.concat([Buffer.of(tag, 0x80 | length.length, ...length), body]);
}

const sequence = (...items: readonly Buffer[]): Buffer => der(0x30, ...items);
const explicit = (number: number, item: Buffer): Buffer => der(0xa0 | number, item);
const bitString = (bytes: Buffer): Buffer => der(0x03, Buffer.of(0), bytes);
const octetString = (bytes: Buffer): Buffer => der(0x04, bytes);

/** A positive INTEGER from big-endian bytes: no superfluous zeros, no accidental sign bit. */
function integer(bytes: Buffer): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first === -1 ? Buffer.of(0) : bytes.subarray(first);
  return (digits[0] ?? 0) >= 0x80 ? der(0x02, Buffer.of(0), digits) : der(0x02, digits);
}

function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const arc of rest) {
    const septets = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) {
      septets.unshift(0x80 | (left % 128));
    }
    bytes.push(...septets);
  }
  return der(0x06, Buffer.from(bytes));
}

/** UTCTime up to 2049, GeneralizedTime from 2050 on (RFC 5280 4.1.2.5). */
function time(epochMs: number): Buffer {
  const text = new Date(epochMs).toISOString().replace(/[-:T]|\.\d{3}/g, '');
  return Number(text.slice(0, 4)) < 2050
    ? der(0x17, Buffer.from(text.slice(2), 'ascii'))
    : der(0x18, Buffer.from(text, 'ascii'));
}

const SHA256_WITH_RSA = sequence(objectIdentifier('1.2.840.113549.1.1.11'), der(0x05));

function distinguishedName(commonName: string): Buffer {
  const attribute = sequence(objectIdentifier('2.5.4.3'), der(0x0c, Buffer.from(commonName, 'utf8')));
  return sequence(der(0x31, attribute));
}

function serialNumber(): Buffer {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40; // never zero, never negative
  return bytes;
}

const TRUE = der(0x01, Buffer.of(0xff));

function basicConstraintsNoAuthority(): Buffer {
  return sequence(objectIdentifier('2.5.29.19'), TRUE, octetString(sequence()));
}

function subjectKeyIdentifier(spki: Buffer): Buffer {
  const identifier = createHash('sha256').update(spki).digest().subarray(0, 20);
  return sequence(objectIdentifier('2.5.29.14'), octetString(octetString(identifier)));
}

function pem(label: string, bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
