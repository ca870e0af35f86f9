import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { FormDefinition } from '../domain/definition.ts';
import { getFormVersion } from './form.ts';

/** The version of each form that is in force on the day of the transaction, by code. Scope: public, client, municipality or centre. */
export async function listFormsInForce(tx: Tx): Promise<FormDefinition[]> {
  const rows = await tx.sql
    .selectFrom('forms.version_validity as validity')
    .select(['validity.code', 'validity.version'])
    .distinctOn('validity.code')
    .where('validity.valid_from', '<=', tx.today)
    .where((eb) => eb.or([eb('validity.valid_to', 'is', null), eb('validity.valid_to', '>=', tx.today)]))
    .where((eb) => eb.or([eb('validity.withdrawn_on', 'is', null), eb('validity.withdrawn_on', '>', tx.today)]))
    .orderBy('validity.code')
    .orderBy('validity.version', 'desc')
    .execute();
  const forms: FormDefinition[] = [];
  for (const { code, version } of rows) forms.push(await getFormVersion(tx, code, version));
  return forms;
}

/** A published version, or null when there is none of that code and number. */
export async function findFormVersion(tx: Tx, code: string, version: number): Promise<FormDefinition | null> {
  if (!Number.isSafeInteger(version) || version < 1 || version > 1_000_000) return null;
  const row = await tx.sql.selectFrom('forms.form_version').select('version').where('code', '=', code).where('version', '=', version).executeTakeFirst();
  return row === undefined ? null : getFormVersion(tx, code, version);
}

/** The municipalities that offer a form. Scope: public or client. */
export async function listTownsOffering(tx: Tx, code: string): Promise<Uuid[]> {
  const rows = await tx.sql.selectFrom('forms.setting').select('municipality_id').where('form_code', '=', code).where('enabled', '=', true).execute();
  return rows.map(({ municipality_id: id }) => id);
}
