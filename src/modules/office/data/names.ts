import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { listParties } from '../../parties/contract.ts';
import { officerNames } from '../../records/contract.ts';
import { listOrgUnits } from '../../tenants/contract.ts';

/** Who is behind the ids of a page. */
export interface Names {
  /** Null for an id that names nobody here. */
  party(id: Uuid | null): string | null;
  officer(id: Uuid | null): string | null;
  unit(id: Uuid | null): string | null;
}

/** Names for the ids of a page, in three queries at most. Scope: municipality. */
export async function namesOf(
  tx: Tx,
  ids: { parties?: readonly Uuid[]; officers?: readonly (Uuid | null)[]; units?: readonly (Uuid | null)[] },
): Promise<Names> {
  const partyIds = [...new Set(ids.parties ?? [])];
  const unitIds = new Set((ids.units ?? []).filter((id) => id !== null));
  const parties = new Map(partyIds.length === 0 ? [] : (await listParties(tx, partyIds)).map(({ id, name }) => [id, name] as const));
  const officers = await officerNames(tx, ids.officers ?? []);
  const units = new Map(unitIds.size === 0 ? [] : (await unitsOf(tx)).map(({ id, name }) => [id, name] as const));
  return {
    party: (id) => (id === null ? null : (parties.get(id) ?? null)),
    officer: (id) => (id === null ? null : (officers.get(id)?.name ?? null)),
    unit: (id) => (id === null ? null : (units.get(id) ?? null)),
  };
}

/** The units of the scope's municipality. */
export async function unitsOf(tx: Tx): Promise<readonly { id: Uuid; name: string }[]> {
  return tx.scope.kind === 'municipality' ? listOrgUnits(tx, tx.scope.municipalityId) : [];
}
