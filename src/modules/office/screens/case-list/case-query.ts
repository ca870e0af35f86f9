import type { Uuid } from '../../../../platform/ids/uuid.ts';
import type { CaseFilter, CaseState, DueFilter } from '../../../records/contract.ts';

/** The filters of the case list as they stand in its address. */
export interface CaseQuery {
  readonly q: string;
  readonly allapot: keyof typeof STATES;
  readonly kie: (typeof WHOSE)[number];
  readonly hatarido: keyof typeof DUES;
  readonly rendezes: (typeof ORDERS)[number];
}

const STATES = { folyamatban: 'open', elintezve: 'settled', lezarva: 'closed', mind: null } as const satisfies Record<string, CaseState | null>;
const WHOSE = ['mind', 'enyem', 'egysegem'] as const;
const DUES = { barmikor: 'any', lejart: 'overdue', ma: 'today', het: 'week' } as const satisfies Record<string, DueFilter>;
const ORDERS = ['hatarido', 'legujabb'] as const;
const TEXT_LENGTH_MAX = 200;

/** Reads the address; what is unknown falls back. Whoever searches by words looks into all states. */
export function readCaseQuery(query: Readonly<Record<string, string>>): CaseQuery {
  const { q = '', allapot = '', kie, hatarido = '', rendezes } = query;
  const text = q.trim().slice(0, TEXT_LENGTH_MAX);
  return {
    q: text,
    allapot: isKeyOf(STATES, allapot) ? allapot : text === '' ? 'folyamatban' : 'mind',
    kie: WHOSE.find((known) => known === kie) ?? 'mind',
    hatarido: isKeyOf(DUES, hatarido) ? hatarido : 'barmikor',
    rendezes: ORDERS.find((known) => known === rendezes) ?? (text === '' ? 'hatarido' : 'legujabb'),
  };
}

/** The address's filters as the records room takes them. */
export function toFilter(
  query: CaseQuery,
  who: { officialId: Uuid; unitIds: readonly Uuid[]; partyIds: readonly Uuid[] },
): CaseFilter {
  const state = STATES[query.allapot];
  return {
    text: query.q,
    partyIds: who.partyIds,
    ...(state === null ? {} : { state }),
    ...(query.kie === 'enyem' ? { officerId: who.officialId } : {}),
    ...(query.kie === 'egysegem' ? { unitIds: who.unitIds } : {}),
    due: DUES[query.hatarido],
    order: query.rendezes === 'legujabb' ? 'newest' : 'due',
  };
}

/** The filters as query parameters; defaults are left out. */
export function queryParams(query: CaseQuery): Record<string, string | null> {
  return {
    q: query.q,
    allapot: query.allapot,
    kie: query.kie === 'mind' ? null : query.kie,
    hatarido: query.hatarido === 'barmikor' ? null : query.hatarido,
    rendezes: query.rendezes,
  };
}

function isKeyOf<T extends object>(table: T, key: string): key is keyof T & string {
  return Object.hasOwn(table, key);
}
