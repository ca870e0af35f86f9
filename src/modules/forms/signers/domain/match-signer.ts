import { searchKey } from '../../../../kernel/search-key.ts';
import type { Signature, SignerIdentity } from './signing.ts';

/** The person who signed in, as the identity provider said it. */
export interface ProvenPerson {
  readonly familyName: string;
  readonly givenName: string;
  readonly birthName: string | null;
  readonly mothersName: string | null;
  readonly birthPlace: string | null;
  readonly birthDate: string | null;
}

/**
 * Whether the person is the one the form names. Names meet without accents, case and titles; of a natural person's data
 * the name (in use or at birth), the mother's name and the day of birth must not differ where both sides say them (places
 * are spelled in too many ways). A form that names nobody lets whoever was invited sign.
 */
export function isNamedSigner({ name, identity }: Pick<Signature, 'name' | 'identity'>, person: ProvenPerson): boolean {
  const known = [`${person.familyName} ${person.givenName}`, person.birthName].filter((one) => one !== null).map(nameKey);
  if (name !== '' && !known.includes(nameKey(name)) && !known.includes(nameKey(identity?.birthName ?? ''))) return false;
  return identity === null || agrees(identity, person);
}

function agrees(identity: SignerIdentity, person: ProvenPerson): boolean {
  const pairs: readonly (readonly [string | undefined, string | null])[] = [
    [identity.mothersName, person.mothersName],
    [identity.birthDate, person.birthDate],
  ];
  return pairs.every(([said, proven]) => said === undefined || said === '' || proven === null || nameKey(said) === nameKey(proven));
}

function nameKey(name: string): string {
  return searchKey(name)
    .split(' ')
    .filter((word) => word !== 'dr' && word !== 'ifj' && word !== 'id' && word !== 'ozv')
    .join(' ');
}
