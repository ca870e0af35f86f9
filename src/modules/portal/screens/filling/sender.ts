import type { PartyDetails } from '../../../parties/contract.ts';
import type { KnownPerson } from './account-prefill.ts';
import type { Stored, StoredRecord } from '../../../forms/engine.contract.ts';

/**
 * The sender as the parties room takes it: who they are comes from sign-in alone; their tax id (when they file
 * for themselves) and address are what they gave in the form, under the names that all forms use.
 */
export function senderOf(person: KnownPerson, values: StoredRecord): PartyDetails {
  const isForSelf = values['capacity'] === undefined || values['capacity'] === 'self';
  const { birthName, mothersName, birthPlace, birthDate } = person;
  return {
    kind: 'person',
    name: `${person.familyName} ${person.givenName}`,
    birthName,
    mothersName,
    birthPlace,
    birthDate,
    taxId: person.taxId ?? (isForSelf ? textIn(values['taxpayerTaxId']) : null),
    taxNumber: null,
    address: addressIn(values['mailingAddress']),
    email: textIn(values['email']) ?? person.email,
  };
}

function addressIn(stored: Stored | undefined): PartyDetails['address'] {
  if (typeof stored !== 'object' || Array.isArray(stored)) return null;
  const part = (name: string): string => textIn(new Map<string, Stored>(Object.entries(stored)).get(name)) ?? '';
  const [street, houseNumber] = [
    [part('streetName'), part('streetKind')].filter(Boolean).join(' '),
    [part('houseNumber'), part('building'), part('staircase'), part('floor'), part('door')].filter(Boolean).join(' '),
  ];
  const [postcode, settlement] = [part('postcode'), part('settlement')];
  return postcode === '' || settlement === '' || street === '' ? null : { postcode, settlement, street, houseNumber };
}

function textIn(stored: Stored | undefined): string | null {
  return typeof stored === 'string' && stored !== '' ? stored : null;
}
