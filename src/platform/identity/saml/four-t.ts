import { attributeOf, childElements, descendants, parseXml, type Element } from './strict-xml.ts';

/** The four natural identifying data: name, birth name, mother's birth name, place and day of birth. */
export interface FourT {
  readonly familyName: string;
  readonly givenName: string;
  readonly birthName: string;
  readonly mothersName: string;
  readonly birthPlace: string;
  /** As written in the document, to be YYYY-MM-DD. */
  readonly birthDate: string;
}

/**
 * Reads the 4T document (`SzemelyLakcimAdatok`). Element names are compared without regard to case
 * and namespace prefix, as the public descriptions differ in both; structure is not forgiven.
 * Null when it is not well-formed, has a document type, or any of the four is missing or doubled.
 */
export function readFourT(xml: string): FourT | null {
  const root = parseXml(xml);
  if (root === null || !isNamed(root, 'SzemelyLakcimAdatok')) return null;
  const current = nameIn(root, 'ViseltNev');
  const birth = nameIn(root, 'SzuletesiNev');
  const mother = nameIn(root, 'AnyjaNeve');
  const place = onlyDescendant(root, 'SzuletesiHely');
  const birthPlace = place && [only(place, 'Szulhely1'), only(place, 'Szulhely2')].map(text);
  const birthDate = text(onlyDescendant(root, 'SzulDatum'));
  if (current === null || birth === null || mother === null) return null;
  if (birthPlace === null || birthPlace[0] === '' || birthDate === '') return null;
  return {
    ...current,
    birthName: oneText(birth),
    mothersName: oneText(mother),
    birthPlace: birthPlace.filter((part) => part !== '').join(', '),
    birthDate,
  };
}

interface PersonName {
  readonly familyName: string;
  readonly givenName: string;
}

function nameIn(root: Element, kind: string): PersonName | null {
  const holder = onlyDescendant(root, kind);
  const parts = holder && only(holder, 'BontottNev');
  if (parts === null) return null;
  const familyName = text(only(parts, 'VezNev'));
  const givenName = text(only(parts, 'UtoNev'));
  return familyName === '' || givenName === '' ? null : { familyName, givenName };
}

function oneText(name: PersonName): string {
  return `${name.familyName} ${name.givenName}`;
}

function onlyDescendant(root: Element, name: string): Element | null {
  const found = descendants(root).filter((element) => isNamed(element, name));
  return found.length === 1 ? (found[0] ?? null) : null;
}

function only(parent: Element, name: string): Element | null {
  const found = childElements(parent).filter((element) => isNamed(element, name));
  return found.length === 1 ? (found[0] ?? null) : null;
}

function isNamed(element: Element, name: string): boolean {
  return (element.localName ?? '').toLowerCase() === name.toLowerCase();
}

/** Trimmed text with single blanks; empty when the element is absent or marked as nil. */
function text(element: Element | null): string {
  if (element === null || attributeOf(element, 'xsi:nil') === 'true') return '';
  return (element.textContent ?? '').trim().replace(/\s+/g, ' ');
}
