import type { Uuid } from '../../../platform/ids/uuid.ts';

export interface PostalAddress {
  readonly postcode: string;
  readonly settlement: string;
  /** Street name and kind in one (`Fő utca`). */
  readonly street: string;
  /** House number and what follows it. */
  readonly houseNumber: string;
}

/** A person or organisation as one municipality knows it. */
export interface Party {
  readonly id: Uuid;
  readonly kind: 'person' | 'organisation';
  /** The name in use, as written on letters. */
  readonly name: string;
  readonly birthName: string | null;
  readonly mothersName: string | null;
  readonly birthPlace: string | null;
  readonly birthDate: Temporal.PlainDate | null;
  readonly taxId: string | null;
  readonly taxNumber: string | null;
  readonly address: PostalAddress | null;
  readonly email: string | null;
  /** The portal account of this person, when known: official letters then go to the inbox. */
  readonly clientId: Uuid | null;
}

export type PartyDetails = Omit<Party, 'id' | 'clientId'> & { readonly clientId?: Uuid | null };
