import { assert } from '../../../kernel/assert.ts';

/** A piece of finished XML; only `xmlElement` makes it, so that text is always escaped. */
export interface XmlFragment {
  readonly xml: string;
}

type Child = XmlFragment | string | null;
type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * One XML element with escaped attributes and content. Strings become text; fragments stay markup;
 * an attribute that is undefined and a child that is null are left out.
 */
export function xmlElement(
  name: string,
  attributes: Attributes = {},
  ...children: readonly Child[]
): XmlFragment {
  assert(/^[A-Za-z_][\w.-]*(:[A-Za-z_][\w.-]*)?$/.test(name), `not an XML name: ${name}`);
  const head = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
    .join('');
  const body = children
    .map((child) => (child === null ? '' : typeof child === 'string' ? escapeText(child) : child.xml))
    .join('');
  return { xml: body === '' ? `<${name}${head}/>` : `<${name}${head}>${body}</${name}>` };
}

/** Markup that is already finished, such as a signed or encrypted element. */
export function finishedXml(xml: string): XmlFragment {
  return { xml };
}

/** Line ends other than `\n`, also those of XML 1.1, are written as references: readers would make `\n` of them. */
function escapeText(text: string): string {
  return legalCharacters(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#xD;')
    .replaceAll('\u0085', '&#x85;')
    .replaceAll('\u2028', '&#x2028;')
    .replaceAll('\u2029', '&#x2029;');
}

function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#x9;')
    .replaceAll('\n', '&#xA;');
}

/** Characters that XML 1.0 cannot hold at all are dropped, as they carry no meaning in a name. */
function legalCharacters(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
