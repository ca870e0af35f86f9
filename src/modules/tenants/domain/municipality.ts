import type { Uuid } from '../../../platform/ids/uuid.ts';

/** One of the country's 3,178 settlements (Budapest also by districts), joined or not. */
export interface Settlement {
  readonly kshCode: string;
  readonly name: string;
  /** First part of its address, joined or not: `kophaza`. */
  readonly slug: string;
  readonly kind: string;
  readonly county: string;
  /** The járás in KSH's adjective form (`Soproni`); empty in Budapest. */
  readonly district: string;
  readonly postcodes: readonly string[];
  readonly population: number;
  /** Path of its pages when it has joined (`/kophaza`), else null. */
  readonly path: string | null;
  /** Seat of the joint office it belongs to, when that is elsewhere. */
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

/** A part of an office that cases are sent to. */
export interface OrgUnit {
  readonly id: Uuid;
  /** Short and stable, such as `ADO`. */
  readonly code: string;
  readonly name: string;
}
