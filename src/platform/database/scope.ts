import { assert } from '../../kernel/assert.ts';
import { CENTRE_ID, isUuid, type Uuid } from '../ids/uuid.ts';

/** Who acts. `onBehalfOf` is the principal of a representative, or the absent official of a substitute. */
export type Actor =
  | { readonly kind: 'official'; readonly id: Uuid; readonly onBehalfOf?: Uuid }
  | { readonly kind: 'client'; readonly id: Uuid; readonly onBehalfOf?: Uuid }
  | { readonly kind: 'system' }
  | { readonly kind: 'anonymous' };

/**
 * Whose data a transaction may touch. The database enforces it: each kind is a role with its own grants
 * and row-level security policies.
 * - `municipality`: one town's data, for an official, a job, or a citizen's act towards that town
 * - `client`: what concerns one client, across towns
 * - `centre`: catalogues and operation, no town's data
 * - `identity`: accounts and sessions, before anything else is known
 * - `public`: published catalogues only
 */
export type Scope =
  | { readonly kind: 'municipality'; readonly municipalityId: Uuid; readonly actor: Actor }
  | { readonly kind: 'client'; readonly clientId: Uuid; readonly actor: Actor }
  | { readonly kind: 'centre'; readonly actor: Actor }
  | { readonly kind: 'identity'; readonly actor: Actor }
  | { readonly kind: 'public' };

export type ScopeKind = Scope['kind'];

/** The statement that opens a transaction in a scope: one round trip, literals checked, no `set_config`. */
export function openingStatement(scope: Scope, readOnly: boolean): string {
  const begin = readOnly ? 'begin read only' : 'begin';
  const settings = [`set local role scope_${scope.kind}`];
  if (scope.kind === 'municipality') settings.push(`set local app.municipality_id = '${checked(scope.municipalityId)}'`);
  if (scope.kind === 'client') settings.push(`set local app.client_id = '${checked(scope.clientId)}'`);
  return [begin, ...settings].join('; ');
}

/** The municipality under which the scope's audit entries and events are kept. */
export function scopeMunicipality(scope: Scope): Uuid {
  return scope.kind === 'municipality' ? scope.municipalityId : CENTRE_ID;
}

export function scopeActor(scope: Scope): Actor {
  return scope.kind === 'public' ? { kind: 'anonymous' } : scope.actor;
}

function checked(id: Uuid): Uuid {
  assert(isUuid(id), 'a scope needs a UUID');
  return id;
}
