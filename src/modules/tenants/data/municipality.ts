import { sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { isUuid, type Uuid } from '../../../platform/ids/uuid.ts';
import type { Municipality } from '../domain/municipality.ts';

/** The joined municipality with this first part of its addresses, or null. Any scope. */
export async function findMunicipalityBySlug(tx: Tx, slug: string): Promise<Municipality | null> {
  const { rows } = await sql<MunicipalityRow>`${SELECT} where m.slug = ${slug}`.execute(tx.sql);
  return rows[0] === undefined ? null : toMunicipality(rows[0]);
}

/** The joined municipality of an id, or null. Any scope. */
export async function findMunicipality(tx: Tx, id: Uuid): Promise<Municipality | null> {
  if (!isUuid(id)) return null;
  const { rows } = await sql<MunicipalityRow>`${SELECT} where m.id = ${id}`.execute(tx.sql);
  return rows[0] === undefined ? null : toMunicipality(rows[0]);
}

/** Every joined municipality, by the Hungarian alphabet. Any scope. */
export async function listMunicipalities(tx: Tx): Promise<Municipality[]> {
  const { rows } = await sql<MunicipalityRow>`${SELECT} order by s.ksh_name collate "hu-x-icu"`.execute(tx.sql);
  return rows.map(toMunicipality);
}

/** Notes that a municipality has joined. Scope: centre. */
export async function insertMunicipality(tx: Tx, municipality: NewMunicipality): Promise<void> {
  await tx.sql
    .insertInto('tenants.municipality')
    .values({
      id: municipality.id,
      ksh_code: municipality.kshCode,
      slug: municipality.slug,
      office_name: municipality.officeName,
      office_address: municipality.officeAddress,
      phone: municipality.phone,
      email: municipality.email,
      opening_hours: JSON.stringify(municipality.openingHours),
      main_colour: municipality.colours.main,
      accent_colour: municipality.colours.accent,
      register_prefix: municipality.registerPrefix,
      bank_account_base: municipality.bankAccountBase,
      joined_on: tx.today,
    })
    .execute();
}

/** All that the catalogue of settlements does not know already. */
export type NewMunicipality = Omit<Municipality, 'name' | 'kind' | 'county'>;

interface MunicipalityRow {
  id: string;
  ksh_code: string;
  slug: string;
  name: string;
  kind: string;
  county: string;
  office_name: string;
  office_address: string;
  phone: string;
  email: string;
  opening_hours: Municipality['openingHours'];
  main_colour: string;
  accent_colour: string;
  register_prefix: string;
  bank_account_base: string;
}

const SELECT = sql`
  select m.id, m.ksh_code, m.slug, s.name, s.kind, s.county, m.office_name, m.office_address, m.phone, m.email,
    m.opening_hours, m.main_colour, m.accent_colour, m.register_prefix, m.bank_account_base
  from tenants.municipality m join tenants.settlement s on s.ksh_code = m.ksh_code`;

function toMunicipality(row: MunicipalityRow): Municipality {
  assert(isMunicipalityKind(row.kind), 'only a settlement with an office of this kind joins');
  return {
    id: row.id,
    kshCode: row.ksh_code,
    name: row.name,
    slug: row.slug,
    kind: row.kind,
    county: row.county,
    officeName: row.office_name,
    officeAddress: row.office_address,
    phone: row.phone,
    email: row.email,
    openingHours: row.opening_hours,
    colours: { main: row.main_colour, accent: row.accent_colour },
    registerPrefix: row.register_prefix,
    bankAccountBase: row.bank_account_base,
  };
}

const KINDS: readonly string[] = ['község', 'nagyközség', 'város', 'megyei jogú város', 'fővárosi kerület'] satisfies Municipality['kind'][];

/** Whether a settlement of this kind can be a municipality here (the capital as a whole cannot yet). */
export function isMunicipalityKind(kind: string): kind is Municipality['kind'] {
  return KINDS.includes(kind);
}
