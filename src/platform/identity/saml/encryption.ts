import { X509Certificate } from 'node:crypto';
import { decrypt, encrypt } from 'xml-encryption';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { ALGORITHM, NS } from './protocol.ts';
import { samlRefusal, type SamlRefusal } from './refusals.ts';
import { attributeOf, descendants, type Element } from './strict-xml.ts';

/**
 * Encrypts an element for the holder of the certificate: AES-256-GCM, its key by RSA-OAEP.
 * The OAEP digest is the SHA-1 that `rsa-oaep-mgf1p` means when nothing is said: node-saml reads no
 * other, and OAEP does not rest on the collision resistance that SHA-1 has lost.
 * Answers the `EncryptedData` element.
 */
export function encryptElement(xml: string, certificate: string): Promise<string> {
  const publicKey = new X509Certificate(certificate).publicKey;
  return new Promise((resolve, reject) => {
    encrypt(
      xml,
      {
        rsa_pub: publicKey.export({ type: 'spki', format: 'pem' }),
        pem: certificate,
        encryptionAlgorithm: ALGORITHM.aes256Gcm,
        keyEncryptionAlgorithm: ALGORITHM.rsaOaep,
      },
      (error: Error | null, result: string) => (error ? reject(error) : resolve(result.trim())),
    );
  });
}

/**
 * The XML inside an `EncryptedAssertion`. Call it only with an element whose enclosing Response
 * signature was verified: decrypting what a stranger sends would answer his questions (a padding
 * oracle, with CBC). CBC is accepted after that check because real brokers still send it; RSA 1.5
 * never is. Refusals: `malformed`.
 */
export function decryptElement(
  encrypted: Element,
  privateKey: string,
): Promise<Result<string, SamlRefusal>> {
  const methods = descendants(encrypted)
    .filter((element) => element.localName === 'EncryptionMethod')
    .map((element) => `${element.namespaceURI ?? ''} ${attributeOf(element, 'Algorithm') ?? ''}`);
  const isAllowed = methods.length === 2 && methods.every((method) => ALLOWED_METHODS.has(method));
  if (!isAllowed) return Promise.resolve(refuse(samlRefusal('malformed', 'encryption method')));
  return new Promise((resolve) => {
    const finish = (error: Error | null, xml: string): void =>
      resolve(error ? refuse(samlRefusal('malformed', 'decryption')) : ok(xml));
    const options = {
      key: privateKey,
      disallowDecryptionWithInsecureAlgorithm: false,
      warnInsecureAlgorithm: false,
    };
    decrypt(encrypted.toString(), options, finish);
  });
}

const ALLOWED_METHODS: ReadonlySet<string> = new Set(
  [
    ALGORITHM.rsaOaep,
    ALGORITHM.aes128Gcm,
    ALGORITHM.aes256Gcm,
    ALGORITHM.aes128Cbc,
    ALGORITHM.aes256Cbc,
  ].map((algorithm) => `${NS.encryption} ${algorithm}`),
);
