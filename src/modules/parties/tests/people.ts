import type { PartyDetails } from '../contract.ts';

/** A person of Mintafalva; every detail is invented. */
export function person(changes: Partial<PartyDetails> = {}): PartyDetails {
  return {
    kind: 'person',
    name: 'Minta Katalin',
    birthName: 'Próba Katalin',
    mothersName: 'Teszt Ilona',
    birthPlace: 'Mintafalva',
    birthDate: Temporal.PlainDate.from('1975-03-14'),
    taxId: '8395180128',
    taxNumber: null,
    address: { postcode: '9495', settlement: 'Mintafalva', street: 'Fő utca', houseNumber: '2.' },
    email: 'minta.katalin@mintafalva.example',
    ...changes,
  };
}

/** A firm of Mintafalva. */
export function firm(changes: Partial<PartyDetails> = {}): PartyDetails {
  const unknown = { birthName: null, mothersName: null, birthPlace: null, birthDate: null, taxId: null, email: null, address: null };
  return { kind: 'organisation', name: 'Mintafalvi Pékség Kft.', taxNumber: '24225221-2-43', ...unknown, ...changes };
}
