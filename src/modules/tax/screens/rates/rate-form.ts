import type { Refusal } from '../../../../kernel/result.ts';
import { typedDay, typedNumber } from '../../../../platform/html/fields/typed-values.ts';
import { field, type OfficialRequest } from '../../../../platform/http/route.ts';
import type { Lang } from '../../../../platform/texts/language.ts';
import type { NewRate } from '../../actions/set-rate.ts';
import { isAssessedTaxType } from '../../domain/tax-types.ts';
import { cleanText } from '../../domain/untrusted-text.ts';
import { rateTexts } from '../../texts/rates.ts';

export const RATE_FIELDS = ['adonem', 'jelleg', 'ovezet', 'mertek', 'ettol', 'eddig', 'rendelet'] as const;
export type RateField = (typeof RATE_FIELDS)[number];
export type TypedRate = Readonly<Record<RateField, string>>;
export interface RateFault {
  readonly name: RateField;
  readonly message: string;
}

const TEXT_LENGTH_MAX = 200;

export const EMPTY_RATE: TypedRate = { adonem: '', jelleg: '', ovezet: '', mertek: '', ettol: '', eddig: '', rendelet: '' };

/** The fields as they were typed. */
export function typedRate(request: OfficialRequest): TypedRate {
  const typed = { ...EMPTY_RATE };
  for (const name of RATE_FIELDS) typed[name] = cleanText(field(request, name), TEXT_LENGTH_MAX + 1);
  return typed;
}

/** The rate that was typed, or what is wrong with it, a sentence each. */
export function readRate(typed: TypedRate, lang: Lang): { rate: NewRate } | { faults: RateFault[] } {
  const t = rateTexts(lang);
  const rate = typedNumber(typed.mertek);
  const from = typedDay(typed.ettol);
  const to = typed.eddig === '' ? null : typedDay(typed.eddig);
  const faults: RateFault[] = [];
  if (!isAssessedTaxType(typed.adonem)) faults.push({ name: 'adonem', message: t('taxMissing') });
  if (rate === null || !/^\d{1,10}(\.\d{1,4})?$/.test(rate)) faults.push({ name: 'mertek', message: t('rateBad') });
  if (from === null) faults.push({ name: 'ettol', message: t('fromBad') });
  if (typed.eddig !== '' && to === null) faults.push({ name: 'eddig', message: t('toBad') });
  if (typed.rendelet.length < 3 || typed.rendelet.length > TEXT_LENGTH_MAX) faults.push({ name: 'rendelet', message: t('decreeMissing') });
  if (faults.length > 0 || !isAssessedTaxType(typed.adonem) || rate === null || from === null) return { faults };
  return {
    rate: {
      taxType: typed.adonem,
      objectKind: typed.jelleg,
      zone: typed.ovezet,
      rate,
      validFrom: Temporal.PlainDate.from(from),
      validTo: to === null ? null : Temporal.PlainDate.from(to),
      decree: typed.rendelet,
    },
  };
}

/** Where a refusal belongs on the form. */
export function rateFault(refusal: Refusal, lang: Lang): RateFault {
  const name = refusal.code === 'tax.rate-ends-before-it-begins' ? 'eddig' : 'ettol';
  return { name, message: refusal.text?.[lang] ?? refusal.code };
}
