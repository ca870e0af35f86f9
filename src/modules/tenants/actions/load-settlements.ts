import { sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { readSettlementFile } from '../data/settlement-file.ts';

/**
 * Brings the catalogue of settlements to what `data/settlements.csv` says, in one statement; run at each
 * start after the migrations. Changes nothing when nothing changed. A settlement that left the file stays:
 * old papers point at it. Scope: centre.
 *
 * @returns how many rows were new or different
 */
export async function loadSettlements(tx: Tx): Promise<number> {
  assert(tx.scope.kind === 'centre', 'the catalogue of settlements belongs to the centre');
  const { rows } = await sql<{ changed: number }>`
    with changed as (
      insert into tenants.settlement as s (${sql.raw(COLUMNS)})
      select ${sql.raw(COLUMNS)} from jsonb_to_recordset(${JSON.stringify(readSettlementFile())}::jsonb) as file (
        ksh_code text, name text, ksh_name text, slug text, kind text, county text, district text,
        population integer, postcodes text[], office_seat_ksh text, search_text text)
      on conflict (ksh_code) do update set
        name = excluded.name, ksh_name = excluded.ksh_name, slug = excluded.slug, kind = excluded.kind,
        county = excluded.county, district = excluded.district, population = excluded.population,
        postcodes = excluded.postcodes, office_seat_ksh = excluded.office_seat_ksh, search_text = excluded.search_text
      where (s.*) is distinct from (excluded.*)
      returning 1)
    select count(*) as changed from changed`.execute(tx.sql);
  const changed = rows[0]?.changed ?? 0;
  if (changed > 0) tx.audit({ action: 'tenants.settlement.loaded', details: { changed } });
  return changed;
}

const COLUMNS = 'ksh_code, name, ksh_name, slug, kind, county, district, population, postcodes, office_seat_ksh, search_text';
