import { searchKey } from '../../../kernel/search-key.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { Party } from '../domain/party.ts';
import { type PartyRow, SELECT, toParty, townOf } from './party.ts';

const LIMIT_MAX = 100;
const QUERY_LENGTH_MAX = 100;
/** Of a very common beginning, only so many are looked at; the person then types more. */
const CANDIDATES_MAX = 400;

/**
 * Parties by tax id, tax number (also their beginnings, from four digits on) or by name without accents:
 * first the names that begin with the whole query, then those where each word of the query begins a word of
 * the name or birth name, in any order. Scope: municipality.
 *
 * Only `=`, `>=` and `<` on "C" columns are used, which the planner may take into an index under row-level
 * security (`like` it may not), and each step is cut before it is sorted, so that a frequent name costs no
 * more than a rare one.
 */
export async function searchParties(tx: Tx, query: string, limit: number): Promise<Party[]> {
  const size = Math.max(0, Math.min(limit, LIMIT_MAX));
  const trimmed = query.slice(0, QUERY_LENGTH_MAX).trim();
  const digits = trimmed.replace(/[\s-]/g, '');
  if (/^\d{4,11}$/.test(digits)) return byNumber(tx, digits, size);
  const key = searchKey(trimmed);
  return key === '' ? [] : byName(tx, key, size);
}

async function byNumber(tx: Tx, digits: string, limit: number): Promise<Party[]> {
  const town = townOf(tx);
  const { rows } = await sql<PartyRow>`${SELECT}
    where p.municipality_id = ${town} and p.id in (
      (select id from parties.party where municipality_id = ${town} and ${startsWith('tax_id', digits)} limit ${limit})
      union
      (select id from parties.party where municipality_id = ${town} and ${startsWith('tax_number', asTaxNumber(digits))} limit ${limit}))
    order by p.name collate "hu-x-icu", p.id limit ${limit}`.execute(tx.sql);
  return rows.map(toParty);
}

/** Digits with the hyphens that a tax number has at their place: `242252212` → `24225221-2`. */
function asTaxNumber(digits: string): string {
  return [digits.slice(0, 8), digits.slice(8, 9), digits.slice(9)].filter((part) => part !== '').join('-');
}

async function byName(tx: Tx, key: string, limit: number): Promise<Party[]> {
  const town = townOf(tx);
  const [first = '', ...others] = [...new Set(key.split(' '))].sort((a, b) => b.length - a.length);
  const otherWords = others.map(
    (word) => sql`and exists (select from parties.party_word o
      where o.municipality_id = ${town} and o.party_id = w.party_id and ${startsWith('o.word', word)})`,
  );
  const { rows } = await sql<PartyRow & { rank: number }>`
    with by_beginning as materialized (
      select id, 0 as rank from parties.party
      where municipality_id = ${town} and ${startsWith('name_key', key)}
      order by municipality_id, name_key, id limit ${limit}
    ), by_words as materialized (
      select w.party_id as id, 1 as rank from parties.party_word w
      where w.municipality_id = ${town} and ${startsWith('w.word', first)} ${sql.join(otherWords, sql` `)}
      limit ${CANDIDATES_MAX}
    ), found as (
      select id, min(rank) as rank from (select * from by_beginning union all select * from by_words) every_way group by id
    )
    select parties.*, found.rank from found join (${SELECT} where p.municipality_id = ${town}) parties using (id)
    order by found.rank, parties.name collate "hu-x-icu", parties.id limit ${limit}`.execute(tx.sql);
  return rows.map(toParty);
}

/** `~` comes after every letter and digit in the "C" order, so the two bounds hold what begins with the text. */
function startsWith(column: string, text: string): RawBuilder<boolean> {
  const reference = sql.raw(column);
  return sql<boolean>`${reference} >= ${text} and ${reference} < ${`${text}~`}`;
}
