import type { Tx } from '../../platform/database/database.ts';
import type { Uuid } from '../../platform/ids/uuid.ts';

/** One of the country's 3,178 settlements (Budapest by districts), joined or not. */
export interface Settlement {
  readonly kshCode: string;
  readonly name: string;
  readonly kind: string;
  readonly county: string;
  readonly district: string;
  readonly postcodes: readonly string[];
  readonly population: number;
  /** Path of its pages when it has joined (`/kophaza`), else null. */
  readonly path: string | null;
  /** Seat of the joint office it belongs to, when it has no office of its own. */
  readonly officeSeat: string | null;
}

/** A municipality that has joined: a tenant. Everything here is public. */
export interface Municipality {
  readonly id: Uuid;
  readonly kshCode: string;
  readonly name: string;
  /** First part of its addresses, without the slash: `kophaza`. */
  readonly slug: string;
  readonly kind: 'község' | 'nagyközség' | 'város' | 'megyei jogú város' | 'fővárosi kerület';
  readonly county: string;
  /** Name of the office in words, such as a joint office. */
  readonly officeName: string;
  readonly officeAddress: string;
  readonly phone: string;
  readonly email: string;
  readonly openingHours: readonly { readonly days: string; readonly hours: string }[];
  readonly colours: { readonly main: string; readonly accent: string };
  readonly registerPrefix: string;
  /** First 16 digits of its bank accounts (`11738077-15372662`); tax accounts add a suffix. */
  readonly bankAccountBase: string;
}

/** Settlements whose name (any part, no accents needed) or postcode matches; best first. `scope: public` is enough. */
export function findSettlements(_tx: Tx, _query: string, _limit: number): Promise<Settlement[]> {
  throw new Error('not built yet');
}

export function findSettlementByCode(_tx: Tx, _kshCode: string): Promise<Settlement | null> {
  throw new Error('not built yet');
}

export function findMunicipalityBySlug(_tx: Tx, _slug: string): Promise<Municipality | null> {
  throw new Error('not built yet');
}

export function findMunicipality(_tx: Tx, _id: Uuid): Promise<Municipality | null> {
  throw new Error('not built yet');
}

export function listMunicipalities(_tx: Tx): Promise<Municipality[]> {
  throw new Error('not built yet');
}
