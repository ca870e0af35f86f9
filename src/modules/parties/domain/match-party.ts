import type { Party, PartyDetails } from './party.ts';
import { identitiesAgree, identityKey } from './party-keys.ts';

/** What a comparison with the parties known already came to. */
export interface PartyMatch {
  readonly party: Party | null;
  /** A party that bears the given tax id but cannot be the same person, so the id may not be taken over. */
  readonly conflict: Party | null;
}

/**
 * Which of the candidates the details name: the one with the same tax id, else with the same stem of the
 * tax number, else with the same 4T and no other tax id.
 *
 * A tax id that a portal client gave of themselves proves nothing: their own account is tied to a party
 * only when nothing that the municipality knows of that party differs from the identity data of the account.
 */
export function matchParty(candidates: readonly Party[], details: PartyDetails): PartyMatch {
  const isSamePerson = (party: Party): boolean => details.clientId == null || identitiesAgree(party, details);
  const byTaxId = candidates.find((party) => details.taxId !== null && party.taxId === details.taxId);
  if (byTaxId !== undefined && isSamePerson(byTaxId)) return { party: byTaxId, conflict: null };
  const stem = details.taxNumber?.slice(0, 8);
  const byTaxNumber = candidates.find((party) => stem !== undefined && party.taxNumber?.slice(0, 8) === stem);
  if (byTaxNumber !== undefined && isSamePerson(byTaxNumber)) return { party: byTaxNumber, conflict: byTaxId ?? null };
  const key = details.kind === 'person' ? identityKey(details) : null;
  const byIdentity = candidates.find(
    (party) =>
      key !== null &&
      party.kind === 'person' &&
      identityKey(party) === key &&
      (party.taxId === null || details.taxId === null || party.taxId === details.taxId || byTaxId !== undefined),
  );
  return { party: byIdentity ?? null, conflict: byTaxId ?? byTaxNumber ?? null };
}

/** What the details know and the party does not yet. Nothing known is ever overwritten. */
export function missingDetails(party: Party, details: PartyDetails): Partial<PartyDetails> {
  const filled: Partial<Record<keyof PartyDetails, unknown>> = {};
  for (const field of FILLABLE) {
    if (party[field] === null && details[field] !== null) filled[field] = details[field];
  }
  return filled as Partial<PartyDetails>;
}

const FILLABLE = ['birthName', 'mothersName', 'birthPlace', 'birthDate', 'taxId', 'taxNumber', 'address', 'email'] as const;
