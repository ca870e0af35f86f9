import type { Refusal, Result } from '../../../kernel/result.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { clientOf } from '../data/principals.ts';
import type { Principal } from '../domain/principal.ts';

/** An accountant may have many; more than this is no list to choose from. */
const PRINCIPALS_MAX = 200;

/** Enters somebody the client acts for, or changes the entry. Scope: client. */
export async function savePrincipal(tx: Tx, principal: Principal): Promise<Result<null, Refusal<'portal.principal.too-many'>>> {
  const clientId = clientOf(tx);
  const { count } = await tx.sql
    .selectFrom('portal.principal')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('client_id', '=', clientId)
    .where('id', '!=', principal.id)
    .executeTakeFirstOrThrow();
  if (count >= PRINCIPALS_MAX) {
    return refuse({ code: 'portal.principal.too-many', text: { hu: `Legfeljebb ${PRINCIPALS_MAX} képviselt menthető.`, en: `At most ${PRINCIPALS_MAX} can be kept.` } });
  }
  const { capacity, kind, details, ground } = principal;
  const values = { capacity, kind, details: JSON.stringify(details), ground, changed_at: tx.at };
  await tx.sql
    .insertInto('portal.principal')
    .values({ id: principal.id, client_id: clientId, created_at: tx.at, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values).where('portal.principal.client_id', '=', clientId))
    .execute();
  tx.audit({ action: 'portal.principal.saved', object: { type: 'principal', id: principal.id }, details: { capacity, kind } });
  return ok(null);
}

/** Takes somebody off the client's list. Scope: client. False when they were not on it. */
export async function removePrincipal(tx: Tx, id: Uuid): Promise<boolean> {
  const row = await tx.sql.deleteFrom('portal.principal').where('client_id', '=', clientOf(tx)).where('id', '=', id).returning('id').executeTakeFirst();
  if (row !== undefined) tx.audit({ action: 'portal.principal.removed', object: { type: 'principal', id } });
  return row !== undefined;
}
