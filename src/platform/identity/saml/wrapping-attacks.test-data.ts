import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';
import { assert } from '../../../kernel/assert.ts';
import { NS } from './protocol.ts';
import type { SamlRefusalCode } from './refusals.ts';
import { childrenNamed, onlyChild } from './strict-xml.ts';

/**
 * Signature wrapping: the signed element is kept somewhere, so that its signature still holds, and
 * a forged one (of `szim-evil`) stands where a careless reader looks. Ten ways to arrange it.
 */
export const WRAPPINGS: readonly (readonly [string, (xml: string) => string, SamlRefusalCode])[] = [
  ['A: forged response, the signed one inside its signature', wrapResponseInSignature, 'malformed'],
  ['B: forged response, the signed one before its signature', wrapResponseBeforeSignature, 'malformed'],
  ['C: forged assertion before the signed one', forgedAssertionBefore, 'malformed'],
  ['D: forged assertion around the signed one', forgedAssertionAround, 'malformed'],
  ['E: forged assertion carries the signature, the signed one follows', forgedCarriesSignature, 'malformed'],
  ['F: forged assertion, the signed one inside its signature', signedInsideSignature, 'malformed'],
  ['G: the signed assertion put away in extensions', signedInExtensions, 'malformed'],
  ['H: the signed assertion put away in an object of the signature', signedInObject, 'malformed'],
  ['I: forged response, the signed one in the key information', wrapResponseInKeyInfo, 'malformed'],
  ['J: forged assertion in place of the signed one', forgedInPlace, 'bad-signature'],
];

interface Parts {
  readonly document: Document;
  readonly response: Element;
  readonly responseSignature: Element;
  readonly assertion: Element;
  readonly assertionSignature: Element;
}

function parts(xml: string): Parts {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const response = document.documentElement;
  assert(response !== null, 'a response has a root');
  const assertion = onlyChild(response, NS.assertion, 'Assertion');
  const responseSignature = onlyChild(response, NS.signature, 'Signature');
  const assertionSignature = assertion && onlyChild(assertion, NS.signature, 'Signature');
  assert(assertion && responseSignature && assertionSignature, 'everything is signed');
  return { document, response, responseSignature, assertion, assertionSignature };
}

function wrapResponseInSignature(xml: string): string {
  const { document, response, responseSignature } = parts(xml);
  const original = clone(response);
  remove(childrenNamed(original, NS.signature, 'Signature'));
  forge(response);
  responseSignature.appendChild(original);
  return document.toString();
}

function wrapResponseBeforeSignature(xml: string): string {
  const { document, response, responseSignature } = parts(xml);
  const original = clone(response);
  remove(childrenNamed(original, NS.signature, 'Signature'));
  forge(response);
  response.insertBefore(original, responseSignature);
  return document.toString();
}

function wrapResponseInKeyInfo(xml: string): string {
  const { document, response, responseSignature } = parts(xml);
  const original = clone(response);
  remove(childrenNamed(original, NS.signature, 'Signature'));
  forge(response);
  remove(childrenNamed(response, NS.assertion, 'Assertion'));
  onlyChild(responseSignature, NS.signature, 'KeyInfo')?.appendChild(original);
  response.setAttribute('Consent', 'szim-evil');
  return document.toString();
}

function forgedAssertionBefore(xml: string): string {
  const { document, response, assertion } = parts(xml);
  response.insertBefore(forgedCopy(assertion), assertion);
  return document.toString();
}

function forgedAssertionAround(xml: string): string {
  const { document, response, assertion } = parts(xml);
  const forged = forgedCopy(assertion);
  response.replaceChild(forged, assertion);
  forged.appendChild(assertion);
  return document.toString();
}

function forgedCarriesSignature(xml: string): string {
  const { document, response, assertion, assertionSignature } = parts(xml);
  const forged = forgedCopy(assertion);
  response.replaceChild(forged, assertion);
  forged.insertBefore(assertionSignature, forged.firstChild);
  response.appendChild(assertion);
  return document.toString();
}

function signedInsideSignature(xml: string): string {
  const { document, response, assertion, assertionSignature } = parts(xml);
  const forged = forgedCopy(assertion);
  response.replaceChild(forged, assertion);
  forged.insertBefore(assertionSignature, forged.firstChild);
  assertionSignature.appendChild(assertion);
  return document.toString();
}

function signedInExtensions(xml: string): string {
  const { document, response, assertion, assertionSignature } = parts(xml);
  const forged = forgedCopy(assertion);
  response.replaceChild(forged, assertion);
  forged.insertBefore(assertionSignature, forged.firstChild);
  const extensions = document.createElementNS(NS.protocol, 'samlp:Extensions');
  extensions.appendChild(assertion);
  response.insertBefore(extensions, response.firstChild);
  return document.toString();
}

function signedInObject(xml: string): string {
  const { document, response, assertion, assertionSignature } = parts(xml);
  const forged = forgedCopy(assertion);
  response.replaceChild(forged, assertion);
  forged.insertBefore(assertionSignature, forged.firstChild);
  const object = document.createElementNS(NS.signature, 'ds:Object');
  object.appendChild(assertion);
  assertionSignature.appendChild(object);
  return document.toString();
}

function forgedInPlace(xml: string): string {
  const { document, response, assertion, assertionSignature } = parts(xml);
  const forged = forgedCopy(assertion);
  response.replaceChild(forged, assertion);
  forged.insertBefore(assertionSignature, forged.firstChild?.nextSibling ?? null);
  return document.toString();
}

/** The same assertion about somebody else, without signature and with an identifier of its own. */
function forgedCopy(assertion: Element): Element {
  const copy = clone(assertion);
  remove(childrenNamed(copy, NS.signature, 'Signature'));
  forge(copy);
  return copy;
}

/** Gives the element a new identifier and makes every name in it the forger's. */
function forge(element: Element): void {
  element.setAttribute('ID', '_forged');
  for (const name of Array.from(element.getElementsByTagNameNS(NS.assertion, 'NameID'))) {
    name.textContent = 'szim-evil';
  }
}

function clone(element: Element): Element {
  const copy = element.cloneNode(true);
  assert(isElement(copy), 'a clone is of the same kind');
  return copy;
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}

function remove(elements: readonly Element[]): void {
  for (const element of elements) element.parentNode?.removeChild(element);
}
