import { ok, refuse, type Result } from '../../kernel/result.ts';
import { checkHead } from '../../platform/identity/saml/message-head.ts';
import { readPostedMessage } from '../../platform/identity/saml/post-binding.ts';
import { BINDING, NS } from '../../platform/identity/saml/protocol.ts';
import { peekAtRedirect, readSignedRedirect } from '../../platform/identity/saml/redirect-binding.ts';
import { samlRefusal, type SamlRefusal } from '../../platform/identity/saml/refusals.ts';
import {
  attributeOf,
  childrenNamed,
  onlyChild,
  readStrictXml,
  textOf,
  type Element,
} from '../../platform/identity/saml/strict-xml.ts';
import { verifyRoot } from '../../platform/identity/saml/xml-signature.ts';
import type { RegisteredServiceProvider } from './options.ts';
import type { RequestedContext } from './ways.ts';

/** What a site asked, after all checks. */
export interface AuthnRequest {
  readonly id: string;
  readonly serviceProvider: RegisteredServiceProvider;
  readonly relayState: string | null;
  readonly forceAuthn: boolean;
  readonly isPassive: boolean;
  readonly requestedContext: RequestedContext | null;
}

export interface AuthnRequestRules {
  readonly serviceProviders: readonly RegisteredServiceProvider[];
  /** The address of our sign-in service. */
  readonly ssoUrl: string;
  readonly nowMs: number;
}

/** Reads an AuthnRequest from the raw query of the redirect binding; it must be signed. */
export function readRedirectedAuthnRequest(
  rawQuery: string,
  rules: AuthnRequestRules,
): Result<AuthnRequest, SamlRefusal> {
  const peek = peekAtRedirect(rawQuery);
  if (!peek.ok) return peek;
  const unverified = readStrictXml(peek.value.untrustedXml, AUTHN_REQUEST);
  if (!unverified.ok) return unverified;
  const sender = findSender(unverified.value, rules);
  if (!sender.ok) return sender;
  const redirect = readSignedRedirect(rawQuery, [sender.value.certificate]);
  if (!redirect.ok) return redirect;
  const { xml, relayState } = redirect.value;
  const verified = readStrictXml(xml, AUTHN_REQUEST);
  return verified.ok ? readRequest(verified.value, { ...rules, sender: sender.value, relayState }) : verified;
}

/** Reads an AuthnRequest from the form of the POST binding; it must carry an XML signature. */
export function readPostedAuthnRequest(
  form: { readonly samlRequest: string | undefined; readonly relayState: string | undefined },
  rules: AuthnRequestRules,
): Result<AuthnRequest, SamlRefusal> {
  const xml = readPostedMessage(form.samlRequest);
  if (!xml.ok) return xml;
  const unverified = readStrictXml(xml.value, AUTHN_REQUEST);
  if (!unverified.ok) return unverified;
  const sender = findSender(unverified.value, rules);
  if (!sender.ok) return sender;
  const verified = verifyRoot(xml.value, unverified.value, [sender.value.certificate]);
  if (!verified.ok) return verified;
  const relayState = form.relayState ?? null;
  return readRequest(verified.value, { ...rules, sender: sender.value, relayState });
}

const AUTHN_REQUEST = { namespace: NS.protocol, name: 'AuthnRequest' };

function findSender(
  untrustedRoot: Element,
  rules: AuthnRequestRules,
): Result<RegisteredServiceProvider, SamlRefusal> {
  const issuer = textOf(onlyChild(untrustedRoot, NS.assertion, 'Issuer'));
  const sender = rules.serviceProviders.find((candidate) => candidate.entityId === issuer);
  return sender === undefined ? refuse(samlRefusal('wrong-issuer', 'unknown site')) : ok(sender);
}

function readRequest(
  root: Element,
  rules: AuthnRequestRules & {
    readonly sender: RegisteredServiceProvider;
    readonly relayState: string | null;
  },
): Result<AuthnRequest, SamlRefusal> {
  const { sender, relayState } = rules;
  const head = checkHead(root, {
    issuer: sender.entityId,
    destination: rules.ssoUrl,
    nowMs: rules.nowMs,
  });
  if (!head.ok) return head;
  const acsUrl = attributeOf(root, 'AssertionConsumerServiceURL');
  if (acsUrl !== null && acsUrl !== sender.acsUrl) {
    return refuse(samlRefusal('wrong-destination', 'unregistered answer address'));
  }
  const binding = attributeOf(root, 'ProtocolBinding');
  if (binding !== null && binding !== BINDING.post) {
    return refuse(samlRefusal('malformed', 'binding of the answer'));
  }
  return ok({
    id: head.value.id,
    serviceProvider: sender,
    relayState,
    forceAuthn: isTrue(attributeOf(root, 'ForceAuthn')),
    isPassive: isTrue(attributeOf(root, 'IsPassive')),
    requestedContext: readRequestedContext(root),
  });
}

function readRequestedContext(root: Element): RequestedContext | null {
  const requested = onlyChild(root, NS.protocol, 'RequestedAuthnContext');
  if (requested === null) return null;
  const classes = childrenNamed(requested, NS.assertion, 'AuthnContextClassRef').map(textOf);
  return {
    comparison: attributeOf(requested, 'Comparison') ?? 'exact',
    classes: classes.filter((name) => name !== null),
  };
}

function isTrue(value: string | null): boolean {
  return value === 'true' || value === '1';
}
