import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';

/** The official of the centre who acts in this transaction; definitions are never changed by anyone else. */
export function centreOfficial(tx: Tx): Uuid {
  assert(tx.scope.kind === 'centre' && tx.scope.actor.kind === 'official', 'form designs are changed by an official of the centre');
  return tx.scope.actor.id;
}
