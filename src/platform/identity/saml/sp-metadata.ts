import { X509Certificate } from 'node:crypto';
import { ALGORITHM, BINDING, NAME_ID, NS } from './protocol.ts';
import type { ServiceProviderConfig } from './service-provider-config.ts';
import { xmlElement, type XmlFragment } from './xml-writing.ts';

/**
 * Our metadata document. Written here rather than by node-saml, whose document offers logout by POST
 * although it reads logout by redirect, and lists CBC among the welcome ciphers.
 */
export function serviceProviderMetadata(config: ServiceProviderConfig): string {
  const descriptor = xmlElement(
    'md:SPSSODescriptor',
    {
      protocolSupportEnumeration: NS.protocol,
      AuthnRequestsSigned: 'true',
      WantAssertionsSigned: 'true',
    },
    keyDescriptor('signing', config.spCertificate),
    keyDescriptor('encryption', config.spCertificate, ALGORITHM.aes256Gcm, ALGORITHM.rsaOaep),
    xmlElement('md:SingleLogoutService', { Binding: BINDING.redirect, Location: config.sloUrl }),
    xmlElement('md:NameIDFormat', {}, NAME_ID.persistent),
    xmlElement('md:AssertionConsumerService', {
      Binding: BINDING.post,
      Location: config.acsUrl,
      index: '0',
      isDefault: 'true',
    }),
  );
  const namespaces = { 'xmlns:md': NS.metadata, 'xmlns:ds': NS.signature };
  const document = xmlElement(
    'md:EntityDescriptor',
    { ...namespaces, entityID: config.entityId },
    descriptor,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document.xml}\n`;
}

/** A certificate in metadata, with the ciphers that its holder asks for. */
export function keyDescriptor(
  use: 'signing' | 'encryption',
  certificate: string,
  ...methods: readonly string[]
): XmlFragment {
  const base64 = new X509Certificate(certificate).raw.toString('base64');
  const data = xmlElement('ds:X509Data', {}, xmlElement('ds:X509Certificate', {}, base64));
  return xmlElement(
    'md:KeyDescriptor',
    { use },
    xmlElement('ds:KeyInfo', {}, data),
    ...methods.map((method) => xmlElement('md:EncryptionMethod', { Algorithm: method })),
  );
}
