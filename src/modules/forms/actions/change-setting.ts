import { assert } from '../../../kernel/assert.ts';
import type { Bilingual, Refusal, Result } from '../../../kernel/result.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { retentionPlan } from '../checking/retention-plan.ts';
import { findTownForm, listSettingChanges } from '../data/setting.ts';
import type { FormSetting } from '../domain/offered-form.ts';

export interface SettingToChange {
  readonly setting: FormSetting;
  /** The revision that the official saw: 0 before the first change. */
  readonly revision: number;
}

type SettingRefusal = Refusal<'forms.setting.unknown' | 'forms.setting.stale' | 'forms.setting.retention-code' | 'forms.setting.nothing-to-undo'> & { readonly text: Bilingual };

/** Sets how the scope's municipality uses a form, and notes it whole before and after. Scope: municipality, an official. */
export async function changeSetting(tx: Tx, { setting, revision }: SettingToChange): Promise<Result<{ revision: number }, SettingRefusal>> {
  const { retentionCode } = setting.local;
  if (retentionCode !== null && !retentionPlan().has(retentionCode)) return refuse({ code: 'forms.setting.retention-code', text: NO_CODE });
  return write(tx, { setting, revision, undoes: null });
}

/** Takes the last change back, as a change of its own. Scope: municipality, an official. */
export async function undoSetting(tx: Tx, { formCode, revision }: { readonly formCode: string; readonly revision: number }): Promise<Result<{ revision: number }, SettingRefusal>> {
  const [last] = await listSettingChanges(tx, formCode);
  if (last === undefined || last.before === null) return refuse({ code: 'forms.setting.nothing-to-undo', text: NOTHING });
  if (last.revision !== revision) return refuse({ code: 'forms.setting.stale', text: STALE });
  return write(tx, { setting: last.before, revision, undoes: last.revision });
}

async function write(tx: Tx, { setting, revision, undoes }: SettingToChange & { readonly undoes: number | null }): Promise<Result<{ revision: number }, SettingRefusal>> {
  const { scope } = tx;
  assert(scope.kind === 'municipality' && scope.actor.kind === 'official', 'settings are changed by an official of the municipality');
  const { formCode, local } = setting;
  const known = await findTownForm(tx, formCode);
  if (known === null) return refuse({ code: 'forms.setting.unknown', text: UNKNOWN });
  if (known.revision !== revision) return refuse({ code: 'forms.setting.stale', text: STALE });
  const next = revision + 1;
  const row = { ...columnsOf(setting), revision: next };
  const changed = await tx.sql
    .insertInto('forms.setting')
    .values({ municipality_id: scope.municipalityId, form_code: formCode, ...row })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'form_code']).doUpdateSet(row).where('forms.setting.revision', '=', revision))
    .returning('revision')
    .executeTakeFirst();
  if (changed === undefined) return refuse({ code: 'forms.setting.stale', text: STALE });
  await noteChange(tx, { municipalityId: scope.municipalityId, by: scope.actor.id, before: known.setting, after: setting, revision: next, undoes });
  tx.audit({ action: 'forms.setting.changed', object: { type: 'form', id: formCode }, details: { enabled: setting.enabled, registersAutomatically: setting.registersAutomatically, revision: next, parameters: local.parameters.length } });
  return ok({ revision: next });
}

function columnsOf({ enabled, registersAutomatically, unitId, officerId, local }: FormSetting) {
  return {
    enabled,
    registers_automatically: registersAutomatically,
    unit_id: unitId,
    officer_id: officerId,
    help: jsonOrNull(local.help),
    subject_area: jsonOrNull(local.subjectArea),
    retention_code: local.retentionCode,
    fee_huf: local.feeHuf,
    expected_time: jsonOrNull(local.expectedTime),
    parameters: JSON.stringify(local.parameters),
  };
}

async function noteChange(tx: Tx, change: { readonly municipalityId: Uuid; readonly by: Uuid; readonly before: FormSetting | null; readonly after: FormSetting; readonly revision: number; readonly undoes: number | null }): Promise<void> {
  await tx.sql
    .insertInto('forms.setting_change')
    .values({
      municipality_id: change.municipalityId,
      form_code: change.after.formCode,
      revision: change.revision,
      changed_at: tx.at,
      changed_by: change.by,
      undoes: change.undoes,
      before: jsonOrNull(change.before),
      after: JSON.stringify(change.after),
    })
    .execute();
}

function jsonOrNull(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}

const UNKNOWN: Bilingual = { hu: 'Ilyen űrlap ma nincs hatályban.', en: 'No such form is in force today.' };
const STALE: Bilingual = { hu: 'Közben más is módosította ezt a beállítást. Nézze meg, és mentse újra.', en: 'Somebody else has changed this setting meanwhile. Look at it and save again.' };
const NO_CODE: Bilingual = { hu: 'Az irattári tervben nincs ilyen tételszám. Például: A103.', en: 'The retention plan has no such code. For example: A103.' };
const NOTHING: Bilingual = { hu: 'Nincs visszavonható módosítás.', en: 'There is no change to undo.' };
