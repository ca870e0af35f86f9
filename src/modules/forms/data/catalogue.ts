import { sql } from 'kysely';
import type { Bilingual } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { FormArea } from '../domain/definition.ts';
import type { DesignSummary } from '../design/design.ts';
import { listDesigns } from './design.ts';

/** One form of the catalogue, for the centre's list. */
export interface CatalogueEntry {
  readonly code: string;
  readonly title: Bilingual;
  readonly area: FormArea | null;
  readonly versions: readonly VersionSummary[];
  /** The design under way, if there is one. */
  readonly design: DesignSummary | null;
  /** How many municipalities offer it. */
  readonly towns: number;
}

export type VersionState = 'in-force' | 'coming' | 'over' | 'withdrawn';

/** A published version as of the day of the transaction. */
export interface VersionSummary {
  readonly version: number;
  readonly validFrom: Temporal.PlainDate;
  readonly validTo: Temporal.PlainDate | null;
  readonly state: VersionState;
  readonly publishedAt: Temporal.Instant;
}

/** A published version with who holds it. */
export interface VersionUse extends VersionSummary {
  readonly sha256: string;
  readonly drafts: number;
  readonly submissions: number;
  readonly life: readonly VersionEvent[];
}

export interface VersionEvent {
  readonly state: 'published' | 'superseded' | 'withdrawn';
  readonly setAt: Temporal.Instant;
  /** Null: it came with the platform. */
  readonly officialName: string | null;
  readonly reason: string | null;
}

/** All forms, published or only designed, by code. Scope: centre. */
export async function listCatalogue(tx: Tx): Promise<CatalogueEntry[]> {
  const versions = await versionRows(tx, null);
  const designs = await listDesigns(tx);
  const towns = await townCounts(tx);
  const codes = [...new Set([...versions.map(({ code }) => code), ...designs.map(({ code }) => code)])].toSorted();
  return codes.map((code) => {
    const own = versions.filter((row) => row.code === code);
    const design = designs.find((one) => one.code === code) ?? null;
    const latest = own[0];
    return {
      code,
      title: latest === undefined ? (design?.title ?? { hu: code, en: code }) : (latest.title as Bilingual),
      area: latest === undefined ? null : (latest.area as FormArea),
      versions: own.map((row) => toVersion(tx, row)),
      design,
      towns: towns.get(code) ?? 0,
    };
  });
}

/** The published versions of one form, newest first, with how many drafts and submissions hold each. Scope: centre. */
export async function listVersions(tx: Tx, code: string): Promise<VersionUse[]> {
  const rows = await versionRows(tx, code);
  const drafts = await countsByVersion(tx, 'forms.draft', code);
  const submissions = await countsByVersion(tx, 'forms.submission', code);
  const events = await tx.sql
    .selectFrom('forms.version_state as state')
    .leftJoin('identity.official as official', 'official.id', 'state.set_by')
    .select(['state.version', 'state.state', 'state.set_at', 'state.reason', 'official.name'])
    .where('state.code', '=', code)
    .orderBy('state.set_at')
    .orderBy('state.position')
    .execute();
  return rows.map((row) => ({
    ...toVersion(tx, row),
    sha256: row.sha256,
    drafts: drafts.get(row.version) ?? 0,
    submissions: submissions.get(row.version) ?? 0,
    life: events
      .filter(({ version }) => version === row.version)
      .map((event) => ({ state: event.state as VersionEvent['state'], setAt: event.set_at, officialName: event.name, reason: event.reason })),
  }));
}

/** How many municipalities offer a form. Scope: centre. */
export async function countTowns(tx: Tx, code: string): Promise<number> {
  return (await townCounts(tx)).get(code) ?? 0;
}

function versionRows(tx: Tx, code: string | null) {
  let query = tx.sql
    .selectFrom('forms.form_version as form')
    .innerJoin('forms.version_validity as validity', (join) => join.onRef('validity.code', '=', 'form.code').onRef('validity.version', '=', 'form.version'))
    .select([
      'form.code',
      'form.version',
      'form.sha256',
      'form.published_at',
      'validity.valid_from',
      'validity.valid_to',
      'validity.withdrawn_on',
      sql<unknown>`form.definition -> 'title'`.as('title'),
      sql<string>`form.definition ->> 'area'`.as('area'),
    ])
    .orderBy('form.code')
    .orderBy('form.version', 'desc');
  if (code !== null) query = query.where('form.code', '=', code);
  return query.execute();
}

type VersionRow = Awaited<ReturnType<typeof versionRows>>[number];

function toVersion(tx: Tx, row: VersionRow): VersionSummary {
  return { version: row.version, validFrom: row.valid_from, validTo: row.valid_to, state: stateOn(tx.today, row), publishedAt: row.published_at };
}

function stateOn(today: Temporal.PlainDate, row: Pick<VersionRow, 'valid_from' | 'valid_to' | 'withdrawn_on'>): VersionState {
  if (row.withdrawn_on !== null && Temporal.PlainDate.compare(row.withdrawn_on, today) <= 0) return 'withdrawn';
  if (Temporal.PlainDate.compare(row.valid_from, today) > 0) return 'coming';
  return row.valid_to !== null && Temporal.PlainDate.compare(row.valid_to, today) < 0 ? 'over' : 'in-force';
}

async function townCounts(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.sql
    .selectFrom('forms.setting')
    .select((eb) => ['form_code', eb.fn.count<number>('municipality_id').as('towns')])
    .where('enabled', '=', true)
    .groupBy('form_code')
    .execute();
  return new Map(rows.map(({ form_code: code, towns }) => [code, towns]));
}

async function countsByVersion(tx: Tx, table: 'forms.draft' | 'forms.submission', code: string): Promise<ReadonlyMap<number, number>> {
  const rows = await tx.sql
    .selectFrom(table)
    .select((eb) => ['form_version', eb.fn.countAll<number>().as('count')])
    .where('form_code', '=', code)
    .groupBy('form_version')
    .execute();
  return new Map(rows.map(({ form_version: version, count }) => [version, count]));
}
