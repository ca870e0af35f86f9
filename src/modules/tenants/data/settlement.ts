import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { Settlement } from '../domain/municipality.ts';
import { searchKey } from '../../../kernel/search-key.ts';

const LIMIT_MAX = 100;
/** More letters than the longest name of a place has. */
const QUERY_LENGTH_MAX = 60;

/**
 * Settlements whose name or postcode matches, best first: the exact name, names that begin so, a word that
 * begins so, any part of a name, a postcode that begins so, and last those where each word of the query
 * fits a name or a postcode (`9495 kóp`). Neither accents nor capitals matter. Inside a rank by the
 * Hungarian alphabet, the districts of Budapest by number; then by population. Any scope.
 *
 * @param limit at most so many, and at most 100
 */
export async function findSettlements(tx: Tx, query: string, limit: number): Promise<Settlement[]> {
  const key = searchKey(query.slice(0, QUERY_LENGTH_MAX));
  if (key === '') return [];
  const { rows } = await sql<SettlementRow>`
    with found as materialized (
      select s.*, case
        when search_text like ${`%|${key}|%`} then 0
        when search_text like ${`%|${key}%`} then 1
        when search_text like ${`% ${key}%`} then 2
        when search_text like ${`%${key}%`} then 3
        when ${startsAPostcode(key)} then 4
        else 5 end as rank
      from tenants.settlement s where ${matchesEveryWord(key)}
    ), best as (
      select * from found order by rank, ksh_name collate "hu-x-icu", population desc, ksh_code
      limit ${Math.max(0, Math.min(limit, LIMIT_MAX))}
    )
    select ${COLUMNS} from best s ${JOINS}
    order by s.rank, s.ksh_name collate "hu-x-icu", s.population desc, s.ksh_code`.execute(tx.sql);
  return rows.map(toSettlement);
}

/** The settlement of a five-digit KSH code, or null. Any scope. */
export async function findSettlementByCode(tx: Tx, kshCode: string): Promise<Settlement | null> {
  const { rows } = await sql<SettlementRow>`
    select ${COLUMNS} from tenants.settlement s ${JOINS} where s.ksh_code = ${kshCode}`.execute(tx.sql);
  return rows[0] === undefined ? null : toSettlement(rows[0]);
}

/** The settlement that has, or would have, this first part of an address; joined or not. Any scope. */
export async function findSettlementBySlug(tx: Tx, slug: string): Promise<Settlement | null> {
  const { rows } = await sql<SettlementRow>`
    select ${COLUMNS} from tenants.settlement s ${JOINS} where s.slug = ${slug}`.execute(tx.sql);
  return rows[0] === undefined ? null : toSettlement(rows[0]);
}

/** The whole catalogue, by KSH code. Any scope. */
export async function listSettlements(tx: Tx): Promise<Settlement[]> {
  const { rows } = await sql<SettlementRow>`
    select ${COLUMNS} from tenants.settlement s ${JOINS} order by s.ksh_code`.execute(tx.sql);
  return rows.map(toSettlement);
}

interface SettlementRow {
  ksh_code: string;
  name: string;
  slug: string;
  kind: string;
  county: string;
  district: string;
  postcodes: string[];
  population: number;
  office_seat: string | null;
  joined_slug: string | null;
}

const COLUMNS = sql`s.ksh_code, s.name, s.slug, s.kind, s.county, s.district, s.postcodes, s.population,
  seat.name as office_seat, m.slug as joined_slug`;

const JOINS = sql`left join tenants.settlement seat on seat.ksh_code = s.office_seat_ksh
  left join tenants.municipality m on m.ksh_code = s.ksh_code`;

/** Each word in a name or at the beginning of a postcode; a whole phrase fits when its words do. */
function matchesEveryWord(key: string): ReturnType<typeof sql> {
  const words = key.split(' ').map((word) => sql`(s.search_text like ${`%${word}%`} or ${startsAPostcode(word)})`);
  return sql`(${sql.join(words, sql` and `)})`;
}

function startsAPostcode(word: string): ReturnType<typeof sql> {
  if (!/^\d{1,4}$/.test(word)) return sql`false`;
  return sql`exists (select from unnest(s.postcodes) as code where code like ${`${word}%`})`;
}

function toSettlement(row: SettlementRow): Settlement {
  return {
    kshCode: row.ksh_code,
    name: row.name,
    slug: row.slug,
    kind: row.kind,
    county: row.county,
    district: row.district,
    postcodes: row.postcodes,
    population: row.population,
    path: row.joined_slug === null ? null : `/${row.joined_slug}`,
    officeSeat: row.office_seat,
  };
}
