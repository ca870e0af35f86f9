import { searchKey } from '../../../kernel/search-key.ts';

/** The different words of all the given names, as search keys. */
export function nameWords(...names: readonly (string | null)[]): string[] {
  const words = names.flatMap((name) => searchKey(name ?? '').split(' '));
  return [...new Set(words)].filter((word) => word !== '');
}

/** The natural identity data (4T) of a person. */
export interface IdentityData {
  readonly name: string;
  readonly birthName: string | null;
  readonly mothersName: string | null;
  readonly birthPlace: string | null;
  readonly birthDate: Temporal.PlainDate | null;
}

/**
 * One text that two persons share only when all of their 4T agree; null while one is unknown. Capitals,
 * spaces and hyphens do not count, accents do (Kerek and Kerék are two names). Who has no other birth name
 * bears it still.
 */
export function identityKey(person: IdentityData): string | null {
  const { mothersName, birthPlace, birthDate } = person;
  if (mothersName === null || birthPlace === null || birthDate === null) return null;
  const texts = [person.name, person.birthName ?? person.name, mothersName, birthPlace].map(plainName);
  return texts.includes('') ? null : [...texts, birthDate.toString()].join('|');
}

/** Whether two people's identity data can belong to one person: nothing that both know differs. */
export function identitiesAgree(a: IdentityData, b: IdentityData): boolean {
  return (
    agree(a.birthName ?? a.name, b.birthName ?? b.name) &&
    agree(a.mothersName, b.mothersName) &&
    agree(a.birthPlace, b.birthPlace) &&
    (a.birthDate === null || b.birthDate === null || a.birthDate.equals(b.birthDate))
  );
}

function agree(a: string | null, b: string | null): boolean {
  return a === null || b === null || plainName(a) === plainName(b);
}

function plainName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.,|-]+/g, ' ')
    .trim();
}
