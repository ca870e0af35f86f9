import type { Tx } from '../../../platform/database/database.ts';
import { isUuid, type Uuid } from '../../../platform/ids/uuid.ts';
import type { ActingCapacity, Ground, Principal, PrincipalDetails } from '../domain/principal.ts';

/** Whom the client of the scope acts for, in the order in which they were entered. Scope: client. */
export async function listPrincipals(tx: Tx): Promise<Principal[]> {
  const rows = await tx.sql.selectFrom('portal.principal').selectAll().where('client_id', '=', clientOf(tx)).orderBy('created_at').orderBy('id').limit(200).execute();
  return rows.map(toPrincipal);
}

/** One of them. Scope: client. */
export async function findPrincipal(tx: Tx, id: string | undefined): Promise<Principal | null> {
  if (!isUuid(id)) return null;
  const row = await tx.sql.selectFrom('portal.principal').selectAll().where('client_id', '=', clientOf(tx)).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toPrincipal(row);
}

/** The client whose own data the transaction may touch. */
export function clientOf(tx: Tx): Uuid {
  if (tx.scope.kind !== 'client') throw new Error('account data belong to a client');
  return tx.scope.clientId;
}

interface PrincipalRow {
  id: string;
  capacity: string;
  kind: string;
  details: unknown;
  ground: string | null;
}

/** Rows are only written by save-principal.ts, and the table checks the words. */
function toPrincipal(row: PrincipalRow): Principal {
  return {
    id: row.id,
    capacity: row.capacity as ActingCapacity,
    kind: row.kind === 'organisation' ? 'organisation' : 'person',
    details: row.details as PrincipalDetails,
    ground: row.ground as Ground | null,
  };
}
