import type { Bilingual } from '../../../kernel/result.ts';
import type { FormSetting, LocalParameter } from '../domain/offered-form.ts';

/** The columns that make a setting, for a query that names the table `setting`. */
export const SETTING_COLUMNS = [
  'setting.form_code',
  'setting.enabled',
  'setting.registers_automatically',
  'setting.unit_id',
  'setting.officer_id',
  'setting.help',
  'setting.subject_area',
  'setting.retention_code',
  'setting.fee_huf',
  'setting.expected_time',
  'setting.parameters',
] as const;

export interface SettingRow {
  form_code: string;
  enabled: boolean;
  registers_automatically: boolean;
  unit_id: string | null;
  officer_id: string | null;
  help: unknown;
  subject_area: unknown;
  retention_code: string | null;
  fee_huf: number | null;
  expected_time: unknown;
  parameters: unknown;
}

/** A row of those columns as a setting. */
export function toSetting(row: SettingRow): FormSetting {
  return {
    formCode: row.form_code,
    enabled: row.enabled,
    registersAutomatically: row.registers_automatically,
    unitId: row.unit_id,
    officerId: row.officer_id,
    local: {
      help: row.help as Bilingual | null,
      subjectArea: row.subject_area as Bilingual | null,
      retentionCode: row.retention_code,
      feeHuf: row.fee_huf,
      expectedTime: row.expected_time as Bilingual | null,
      parameters: row.parameters as readonly LocalParameter[],
    },
  };
}
