import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../src/platform/config/project-root.ts';
import type { SampleOwner } from './sample-rows.ts';

type Value = string | number | boolean | readonly string[] | null;

const HASH = 'a'.repeat(64);
const UUID = '0192a000-0000-7000-8000-000000000001';

/** Values that follow from no column type: what check constraints and policies want. By `schema.table.column`. */
export const SAMPLE_VALUES: Readonly<Record<string, Value | ((owner: SampleOwner) => Value)>> = {
  'forms.attachment.sha256': HASH,
  'forms.attachment.state': 'clean',
  // As long as the sample of bytes, which is an id.
  'forms.attachment.received_bytes': 36,
  'forms.attachment.bytes': 36,
  'forms.attachment_chunk.offset_bytes': 0,
  'forms.design.title': '{"hu":"Minta","en":"Sample"}',
  'forms.design.definition': readFileSync(join(PROJECT_ROOT, 'forms/other/e12-altalanos-kerelem.v1.json'), 'utf8'),
  'forms.design.code': ({ number }) => `X0${number}`,
  'forms.design_edit.kind': 'submit',
  'forms.form_version.code': ({ number }) => `X0${number}`,
  'forms.form_version.sha256': HASH,
  'forms.submission.sha256': HASH,
  'forms.signing.sha256': HASH,
  'forms.signing.sender': '{"kind":"person","name":"Minta Anna"}',
  'forms.signature.label': '{"hu":"Minta","en":"Sample"}',
  'forms.signature.state': 'opened',
  'forms.signature.client_id': ({ client }) => client,
  'identity.account.id': ({ client }) => client,
  'identity.session.kind': 'client',
  'identity.session.account_id': ({ client }) => client,
  'platform.mail.client_id': ({ client }) => client,
  'platform.mail.path': '/fiok',
  'payments.payment_order.order_ref': ({ number }) => `00000-2026-000000${number}`,
  'payments.payment_line.account_suffix': '02440000',
  'records.register_book.prefix': 'MINTA',
  'records.arrival.content_sha256': HASH,
  'records.case_file.client_id': ({ client }) => client,
  'records.item.direction': 'outgoing',
  'records.item.reference': 'tax.assessment/1',
  'records.item.prepared_by': UUID,
  'records.document.sha256': HASH,
  'records.document.mime_type': 'application/pdf',
  'records.assignment.unit_id': UUID,
  'records.delivery.document_sha256': HASH,
  'records.delivery.taken_over_at': '2026-03-02T11:00:00Z',
  'records.delivery.taken_over_by': ({ client }) => client,
  'records.delivery.delivered_on': '2026-03-02',
  'records.delivery.how': 'taken-over',
  'records.supplement_request.marks': '[]',
  'tax.account.suffix': '02440000',
  'tax.entry.book': 'bank:building',
  'tenants.municipality.id': ({ town }) => town,
  'tenants.municipality.main_colour': '#112233',
  'tenants.municipality.accent_colour': '#332211',
  'tenants.municipality.register_prefix': 'HIV',
  'tenants.municipality.bank_account_base': '11111111-22222222',
  'tenants.org_unit.code': 'ADO',
  'tenants.settlement.ksh_code': ({ number }) => `9999${number}`,
};
