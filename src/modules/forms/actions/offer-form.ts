import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { FormUse, LocalSetting } from '../domain/offered-form.ts';

/** How a form is offered; without `local` the town says nothing of its own about it. */
type FormOffer = FormUse & { readonly local?: LocalSetting };

/** Sets how the scope's municipality uses a form. Scope: municipality. */
export async function offerForm(tx: Tx, offer: FormOffer): Promise<void> {
  await offerForms(tx, [offer]);
}

/** Sets how the scope's municipality uses these forms, in one statement. Scope: municipality. */
export async function offerForms(tx: Tx, offers: readonly FormOffer[]): Promise<void> {
  const { scope } = tx;
  assert(scope.kind === 'municipality', 'a form setting belongs to a municipality');
  if (offers.length === 0) return;
  await tx.sql
    .insertInto('forms.setting')
    .values(offers.map((offer) => ({ municipality_id: scope.municipalityId, form_code: offer.formCode, ...columnsOf(offer) })))
    .onConflict((conflict) =>
      conflict.columns(['municipality_id', 'form_code']).doUpdateSet((eb) => ({
        enabled: eb.ref('excluded.enabled'),
        registers_automatically: eb.ref('excluded.registers_automatically'),
        unit_id: eb.ref('excluded.unit_id'),
        officer_id: eb.ref('excluded.officer_id'),
        help: eb.ref('excluded.help'),
        subject_area: eb.ref('excluded.subject_area'),
        retention_code: eb.ref('excluded.retention_code'),
        fee_huf: eb.ref('excluded.fee_huf'),
        expected_time: eb.ref('excluded.expected_time'),
        parameters: eb.ref('excluded.parameters'),
      })),
    )
    .execute();
  for (const { formCode, enabled, registersAutomatically } of offers) {
    tx.audit({ action: 'forms.setting.changed', object: { type: 'form', id: formCode }, details: { enabled, registersAutomatically } });
  }
}

function columnsOf({ enabled, registersAutomatically, unitId, officerId, local }: FormOffer) {
  return {
    enabled,
    registers_automatically: registersAutomatically,
    unit_id: unitId,
    officer_id: officerId,
    help: jsonOrNull(local?.help),
    subject_area: jsonOrNull(local?.subjectArea),
    retention_code: local?.retentionCode ?? null,
    fee_huf: local?.feeHuf ?? null,
    expected_time: jsonOrNull(local?.expectedTime),
    parameters: JSON.stringify(local?.parameters ?? []),
  };
}

function jsonOrNull(value: object | null | undefined): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}
