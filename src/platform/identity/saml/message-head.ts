import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { CLOCK_SKEW_MS, MAX_MESSAGE_AGE_MS, NS } from './protocol.ts';
import { samlRefusal, type SamlRefusal } from './refusals.ts';
import { attributeOf, onlyChild, textOf, type Element } from './strict-xml.ts';

export interface ExpectedHead {
  /** The entity that must have issued the message. */
  readonly issuer: string;
  /** Our own address that it must be meant for. */
  readonly destination: string;
  /** The real time, epoch ms. */
  readonly nowMs: number;
}

export interface MessageHead {
  readonly id: string;
  readonly inResponseTo: string | null;
}

/**
 * Checks what every SAML protocol message carries: version, identifier, issuer, destination (always
 * required here, though the standard lets unsigned messages omit it) and issue time.
 * Refusals: `malformed`, `wrong-issuer`, `wrong-destination`, `expired`.
 */
export function checkHead(root: Element, expected: ExpectedHead): Result<MessageHead, SamlRefusal> {
  const id = attributeOf(root, 'ID');
  if (id === null || attributeOf(root, 'Version') !== '2.0') {
    return refuse(samlRefusal('malformed', 'identifier or version'));
  }
  if (textOf(onlyChild(root, NS.assertion, 'Issuer')) !== expected.issuer) {
    return refuse(samlRefusal('wrong-issuer', `${root.localName} issuer`));
  }
  if (attributeOf(root, 'Destination') !== expected.destination) {
    return refuse(samlRefusal('wrong-destination', `${root.localName} destination`));
  }
  const issued = instantMs(attributeOf(root, 'IssueInstant'));
  if (issued === null) return refuse(samlRefusal('malformed', 'issue instant'));
  const ageMs = expected.nowMs - issued;
  if (ageMs > MAX_MESSAGE_AGE_MS + CLOCK_SKEW_MS || ageMs < -CLOCK_SKEW_MS) {
    return refuse(samlRefusal('expired', `${root.localName} issue instant`));
  }
  return ok({ id, inResponseTo: attributeOf(root, 'InResponseTo') });
}

/** Epoch milliseconds of a SAML instant (UTC, `Z`), or null when absent or not one. */
export function instantMs(text: string | null): number | null {
  if (text === null || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(text)) return null;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : ms;
}

/** The codes of a Status element, outer first, e.g. `[Responder, RequestDenied]`. */
export function statusCodes(root: Element): readonly string[] {
  const codes: string[] = [];
  let holder = onlyChild(root, NS.protocol, 'Status');
  while (holder !== null && codes.length < 3) {
    holder = onlyChild(holder, NS.protocol, 'StatusCode');
    const value = attributeOf(holder, 'Value');
    if (value !== null) codes.push(value);
  }
  return codes;
}
