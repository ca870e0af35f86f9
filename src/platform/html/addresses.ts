/** Where a refused address leads: nowhere, on the same page. */
export const REFUSED_ADDRESS = '#refused-address';

export interface AddressRules {
  /** Foreign origins that are allowed, such as `https://njt.jog.gov.hu`; none unless told. */
  readonly origins?: readonly string[];
  /** Schemes besides plain paths: mail and telephone links. */
  readonly schemes?: readonly ('mailto' | 'tel')[];
}

/**
 * The one gate for every `href`, `src` and `action` that holds data. Lets through paths of our own
 * (`/kophaza`), queries (`?lap=2`), fragments (`#mezo-nev`), and what the rules allow. Anything else
 * (`javascript:`, `data:`, `//evil.example`, a foreign origin, control characters) becomes a link to nowhere.
 */
export function href(address: string, rules: AddressRules = {}): string {
  return isAllowedAddress(address, rules) ? address : REFUSED_ADDRESS;
}

/** True when `href` would let the address through unchanged. */
export function isAllowedAddress(address: string, rules: AddressRules = {}): boolean {
  if (isOwnPath(address)) return true;
  if (/^[?#]/.test(address)) return !HIDDEN_CHARACTERS.test(address);
  if (HIDDEN_CHARACTERS.test(address)) return false;
  const scheme = /^([a-z]+):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === 'mailto' || scheme === 'tel') return rules.schemes?.includes(scheme) === true;
  if (scheme !== 'https' && scheme !== 'http') return false;
  const origin = URL.parse(address)?.origin;
  return origin !== undefined && rules.origins?.includes(origin) === true;
}

/** True for a path of our own, with or without query: the only place a redirect or a return address may lead. */
export function isOwnPath(address: string): boolean {
  // Browsers read a backslash as a slash and skip tabs and line ends, so /\evil and /<tab>/evil leave the site.
  return /^\/(?![/\\])/.test(address) && !HIDDEN_CHARACTERS.test(address) && !address.includes('\\');
}

/**
 * Builds a path from parts that are data, each encoded: path`/hivatal/ugyirat/${id}`.
 * A value never opens a new segment, query or fragment.
 */
export function path(strings: TemplateStringsArray, ...values: readonly (string | number | bigint)[]): string {
  return strings.reduce((whole, text, index) => {
    const value = index === 0 ? '' : encodeURIComponent(String(values[index - 1] ?? ''));
    // A segment of dots climbs to the parent even when encoded, and no thing of ours is called so.
    return whole + value.replace(/^\.{1,2}$/, '-') + text;
  }, '');
}

/** A path with query parameters; empty and missing ones are left out, the rest encoded. */
export function withQuery(
  base: string,
  query: Readonly<Record<string, string | number | boolean | null | undefined>>,
): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '' && value !== false) params.append(name, String(value));
  }
  const text = params.toString();
  return text === '' ? base : `${base}${base.includes('?') ? '&' : '?'}${text}`;
}

// Controls, format marks (which turn text around) and spaces: browsers drop or hide them, so they may not be there.
const HIDDEN_CHARACTERS = /[\p{Cc}\p{Cf}\p{Z}]/u;
