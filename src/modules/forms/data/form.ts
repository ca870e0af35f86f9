import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { SETTING_COLUMNS, type SettingRow, toSetting } from './setting-row.ts';
import type { OfferedForm } from '../domain/offered-form.ts';
import type { FormDefinition } from '../domain/definition.ts';

/** Definitions are frozen, so one process reads each of them once. */
const read = new Map<string, FormDefinition>();

/** Forms that the municipality offers on the day of the transaction, by code. Scope: public, client or municipality. */
export async function listOfferedForms(tx: Tx, municipalityId: Uuid): Promise<OfferedForm[]> {
  const rows = await offered(tx, municipalityId).execute();
  const forms: OfferedForm[] = [];
  for (const row of rows) forms.push(await toOffered(tx, row));
  return forms;
}

/** One of them, by slug or code. */
export async function findOfferedForm(tx: Tx, municipalityId: Uuid, slugOrCode: string): Promise<OfferedForm | null> {
  const row = await offered(tx, municipalityId)
    .where((eb) => eb.or([eb('form.slug', '=', slugOrCode), eb('form.code', '=', slugOrCode)]))
    .executeTakeFirst();
  return row === undefined ? null : toOffered(tx, row);
}

/** A published version; asking for one that does not exist is a bug. Any scope but identity. */
export async function getFormVersion(tx: Tx, code: string, version: number): Promise<FormDefinition> {
  const known = read.get(`${code}.${version}`);
  if (known !== undefined) return known;
  const row = await tx.sql
    .selectFrom('forms.form_version')
    .select('definition')
    .where('code', '=', code)
    .where('version', '=', version)
    .executeTakeFirst();
  assert(row !== undefined, `form ${code} version ${version} is not published`);
  const definition = definitionOf(row.definition);
  read.set(`${code}.${version}`, definition);
  return definition;
}

interface OfferedRow extends SettingRow {
  code: string;
  version: number;
}

function offered(tx: Tx, municipalityId: Uuid) {
  return tx.sql
    .selectFrom('forms.setting as setting')
    .innerJoin('forms.version_validity as validity', 'validity.code', 'setting.form_code')
    .innerJoin('forms.form_version as form', (join) => join.onRef('form.code', '=', 'validity.code').onRef('form.version', '=', 'validity.version'))
    .select(['form.code', 'form.version', ...SETTING_COLUMNS])
    .distinctOn('setting.form_code')
    .where('setting.municipality_id', '=', municipalityId)
    .where('setting.enabled', '=', true)
    .where('validity.valid_from', '<=', tx.today)
    .where((eb) => eb.or([eb('validity.valid_to', 'is', null), eb('validity.valid_to', '>=', tx.today)]))
    .where((eb) => eb.or([eb('validity.withdrawn_on', 'is', null), eb('validity.withdrawn_on', '>', tx.today)]))
    .orderBy('setting.form_code')
    .orderBy('form.version', 'desc');
}

async function toOffered(tx: Tx, row: OfferedRow): Promise<OfferedForm> {
  return {
    definition: await getFormVersion(tx, row.code, row.version),
    setting: toSetting(row),
  };
}

/** What was checked against the schema when it was published, and is frozen since. */
function definitionOf(stored: unknown): FormDefinition {
  return stored as FormDefinition;
}
