import { typedDay } from '../../../../platform/html/fields/typed-values.ts';
import { isTaxType, type TaxType } from '../../domain/tax-types.ts';

/** What part of an account is asked for; the address of the page carries it. */
export interface AccountQuery {
  readonly taxType: TaxType | null;
  readonly year: number | null;
  readonly asOf: Temporal.PlainDate;
  /** As it was typed, and whether it was no day. */
  readonly typedDay: string;
  readonly isBadDay: boolean;
}

/** Reads the filters of the account page; what does not make sense counts as not asked. */
export function readAccountQuery(query: Readonly<Record<string, string>>, today: Temporal.PlainDate): AccountQuery {
  const typed = (query['nap'] ?? '').trim();
  const day = typed === '' ? null : typedDay(typed);
  const { adonem, ev } = query;
  return {
    taxType: adonem !== undefined && isTaxType(adonem) ? adonem : null,
    year: ev !== undefined && /^\d{4}$/.test(ev) ? Number(ev) : null,
    asOf: day === null ? today : Temporal.PlainDate.from(day),
    typedDay: typed,
    isBadDay: typed !== '' && day === null,
  };
}

/** The query as parameters of an address. */
export function accountParams(query: AccountQuery): Record<string, string | number | null> {
  return { adonem: query.taxType, ev: query.year, nap: query.typedDay === '' ? null : query.asOf.toString() };
}
