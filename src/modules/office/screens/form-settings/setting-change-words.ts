import type { Lang } from '../../../../platform/http/route.ts';
import { type FormSetting, NOTHING_LOCAL, type SettingChange } from '../../../forms/contract.ts';
import { formSettingTexts } from '../../texts/form-settings.ts';

interface Known {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly officers: readonly { readonly id: string; readonly name: string }[];
  readonly lang: Lang;
}

/** A change of a setting in words, one for each thing that became another. */
export function changeWords({ before, after, undoes }: Pick<SettingChange, 'before' | 'after' | 'undoes'>, known: Known): readonly string[] {
  const t = formSettingTexts(known.lang);
  const [old, now] = [facts(before, known), facts(after, known)];
  const words = [...now].flatMap(([what, value]) => {
    const former = old.get(what) ?? '';
    return former === value ? [] : [t('changedTo', { what, before: shown(former), after: shown(value) })];
  });
  return undoes === null ? words : [t('undid'), ...words];
}

function facts(setting: FormSetting | null, { units, officers, lang }: Known): ReadonlyMap<string, string> {
  const t = formSettingTexts(lang);
  const local = setting?.local ?? NOTHING_LOCAL;
  return new Map([
    [t('offering'), t(setting?.enabled === true ? 'on' : 'off')],
    [t('automatic'), t(setting?.registersAutomatically === true ? 'byItself' : 'byClerk')],
    [t('unit'), units.find(({ id }) => id === setting?.unitId)?.name ?? ''],
    [t('officer'), officers.find(({ id }) => id === setting?.officerId)?.name ?? ''],
    [t('subjectArea'), local.subjectArea?.hu ?? ''],
    [t('retention'), local.retentionCode ?? ''],
    [t('help'), local.help?.hu ?? ''],
    [t('helpEn'), local.help === null || local.help.en === local.help.hu ? '' : local.help.en],
    [t('fee'), local.feeHuf === null ? '' : String(local.feeHuf)],
    [t('expected'), local.expectedTime?.[lang] ?? ''],
    [t('parameter'), local.parameters.map(({ name, validFrom, value }) => `${name} ${String(value)} (${validFrom})`).join(', ')],
  ]);
}

function shown(value: string): string {
  if (value === '') return '–';
  return value.length > 60 ? `${value.slice(0, 57)}…` : value;
}
