import { BINDING, NAME_ID, NS } from '../../platform/identity/saml/protocol.ts';
import { keyDescriptor } from '../../platform/identity/saml/sp-metadata.ts';
import { xmlElement } from '../../platform/identity/saml/xml-writing.ts';

/** The simulator's metadata document, from which a service provider can be configured. */
export function idpMetadataDocument(idp: {
  readonly entityId: string;
  readonly certificate: string;
  readonly ssoUrl: string;
  readonly sloUrl: string;
}): string {
  const signOn = [BINDING.redirect, BINDING.post].map((binding) =>
    xmlElement('md:SingleSignOnService', { Binding: binding, Location: idp.ssoUrl }),
  );
  const descriptor = xmlElement(
    'md:IDPSSODescriptor',
    { protocolSupportEnumeration: NS.protocol, WantAuthnRequestsSigned: 'true' },
    keyDescriptor('signing', idp.certificate),
    xmlElement('md:SingleLogoutService', { Binding: BINDING.redirect, Location: idp.sloUrl }),
    xmlElement('md:NameIDFormat', {}, NAME_ID.persistent),
    ...signOn,
  );
  const namespaces = { 'xmlns:md': NS.metadata, 'xmlns:ds': NS.signature };
  const document = xmlElement(
    'md:EntityDescriptor',
    { ...namespaces, entityID: idp.entityId },
    descriptor,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document.xml}\n`;
}
