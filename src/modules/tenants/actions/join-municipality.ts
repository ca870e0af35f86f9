import { assert } from '../../../kernel/assert.ts';
import { ok, refuse, type Refusal, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import type { Municipality } from '../domain/municipality.ts';
import { findMunicipality, insertMunicipality, isMunicipalityKind, type NewMunicipality } from '../data/municipality.ts';
import { findSettlementByCode } from '../data/settlement.ts';

/**
 * What the centre says of a municipality that joins; its name, kind and address come from the catalogue.
 * The id is given only where it must be a certain one (a moved tenant, the demo).
 */
export type JoiningMunicipality = Omit<NewMunicipality, 'id' | 'slug'> & { readonly id?: Uuid };

/**
 * Takes a municipality in as a tenant: from now on its address has pages and its id may hold data.
 * Asked again for the same settlement it refuses and changes nothing. Scope: centre; who may call it is
 * decided by the permission of the route or command.
 *
 * Refusals: `unknown-settlement`, `not-a-municipality` (the capital as a whole), `already-joined`.
 */
export async function joinMunicipality(tx: Tx, joining: JoiningMunicipality): Promise<Result<Municipality, Refusal>> {
  assert(tx.scope.kind === 'centre', 'the centre takes municipalities in');
  const settlement = await findSettlementByCode(tx, joining.kshCode);
  if (settlement === null) {
    return refuse({ code: 'unknown-settlement', text: { hu: 'Nincs ilyen KSH-kódú település.', en: 'No settlement has this KSH code.' } });
  }
  if (!isMunicipalityKind(settlement.kind)) {
    return refuse({ code: 'not-a-municipality', text: { hu: 'Budapest egésze nem csatlakozhat, csak a kerületei.', en: 'Budapest joins by its districts only.' } });
  }
  if (settlement.path !== null) {
    return refuse({ code: 'already-joined', text: { hu: 'Ez az önkormányzat már csatlakozott.', en: 'This municipality has joined already.' } });
  }
  const id = joining.id ?? newId(tx.at.epochMilliseconds);
  await insertMunicipality(tx, { ...joining, id, slug: settlement.slug });
  tx.audit({ action: 'tenants.municipality.joined', object: { type: 'tenants.municipality', id } });
  const municipality = await findMunicipality(tx, id);
  assert(municipality !== null, 'what was written can be read');
  return ok(municipality);
}
