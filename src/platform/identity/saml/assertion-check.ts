import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { instantMs } from './message-head.ts';
import { BEARER, CLOCK_SKEW_MS, NAME_ID, NS } from './protocol.ts';
import { samlRefusal, type SamlRefusal, type SamlRefusalCode } from './refusals.ts';
import {
  attributeOf,
  childElements,
  childrenNamed,
  descendants,
  onlyChild,
  readStrictXml,
  textOf,
  type Element,
} from './strict-xml.ts';
import { verifyRoot } from './xml-signature.ts';

/** What a verified assertion says, before names are mapped to meaning. */
export interface VerifiedAssertion {
  readonly nameId: string;
  readonly nameIdFormat: string;
  readonly sessionIndex: string;
  /** When the person proved who they are, ISO instant in UTC; single sign-on keeps the first one. */
  readonly authnInstant: string;
  readonly authnContext: string;
  readonly attributes: ReadonlyMap<string, readonly string[]>;
}

export interface ExpectedAssertion {
  readonly issuer: string;
  readonly certificates: readonly string[];
  readonly audience: string;
  readonly recipient: string;
  readonly requestId: string;
  readonly nowMs: number;
}

/**
 * Checks one decrypted assertion on its own: strict XML, its own signature, issuer, audience, who
 * may deliver it where and in answer to what, and its times (with a minute of clock difference).
 */
export function checkAssertion(
  xml: string,
  expected: ExpectedAssertion,
): Result<VerifiedAssertion, SamlRefusal> {
  const strict = readStrictXml(xml, { namespace: NS.assertion, name: 'Assertion' });
  if (!strict.ok) return strict;
  const nested = descendants(strict.value).slice(1);
  if (nested.some((element) => FORBIDDEN_INSIDE.has(element.localName ?? ''))) {
    return refuse(samlRefusal('malformed', 'assertion inside the assertion'));
  }
  const signed = verifyRoot(xml, strict.value, expected.certificates);
  if (!signed.ok) return signed;
  const assertion = signed.value;
  if (textOf(onlyChild(assertion, NS.assertion, 'Issuer')) !== expected.issuer) {
    return refuse(samlRefusal('wrong-issuer', 'assertion issuer'));
  }
  const fault = audienceFault(assertion, expected) ?? deliveryFault(assertion, expected);
  return fault === null ? readStatements(assertion, expected) : refuse(fault);
}

const FORBIDDEN_INSIDE = new Set(['Assertion', 'EncryptedAssertion', 'Response', 'Object', 'Advice']);

function audienceFault(assertion: Element, expected: ExpectedAssertion): SamlRefusal | null {
  const conditions = onlyChild(assertion, NS.assertion, 'Conditions');
  if (conditions === null) return samlRefusal('malformed', 'conditions');
  const window = windowFault(conditions, expected.nowMs, 'conditions');
  if (window !== null) return window;
  const restrictions = childrenNamed(conditions, NS.assertion, 'AudienceRestriction');
  const isForUs = restrictions.every((restriction) =>
    childrenNamed(restriction, NS.assertion, 'Audience').some(
      (audience) => textOf(audience) === expected.audience,
    ),
  );
  return restrictions.length > 0 && isForUs ? null : samlRefusal('wrong-audience', 'audience');
}

function deliveryFault(assertion: Element, expected: ExpectedAssertion): SamlRefusal | null {
  const subject = onlyChild(assertion, NS.assertion, 'Subject');
  const confirmation = subject && onlyChild(subject, NS.assertion, 'SubjectConfirmation');
  const data = confirmation && onlyChild(confirmation, NS.assertion, 'SubjectConfirmationData');
  if (data === null || attributeOf(confirmation, 'Method') !== BEARER) {
    return samlRefusal('malformed', 'subject confirmation');
  }
  if (attributeOf(data, 'Recipient') !== expected.recipient) {
    return samlRefusal('wrong-destination', 'recipient');
  }
  if (attributeOf(data, 'InResponseTo') !== expected.requestId) {
    return samlRefusal('replayed', 'assertion answers another request');
  }
  return windowFault(data, expected.nowMs, 'subject confirmation');
}

/** `NotOnOrAfter` is required; `NotBefore` counts when present. */
function windowFault(holder: Element, nowMs: number, check: string): SamlRefusal | null {
  const until = instantMs(attributeOf(holder, 'NotOnOrAfter'));
  if (until === null) return samlRefusal('malformed', `${check} without end`);
  const fromText = attributeOf(holder, 'NotBefore');
  const from = instantMs(fromText);
  if (fromText !== null && from === null) return samlRefusal('malformed', `${check} start`);
  const isEarly = from !== null && nowMs + CLOCK_SKEW_MS < from;
  const isLate = nowMs - CLOCK_SKEW_MS >= until;
  return isEarly || isLate ? samlRefusal('expired', `${check} window`) : null;
}

function readStatements(
  assertion: Element,
  expected: ExpectedAssertion,
): Result<VerifiedAssertion, SamlRefusal> {
  const subject = onlyChild(assertion, NS.assertion, 'Subject');
  const nameIdElement = subject && onlyChild(subject, NS.assertion, 'NameID');
  const statement = onlyChild(assertion, NS.assertion, 'AuthnStatement');
  const context = statement && onlyChild(statement, NS.assertion, 'AuthnContext');
  const nameId = textOf(nameIdElement);
  const authnContext = context && textOf(onlyChild(context, NS.assertion, 'AuthnContextClassRef'));
  const sessionIndex = attributeOf(statement, 'SessionIndex');
  const authnMs = instantMs(attributeOf(statement, 'AuthnInstant'));
  if (nameId === null || authnContext === null || sessionIndex === null || authnMs === null) {
    return missing('name, session or authentication statement');
  }
  if (authnMs > expected.nowMs + CLOCK_SKEW_MS) return missing('authentication in the future');
  const sessionEnd = instantMs(attributeOf(statement, 'SessionNotOnOrAfter'));
  if (sessionEnd !== null && expected.nowMs >= sessionEnd) return missing('session end', 'expired');
  const attributes = readAttributes(assertion);
  if (attributes === null) return missing('attribute named twice or without name');
  const nameIdFormat = attributeOf(nameIdElement, 'Format') ?? NAME_ID.unspecified;
  const authnInstant = new Date(authnMs).toISOString();
  return ok({ nameId, nameIdFormat, sessionIndex, authnInstant, authnContext, attributes });
}

function missing(
  check: string,
  code: SamlRefusalCode = 'malformed',
): { readonly ok: false; readonly refusal: SamlRefusal } {
  return refuse(samlRefusal(code, check));
}

function readAttributes(assertion: Element): ReadonlyMap<string, readonly string[]> | null {
  const found = new Map<string, readonly string[]>();
  for (const statement of childrenNamed(assertion, NS.assertion, 'AttributeStatement')) {
    for (const attribute of childrenNamed(statement, NS.assertion, 'Attribute')) {
      const name = attributeOf(attribute, 'Name');
      if (name === null || found.has(name)) return null;
      found.set(name, childrenNamed(attribute, NS.assertion, 'AttributeValue').map(valueOf));
    }
  }
  return found;
}

/** Some providers put XML into a value as escaped text, some as an element: both become text. */
function valueOf(value: Element): string {
  const nested = childElements(value)[0];
  return nested === undefined ? (value.textContent ?? '') : nested.toString();
}
