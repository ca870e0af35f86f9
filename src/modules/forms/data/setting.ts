import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { FormDefinition } from '../domain/definition.ts';
import type { FormSetting } from '../domain/offered-form.ts';
import { getFormVersion } from './form.ts';
import { SETTING_COLUMNS, toSetting } from './setting-row.ts';

/** A form that is in force today, with what the scope's municipality has set; null when it never set anything. */
export interface TownForm {
  readonly definition: FormDefinition;
  readonly setting: FormSetting | null;
  /** Counts up with each change; 0 before the first. */
  readonly revision: number;
}

/** One line of the journal of a setting. */
export interface SettingChange {
  readonly revision: number;
  readonly changedAt: Temporal.Instant;
  readonly changedBy: Uuid | null;
  readonly undoes: number | null;
  readonly before: FormSetting | null;
  readonly after: FormSetting;
}

/** All forms in force today, by code, with the municipality's settings. Scope: municipality. */
export async function listTownForms(tx: Tx): Promise<TownForm[]> {
  const forms: TownForm[] = [];
  for (const row of await townForms(tx).execute()) forms.push(await toTownForm(tx, row));
  return forms;
}

/** One of them. Scope: municipality. */
export async function findTownForm(tx: Tx, code: string): Promise<TownForm | null> {
  const row = await townForms(tx).where('validity.code', '=', code).executeTakeFirst();
  return row === undefined ? null : toTownForm(tx, row);
}

/** How the municipality changed its use of a form, newest first. Scope: municipality. */
export async function listSettingChanges(tx: Tx, code: string): Promise<SettingChange[]> {
  const rows = await tx.sql
    .selectFrom('forms.setting_change')
    .selectAll()
    .where('municipality_id', '=', townOf(tx))
    .where('form_code', '=', code)
    .orderBy('revision', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    revision: row.revision,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    undoes: row.undoes,
    before: storedSetting(row.before),
    after: storedSetting(row.after) ?? assertSetting(),
  }));
}

function townForms(tx: Tx) {
  const town = townOf(tx);
  return tx.sql
    .selectFrom('forms.version_validity as validity')
    .leftJoin('forms.setting as setting', (join) => join.onRef('setting.form_code', '=', 'validity.code').on('setting.municipality_id', '=', town))
    .select(['validity.code', 'validity.version', 'setting.revision', ...SETTING_COLUMNS])
    .where('validity.valid_from', '<=', tx.today)
    .where((eb) => eb.or([eb('validity.valid_to', 'is', null), eb('validity.valid_to', '>=', tx.today)]))
    .where((eb) => eb.or([eb('validity.withdrawn_on', 'is', null), eb('validity.withdrawn_on', '>', tx.today)]))
    .orderBy('validity.code');
}

type TownFormRow = Awaited<ReturnType<ReturnType<typeof townForms>['executeTakeFirstOrThrow']>>;

async function toTownForm(tx: Tx, row: TownFormRow): Promise<TownForm> {
  const { form_code: code, enabled, registers_automatically: isAutomatic } = row;
  const definition = await getFormVersion(tx, row.code, row.version);
  if (code === null || enabled === null || isAutomatic === null) return { definition, setting: null, revision: 0 };
  return { definition, setting: toSetting({ ...row, form_code: code, enabled, registers_automatically: isAutomatic }), revision: row.revision ?? 0 };
}

function townOf(tx: Tx): Uuid {
  assert(tx.scope.kind === 'municipality', 'settings belong to a municipality');
  return tx.scope.municipalityId;
}

/** Settings are only written by change-setting.ts. */
function storedSetting(stored: unknown): FormSetting | null {
  return stored as FormSetting | null;
}

function assertSetting(): never {
  throw new Error('a change of a setting holds what it led to');
}
