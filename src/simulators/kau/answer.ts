import { randomBytes } from 'node:crypto';
import { encryptElement } from '../../platform/identity/saml/encryption.ts';
import { KAU } from '../../platform/identity/saml/kau-attributes.ts';
import { BEARER, NAME_ID, NS, STATUS } from '../../platform/identity/saml/protocol.ts';
import { finishedXml, xmlElement, type XmlFragment } from '../../platform/identity/saml/xml-writing.ts';
import { signRoot } from '../../platform/identity/saml/xml-signature.ts';
import type { KeyPair } from '../../platform/identity/self-signed-certificate.ts';
import { demoCardKey, demoNameId } from './demo-credentials.ts';
import { fourTDocument } from './four-t-document.ts';
import type { DemoPerson, RegisteredServiceProvider } from './options.ts';
import { SESSION_MS, type BrokerSession } from './state.ts';
import type { Way } from './ways.ts';

/** Long enough for a slow connection, too short to be worth stealing. */
const ASSERTION_MS = 5 * 60_000;

export interface AnswerTo {
  readonly issuer: string;
  readonly serviceProvider: RegisteredServiceProvider;
  readonly requestId: string;
  readonly nowMs: number;
}

export interface Statement extends AnswerTo {
  readonly person: DemoPerson;
  readonly way: Way;
  readonly session: BrokerSession;
}

/** A finished Response that tells who signed in: assertion signed and encrypted, message signed. */
export async function grantingResponse(statement: Statement, signer: KeyPair): Promise<string> {
  const signedAssertion = signRoot(assertionXml(statement), signer);
  const { certificate } = statement.serviceProvider;
  const encrypted = await encryptElement(signedAssertion, certificate);
  const content = xmlElement('saml:EncryptedAssertion', {}, finishedXml(encrypted));
  return signRoot(responseXml(statement, { codes: [STATUS.success], content }), signer);
}

/** A finished Response that says no, with the reason as the inner status code. */
export function refusingResponse(
  answer: AnswerTo,
  reason: { readonly outer: string; readonly inner: string },
  signer: KeyPair,
): string {
  const codes = [reason.outer, reason.inner];
  return signRoot(responseXml(answer, { codes, content: null }), signer);
}

/** The unsigned Response around an assertion (or none). */
export function responseXml(
  answer: AnswerTo,
  body: { readonly codes: readonly string[]; readonly content: XmlFragment | null },
): string {
  const attributes = {
    'xmlns:samlp': NS.protocol,
    'xmlns:saml': NS.assertion,
    ...freshHead(answer.nowMs),
    Destination: answer.serviceProvider.acsUrl,
    InResponseTo: answer.requestId,
  };
  const issuer = xmlElement('saml:Issuer', {}, answer.issuer);
  return xmlElement('samlp:Response', attributes, issuer, statusXml(body.codes), body.content).xml;
}

/** The unsigned assertion about a person. */
export function assertionXml(statement: Statement): string {
  const { serviceProvider, nowMs, session } = statement;
  const until = instant(nowMs + ASSERTION_MS);
  const confirmation = xmlElement('saml:SubjectConfirmationData', {
    InResponseTo: statement.requestId,
    Recipient: serviceProvider.acsUrl,
    NotOnOrAfter: until,
  });
  const nameId = xmlElement(
    'saml:NameID',
    { Format: NAME_ID.persistent },
    demoNameId(statement.person.key),
  );
  const audience = xmlElement('saml:Audience', {}, serviceProvider.entityId);
  const context = xmlElement('saml:AuthnContextClassRef', {}, statement.way.context);
  return xmlElement(
    'saml:Assertion',
    { 'xmlns:saml': NS.assertion, ...freshHead(nowMs) },
    xmlElement('saml:Issuer', {}, statement.issuer),
    xmlElement(
      'saml:Subject',
      {},
      nameId,
      xmlElement('saml:SubjectConfirmation', { Method: BEARER }, confirmation),
    ),
    xmlElement(
      'saml:Conditions',
      { NotBefore: instant(nowMs), NotOnOrAfter: until },
      xmlElement('saml:AudienceRestriction', {}, audience),
    ),
    xmlElement(
      'saml:AuthnStatement',
      {
        AuthnInstant: instant(session.authnMs),
        SessionIndex: session.sessionIndex,
        SessionNotOnOrAfter: instant(session.authnMs + SESSION_MS),
      },
      xmlElement('saml:AuthnContext', {}, context),
    ),
    attributeStatement(statement.person, statement.way),
  ).xml;
}

/** Identifier, version and time of a new message. */
export function freshHead(nowMs: number): { ID: string; Version: string; IssueInstant: string } {
  return { ID: newMessageId(), Version: '2.0', IssueInstant: instant(nowMs) };
}

/** An identifier nobody can guess; it begins with a letter because XML wants so. */
export function newMessageId(): string {
  return `k${randomBytes(20).toString('hex')}`;
}

/** A Status element with its codes nested, outer first. */
export function statusXml(codes: readonly string[]): XmlFragment {
  const nested = codes.reduceRight<XmlFragment | null>(
    (inner, value) => xmlElement('samlp:StatusCode', { Value: value }, inner),
    null,
  );
  return xmlElement('samlp:Status', {}, nested);
}

function attributeStatement(person: DemoPerson, way: Way): XmlFragment {
  const values: readonly (readonly [string, string | undefined])[] = [
    [KAU.fourT, fourTDocument(person)],
    [KAU.namePrefix, person.namePrefix],
    [KAU.email, person.email],
    [KAU.taxId, person.taxId],
    [KAU.cardKey, way.id === 'eszig' ? (person.cardKey ?? demoCardKey(person.key)) : undefined],
  ];
  const attributes = values.map(([name, value]) =>
    value === undefined
      ? null
      : xmlElement('saml:Attribute', { Name: name }, xmlElement('saml:AttributeValue', {}, value)),
  );
  return xmlElement('saml:AttributeStatement', {}, ...attributes);
}

function instant(ms: number): string {
  return new Date(ms).toISOString();
}
