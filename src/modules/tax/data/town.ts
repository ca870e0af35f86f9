import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';

/** The municipality of the running scope; every query of this room names it besides row security. */
export function townOf(tx: Tx): Uuid {
  assert(tx.scope.kind === 'municipality', 'tax data are asked in the scope of a municipality');
  return tx.scope.municipalityId;
}
