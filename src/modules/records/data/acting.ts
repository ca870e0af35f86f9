import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';

/** The municipality of the scope; what this room does otherwise makes no sense in another scope. */
export function townOf(tx: Tx): Uuid {
  assert(tx.scope.kind === 'municipality', 'this belongs to a municipality');
  return tx.scope.municipalityId;
}

/** The client of the scope. */
export function clientOf(tx: Tx): Uuid {
  assert(tx.scope.kind === 'client', 'this belongs to a client');
  return tx.scope.clientId;
}

/** The official who acts, or null for a job or a client's own act. */
export function actingOfficial(tx: Tx): Uuid | null {
  assert(tx.scope.kind === 'municipality', 'officials act in a municipality');
  return tx.scope.actor.kind === 'official' ? tx.scope.actor.id : null;
}

/** A personal act: the official who is named must be the one who acts. */
export function assertActsInPerson(tx: Tx, officialId: Uuid): void {
  assert(actingOfficial(tx) === officialId, 'an official acts only in their own name');
}
