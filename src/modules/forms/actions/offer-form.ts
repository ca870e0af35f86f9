import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { FormUse } from '../domain/offered-form.ts';

/** Sets how the scope's municipality uses a form. Scope: municipality. */
export async function offerForm(tx: Tx, setting: FormUse): Promise<void> {
  assert(tx.scope.kind === 'municipality', 'a form setting belongs to a municipality');
  const values = {
    enabled: setting.enabled,
    registers_automatically: setting.registersAutomatically,
    unit_id: setting.unitId,
    officer_id: setting.officerId,
  };
  await tx.sql
    .insertInto('forms.setting')
    .values({ municipality_id: tx.scope.municipalityId, form_code: setting.formCode, ...values })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'form_code']).doUpdateSet(values))
    .execute();
  tx.audit({ action: 'forms.setting.changed', object: { type: 'form', id: setting.formCode }, details: { enabled: setting.enabled, registersAutomatically: setting.registersAutomatically } });
}
