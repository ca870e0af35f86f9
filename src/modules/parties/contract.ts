import type { Tx } from '../../platform/database/database.ts';
import type { Uuid } from '../../platform/ids/uuid.ts';

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

/**
 * The party of the scope's municipality that these details name: by tax id or tax number, else by all of
 * the 4T (name, birth name, mother's name, place and date of birth); made when there is none. Fills what was
 * empty, never overwrites what is known. Audited. Scope: municipality.
 */
export function findOrCreateParty(_tx: Tx, _details: PartyDetails): Promise<Party> {
  throw new Error('not built yet');
}

/** Scope: municipality. */
export function findParty(_tx: Tx, _id: Uuid): Promise<Party | null> {
  throw new Error('not built yet');
}

/** Scope: municipality. Order as asked; missing ones are left out. */
export function listParties(_tx: Tx, _ids: readonly Uuid[]): Promise<Party[]> {
  throw new Error('not built yet');
}

/** Scope: municipality. By name (no accents needed), tax id or tax number; best first. */
export function searchParties(_tx: Tx, _query: string, _limit: number): Promise<Party[]> {
  throw new Error('not built yet');
}

/** Under which party each municipality knows the client of the scope. Scope: client. */
export function listPartiesOfClient(_tx: Tx): Promise<{ municipalityId: Uuid; partyId: Uuid }[]> {
  throw new Error('not built yet');
}
