import { assert } from '../../../kernel/assert.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { CaseState, ItemState } from './case-file.ts';

/** What can happen to a case. */
export const ENTRY_KINDS = [
  'registered',
  'paper-added',
  'assigned',
  'drafted',
  'sign-off-refused',
  'signed-off',
  'dispatched',
  'second-notice',
  'taken-over',
  'deemed-delivered',
  'settled',
  'withdrawn',
  'supplement-asked',
  'supplemented',
] as const;

export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One entry of a case's journal. */
export interface CaseEntry {
  readonly position: number;
  readonly at: Temporal.Instant;
  readonly kind: EntryKind;
  readonly actorId: Uuid | null;
  readonly itemId: Uuid | null;
  /** A number, a day or an officer's name that belongs to it; of a refusal, the reason. */
  readonly detail: string | null;
}

export function isEntryKind(text: string): text is EntryKind {
  return ENTRY_KINDS.some((kind) => kind === text);
}

/** The state of a case as its journal tells it. The stored state is a projection of this. */
export function caseStateOf(entries: readonly CaseEntry[]): CaseState {
  assert(entries[0]?.kind === 'registered', 'a case begins with its registration');
  return entries.some(({ kind }) => kind === 'settled') ? 'settled' : 'open';
}

/** The state of every paper of a case as its journal tells it, by item id. */
export function itemStatesOf(entries: readonly CaseEntry[]): Map<Uuid, ItemState> {
  const states = new Map<Uuid, ItemState>();
  for (const { kind, itemId } of entries) {
    const state = STATE_AFTER[kind];
    if (itemId !== null && state !== undefined) states.set(itemId, state);
  }
  return states;
}

const STATE_AFTER: Readonly<Partial<Record<EntryKind, ItemState>>> = {
  registered: 'registered',
  'paper-added': 'registered',
  withdrawn: 'registered',
  supplemented: 'registered',
  'supplement-asked': 'dispatched',
  drafted: 'awaiting_sign_off',
  'sign-off-refused': 'refused',
  'signed-off': 'signed_off',
  dispatched: 'dispatched',
  'taken-over': 'delivered',
  'deemed-delivered': 'delivered',
};
