import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { checkHead, statusCodes, type ExpectedHead } from './message-head.ts';
import { NS, STATUS } from './protocol.ts';
import { samlRefusal, type SamlRefusal } from './refusals.ts';
import { childElements, descendants, onlyChild, readStrictXml, type Element } from './strict-xml.ts';
import { verifyRoot } from './xml-signature.ts';

export interface CheckedResponse {
  /** The request of ours that it answers. Not yet known to be one. */
  readonly inResponseTo: string;
  /** Empty when the status is success, else why there is no sign-in. */
  readonly failure: SamlRefusal | null;
  /** The single Assertion or EncryptedAssertion, parsed from the signed bytes. */
  readonly assertion: Element | null;
}

/**
 * Checks a Response from outside in: strict XML, the only shape that we accept, the signature over
 * the whole message, then issuer, destination and age. Everything answered comes from signed bytes.
 */
export function checkResponse(
  xml: string,
  expected: ExpectedHead & { readonly certificates: readonly string[] },
): Result<CheckedResponse, SamlRefusal> {
  const strict = readStrictXml(xml, { namespace: NS.protocol, name: 'Response' });
  if (!strict.ok) return strict;
  const shape = checkShape(strict.value);
  if (shape !== null) return refuse(shape);
  const signed = verifyRoot(xml, strict.value, expected.certificates);
  if (!signed.ok) return signed;
  const head = checkHead(signed.value, expected);
  if (!head.ok) return head;
  const { inResponseTo } = head.value;
  if (inResponseTo === null) return refuse(samlRefusal('replayed', 'answers no request'));
  const failure = failureOf(statusCodes(signed.value));
  const assertion =
    onlyChild(signed.value, NS.assertion, 'EncryptedAssertion') ??
    onlyChild(signed.value, NS.assertion, 'Assertion');
  if (failure === null && assertion === null) return refuse(samlRefusal('malformed', 'no assertion'));
  return ok({ inResponseTo, failure, assertion });
}

/**
 * A Response holds its Issuer, Signature, Status and one assertion, and nothing else anywhere: this
 * leaves signature wrapping no place to put a second message.
 */
function checkShape(root: Element): SamlRefusal | null {
  const parts = childElements(root).map((child) => `${child.namespaceURI ?? ''} ${child.localName}`);
  const names = parts.map((part) => PART_NAMES.get(part) ?? '?').join(' ');
  if (!/^Issuer( Signature)? Status( Assertion)?$/.test(names)) {
    return samlRefusal('malformed', 'parts of the response');
  }
  const below = descendants(root).slice(1).map((element) => element.localName ?? '');
  const assertions = below.filter((name) => name === 'Assertion' || name === 'EncryptedAssertion');
  if (assertions.length > 1) return samlRefusal('malformed', 'more than one assertion');
  const misplaced = below.find((name) => name === 'Response' || name === 'Object' || name === 'Advice');
  return misplaced === undefined ? null : samlRefusal('malformed', `${misplaced} inside the response`);
}

const PART_NAMES: ReadonlyMap<string, string> = new Map([
  [`${NS.assertion} Issuer`, 'Issuer'],
  [`${NS.signature} Signature`, 'Signature'],
  [`${NS.protocol} Status`, 'Status'],
  [`${NS.assertion} Assertion`, 'Assertion'],
  [`${NS.assertion} EncryptedAssertion`, 'Assertion'],
]);

function failureOf(codes: readonly string[]): SamlRefusal | null {
  const [outer, inner] = codes;
  if (outer === STATUS.success) return null;
  if (inner === STATUS.noPassive) return samlRefusal('no-session', 'status NoPassive');
  if (inner === STATUS.noAuthnContext) return samlRefusal('assurance-too-low', 'status NoAuthnContext');
  if (inner === STATUS.requestDenied || inner === STATUS.authenticationFailed) {
    return samlRefusal('cancelled-by-user', 'status RequestDenied');
  }
  return samlRefusal('provider-failed', 'status of the response');
}
