import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { checkHead, instantMs, statusCodes, type ExpectedHead } from './message-head.ts';
import { CLOCK_SKEW_MS, NAME_ID, NS, STATUS } from './protocol.ts';
import { samlRefusal, type SamlRefusal } from './refusals.ts';
import {
  attributeOf,
  childrenNamed,
  onlyChild,
  readStrictXml,
  textOf,
  type Element,
} from './strict-xml.ts';

/** Whose session a logout message is about. */
export interface SessionReference {
  readonly nameId: string;
  readonly nameIdFormat: string;
  /** Null means every session of that person. */
  readonly sessionIndex: string | null;
}

export interface LogoutRequest extends SessionReference {
  readonly id: string;
}

export interface LogoutResponse {
  readonly inResponseTo: string;
  /** False when some other site could not be signed out. */
  readonly isComplete: boolean;
}

/** Reads a LogoutRequest whose carrier (the redirect query) was verified already. */
export function readLogoutRequest(
  xml: string,
  expected: ExpectedHead,
): Result<LogoutRequest, SamlRefusal> {
  const root = readHeaded(xml, 'LogoutRequest', expected);
  if (!root.ok) return root;
  const until = attributeOf(root.value, 'NotOnOrAfter');
  if (until !== null && expected.nowMs - CLOCK_SKEW_MS >= (instantMs(until) ?? 0)) {
    return refuse(samlRefusal('expired', 'logout request'));
  }
  const nameIdElement = onlyChild(root.value, NS.assertion, 'NameID');
  const nameId = textOf(nameIdElement);
  const sessions = childrenNamed(root.value, NS.protocol, 'SessionIndex');
  const id = attributeOf(root.value, 'ID');
  if (nameId === null || id === null || sessions.length > 1) {
    return refuse(samlRefusal('malformed', 'logout request'));
  }
  return ok({
    id,
    nameId,
    nameIdFormat: attributeOf(nameIdElement, 'Format') ?? NAME_ID.unspecified,
    sessionIndex: textOf(sessions[0] ?? null),
  });
}

/** Reads a LogoutResponse whose carrier (the redirect query) was verified already. */
export function readLogoutResponse(
  xml: string,
  expected: ExpectedHead,
): Result<LogoutResponse, SamlRefusal> {
  const root = readHeaded(xml, 'LogoutResponse', expected);
  if (!root.ok) return root;
  const inResponseTo = attributeOf(root.value, 'InResponseTo');
  const [outer, inner] = statusCodes(root.value);
  if (inResponseTo === null || outer === undefined) {
    return refuse(samlRefusal('malformed', 'logout response'));
  }
  return ok({ inResponseTo, isComplete: outer === STATUS.success && inner !== STATUS.partialLogout });
}

function readHeaded(
  xml: string,
  name: string,
  expected: ExpectedHead,
): Result<Element, SamlRefusal> {
  const root = readStrictXml(xml, { namespace: NS.protocol, name });
  if (!root.ok) return root;
  const head = checkHead(root.value, expected);
  return head.ok ? root : head;
}
