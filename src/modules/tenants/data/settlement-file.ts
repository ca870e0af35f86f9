import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { PROJECT_ROOT } from '../../../platform/config/project-root.ts';
import { settlementNames } from '../domain/settlement-name.ts';
import { assignSlugs } from '../domain/slug.ts';

/** A row of `tenants.settlement`, named as its columns. */
export interface SettlementRow {
  readonly ksh_code: string;
  readonly name: string;
  readonly ksh_name: string;
  readonly slug: string;
  readonly kind: string;
  readonly county: string;
  readonly district: string;
  readonly population: number;
  readonly postcodes: readonly string[];
  readonly office_seat_ksh: string | null;
  readonly search_text: string;
}

/** All settlements of `data/settlements.csv`, with the address of each. */
export function readSettlementFile(): SettlementRow[] {
  const file = join(PROJECT_ROOT, 'data', 'settlements.csv');
  const lines: Record<string, string>[] = parse(readFileSync(file, 'utf8'), { columns: true });
  const rows = lines.map((line) => {
    const { name: kshName = '', ksh_code: kshCode = '', county = '', district = '', population = '' } = line;
    return { line, kshCode, kshName, county, district, population: Number(population), ...settlementNames(kshName) };
  });
  const slugs = assignSlugs(rows);
  return rows.map((row) => ({
    ksh_code: row.kshCode,
    name: row.name,
    ksh_name: row.kshName,
    slug: slugs.get(row.kshCode) ?? row.kshCode,
    kind: row.line['kind'] ?? '',
    county: row.county,
    district: row.district,
    population: row.population,
    postcodes: (row.line['postcodes'] ?? '').split(' ').filter((code) => code !== ''),
    office_seat_ksh: row.line['office_seat_ksh'] || null,
    search_text: row.searchText,
  }));
}
