import type { Uuid } from '../../../platform/ids/uuid.ts';

/** How somebody may act for another. */
export type ActingCapacity = 'legal-representative' | 'authorised-person' | 'organisation-officer' | 'permanent-agent';

/** What proves it: a register that the office looks into, a paper to attach, or one that the office has already. */
export type Ground = 'register' | 'paper' | 'office';

/** The parts of a person or organisation as fields of forms call them. */
export type PrincipalDetails = Readonly<Record<string, string>>;

/** Somebody a client acts for. */
export interface Principal {
  readonly id: Uuid;
  readonly capacity: ActingCapacity;
  readonly kind: 'person' | 'organisation';
  readonly details: PrincipalDetails;
  readonly ground: Ground | null;
}

/** In what capacity one can act for a person, and for an organisation. */
export const CAPACITIES_FOR: Readonly<Record<Principal['kind'], readonly ActingCapacity[]>> = {
  person: ['legal-representative', 'authorised-person', 'permanent-agent'],
  organisation: ['organisation-officer', 'authorised-person', 'permanent-agent'],
};

/** The name to call them by. */
export function principalName({ kind, details }: Pick<Principal, 'kind' | 'details'>): string {
  return kind === 'organisation' ? (details['name'] ?? '') : [details['familyName'], details['givenName']].filter(Boolean).join(' ');
}

/** Whether the capacity needs a proof that the form asks for; the others are looked up by the office. */
export function needsGround(capacity: ActingCapacity): boolean {
  return capacity === 'authorised-person' || capacity === 'permanent-agent';
}
