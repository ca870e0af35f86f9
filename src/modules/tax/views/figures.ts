import { formatNumber } from '../../../platform/texts/format.ts';
import type { Lang } from '../../../platform/texts/language.ts';

/** An exact decimal for people: `1 200,5` in Hungarian, `1,200.5` in English; what is no decimal stands as it is. */
export function decimalText(value: string, lang: Lang): string {
  const [, whole, fraction] = /^(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  if (whole === undefined) return value;
  const grouped = formatNumber(BigInt(whole), lang);
  return fraction === undefined ? grouped : `${grouped}${lang === 'hu' ? ',' : '.'}${fraction}`;
}

/** `120 m²`; empty when there is no area. */
export function areaText(areaM2: string | null, lang: Lang): string {
  return areaM2 === null || areaM2 === '' ? '' : `${decimalText(areaM2, lang)}\u00A0m²`;
}
