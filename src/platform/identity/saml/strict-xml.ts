import { DOMParser, onWarningStopParsing, type Document, type Element } from '@xmldom/xmldom';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { samlRefusal, type SamlRefusal } from './refusals.ts';

export type { Element } from '@xmldom/xmldom';

/**
 * Parses a SAML message the narrow way, before any other parser may see it.
 * Refused as `malformed`: a document type, comments, processing instructions, CDATA (the pieces that
 * two parsers read differently, or that canonicalisation drops), anything not well-formed, another
 * root than expected, and an identifier that occurs twice. One XML declaration at the start is fine.
 */
export function readStrictXml(
  xml: string,
  root: { readonly namespace: string; readonly name: string },
): Result<Element, SamlRefusal> {
  const body = xml.replace(/^\uFEFF?<\?xml version="1\.[01]"[^<>]*\?>/, '');
  if (body.includes('<!')) return malformed('declaration, comment or CDATA');
  if (body.includes('<?')) return malformed('processing instruction');
  if (depthOf(body) > MAX_DEPTH) return malformed('nesting');
  const element = parseXml(body);
  if (element === null) return malformed('not well-formed');
  if (element.localName !== root.name || element.namespaceURI !== root.namespace) {
    return malformed('root element');
  }
  if (!identifiersAreUnique(element)) return malformed('duplicate identifier');
  return ok(element);
}

/** The root element of well-formed XML, or null. A document type is never accepted (no entities). */
export function parseXml(xml: string): Element | null {
  if (/<!DOCTYPE/i.test(xml)) return null;
  let document: Document;
  try {
    const parser = new DOMParser({ onError: onWarningStopParsing, locator: false });
    document = parser.parseFromString(xml, 'text/xml');
  } catch {
    return null;
  }
  return document.documentElement;
}

/** The element children, in order. */
export function childElements(element: Element): Element[] {
  return Array.from(element.childNodes).filter((node): node is Element => node.nodeType === ELEMENT);
}

export function childrenNamed(element: Element, namespace: string, name: string): Element[] {
  return childElements(element).filter(
    (child) => child.localName === name && child.namespaceURI === namespace,
  );
}

/** The one child of that name, or null when there is none or more than one. */
export function onlyChild(element: Element, namespace: string, name: string): Element | null {
  const found = childrenNamed(element, namespace, name);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The text of an element that holds only text, trimmed; null when it holds elements or nothing. */
export function textOf(element: Element | null): string | null {
  if (element === null || childElements(element).length > 0) return null;
  const text = (element.textContent ?? '').trim();
  return text === '' ? null : text;
}

/** The attribute without namespace, or null when absent or empty. */
export function attributeOf(element: Element | null, name: string): string | null {
  const value = element?.getAttribute(name) ?? '';
  return value === '' ? null : value;
}

/** All elements below (and including) the given one. */
export function descendants(element: Element): Element[] {
  const all = [element];
  for (let index = 0; index < all.length; index += 1) {
    const next = all[index];
    if (next !== undefined) all.push(...childElements(next));
  }
  return all;
}

const ELEMENT = 1;
/** SAML nests a dozen deep; more is an attempt to exhaust the stack of a recursive reader. */
const MAX_DEPTH = 40;
const IDENTIFIER_ATTRIBUTES = ['ID', 'Id', 'id', 'xml:id'];

function identifiersAreUnique(root: Element): boolean {
  const seen = new Set<string>();
  for (const element of descendants(root)) {
    for (const name of IDENTIFIER_ATTRIBUTES) {
      const id = attributeOf(element, name);
      if (id === null) continue;
      if (seen.has(id)) return false;
      seen.add(id);
    }
  }
  return true;
}

/** Depth of nesting by counting tags, before a parser builds anything. */
function depthOf(xml: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [tag] of xml.matchAll(/<[^>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) deepest = Math.max(deepest, (depth += 1));
  }
  return deepest;
}

function malformed(check: string): { readonly ok: false; readonly refusal: SamlRefusal } {
  return refuse(samlRefusal('malformed', check));
}
