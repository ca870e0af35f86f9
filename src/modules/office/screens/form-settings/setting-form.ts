import type { Bilingual } from '../../../../kernel/result.ts';
import { typedDay, typedMoney, typedNumber } from '../../../../platform/html/fields/typed-values.ts';
import type { Lang } from '../../../../platform/http/route.ts';
import { type FormDefinition, type FormSetting, type LocalParameter, NOTHING_LOCAL } from '../../../forms/contract.ts';
import { formSettingTexts } from '../../texts/form-settings.ts';

/** What the fields of the page hold, as typed. */
export type TypedSetting = Readonly<Record<string, string>>;

export interface SettingFault {
  readonly name: string;
  readonly message: string;
}

interface Choices {
  readonly units: readonly { readonly id: string }[];
  readonly officers: readonly { readonly id: string }[];
}

const TEXT_MAX = 1_000;
const SHORT_MAX = 200;

/** Names of the fields of one parameter. */
export function parameterFields(name: string): { readonly value: string; readonly from: string; readonly decree: string } {
  return { value: `ertek.${name}`, from: `ettol.${name}`, decree: `rendelet.${name}` };
}

/** What the page shows of a setting that was not typed yet. */
export function typedOf(setting: FormSetting | null): TypedSetting {
  const local = setting?.local ?? NOTHING_LOCAL;
  return {
    kinalja: setting?.enabled === true ? 'igen' : '',
    automatikus: setting?.registersAutomatically === true ? 'igen' : '',
    egyseg: setting?.unitId ?? '',
    ugyintezo: setting?.officerId ?? '',
    ugykor: local.subjectArea?.hu ?? '',
    tetelszam: local.retentionCode ?? '',
    sugo: local.help?.hu ?? '',
    'sugo-en': local.help?.en === local.help?.hu ? '' : (local.help?.en ?? ''),
    dij: local.feeHuf === null ? '' : String(local.feeHuf),
    ido: local.expectedTime?.hu ?? '',
    'ido-en': local.expectedTime?.en === local.expectedTime?.hu ? '' : (local.expectedTime?.en ?? ''),
  };
}

/** Reads the posted page. Values of parameters that the tax office supplies are not taken from here. */
export function readSetting(
  typed: TypedSetting,
  about: { readonly form: FormDefinition; readonly before: FormSetting | null; readonly fromTax: ReadonlySet<string>; readonly choices: Choices; readonly lang: Lang },
): { readonly setting: FormSetting; readonly faults: readonly SettingFault[] } {
  const { form, before, choices, lang } = about;
  const t = formSettingTexts(lang);
  const faults: SettingFault[] = [];
  const fault = (name: string, message: string): null => {
    faults.push({ name, message });
    return null;
  };
  const text = (name: string, max: number): string => {
    const value = (typed[name] ?? '').toWellFormed().replaceAll('\u0000', '').trim();
    if (value.length > max) fault(name, t('tooLong', { max }));
    return value.slice(0, max);
  };
  const bilingual = (name: string, max: number): Bilingual | null => {
    const [hu, en] = [text(name, max), text(`${name}-en`, max)];
    return hu === '' ? null : { hu, en: en === '' ? hu : en };
  };
  const chosen = (name: string, among: readonly { readonly id: string }[]): string | null => {
    const id = typed[name] ?? '';
    return id === '' ? null : (among.find((one) => one.id === id)?.id ?? fault(name, t('badChoice')));
  };
  const feeHuf = (typed['dij'] ?? '').trim() === '' ? null : (typedMoney(typed['dij'] ?? '') ?? fault('dij', t('badAmount')));
  if (feeHuf !== null && feeHuf < 0) fault('dij', t('badAmount'));
  const fresh = form.parameters.filter(({ name }) => !about.fromTax.has(name)).flatMap((parameter) => newValue(parameter, typed, fault, lang));
  const known = (before?.local.parameters ?? []).filter((old) => !fresh.some(({ name, validFrom }) => name === old.name && validFrom === old.validFrom));
  const setting: FormSetting = {
    formCode: form.code,
    enabled: typed['kinalja'] === 'igen',
    registersAutomatically: typed['automatikus'] === 'igen',
    unitId: chosen('egyseg', choices.units),
    officerId: chosen('ugyintezo', choices.officers),
    local: {
      help: bilingual('sugo', TEXT_MAX),
      subjectArea: bilingual('ugykor', SHORT_MAX),
      retentionCode: text('tetelszam', 10).toUpperCase() || null,
      feeHuf,
      expectedTime: bilingual('ido', SHORT_MAX),
      parameters: [...known, ...fresh],
    },
  };
  return { setting, faults };
}

/** A parameter's new value, when one was typed. */
function newValue({ name, type }: FormDefinition['parameters'][number], typed: TypedSetting, fault: (name: string, message: string) => null, lang: Lang): LocalParameter[] {
  const t = formSettingTexts(lang);
  const fields = parameterFields(name);
  const raw = (typed[fields.value] ?? '').trim();
  if (raw === '') return [];
  const value = type === 'number' ? typedNumber(raw) : type === 'yesno' ? raw === 'igen' : raw.toWellFormed().replaceAll('\u0000', '').slice(0, SHORT_MAX);
  if (value === null) fault(fields.value, t('badNumber'));
  const validFrom = typedDay(typed[fields.from] ?? '');
  if (validFrom === null) fault(fields.from, t('badDay'));
  const decree = (typed[fields.decree] ?? '').toWellFormed().replaceAll('\u0000', '').trim().slice(0, SHORT_MAX);
  if (decree === '') fault(fields.decree, t('badDecree'));
  return value === null || validFrom === null || decree === '' ? [] : [{ name, validFrom, value, decree }];
}
