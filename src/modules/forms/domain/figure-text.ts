import { formatDay, formatMoney, formatNumber } from '../../../platform/texts/format.ts';
import type { Lang } from '../../../platform/texts/language.ts';
import type { CalculatedField } from './fields.ts';

const NBSP = '\u00A0';

/**
 * A figure that the form worked out, with its unit; empty while it is not known. Runs in the browser too: the page's
 * script shows it with these same lines.
 */
export function calculatedText(field: CalculatedField, stored: unknown, lang: Lang): string {
  switch (field.type) {
    case 'money':
      return moneyText(stored, lang);
    case 'number':
      return withUnit(figureText(stored, lang), field.unit);
    case 'date':
      return dayText(stored, lang);
    case 'yesno':
      return typeof stored === 'boolean' ? yesNoText(stored, lang) : plainText(stored);
    case 'text':
      return plainText(stored);
  }
}

/** `igen` or `nem`. */
export function yesNoText(isYes: boolean, lang: Lang): string {
  if (lang === 'hu') return isYes ? 'igen' : 'nem';
  return isYes ? 'yes' : 'no';
}

/**
 * An exact figure (a number, or a text with a decimal point) with the language's grouping and decimal mark. It never
 * becomes a binary number, so no digit is lost; what is no figure stands as it is.
 */
export function figureText(stored: unknown, lang: Lang): string {
  const text = plainText(stored);
  const [, minus = '', whole = '', fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === '') return text;
  const grouped = `${minus === '' ? '' : '\u2212'}${formatNumber(BigInt(whole), lang)}`;
  return fraction === undefined ? grouped : `${grouped}${lang === 'hu' ? ',' : '.'}${fraction}`;
}

/** Whole forints: `132 000 Ft`. */
export function moneyText(stored: unknown, lang: Lang): string {
  return typeof stored === 'number' && Number.isSafeInteger(stored) ? formatMoney(stored, lang) : plainText(stored);
}

/** A day in words: `2026. március 16.`; what is no day stands as it is. */
export function dayText(stored: unknown, lang: Lang): string {
  const text = plainText(stored);
  return /^\d{4}-(0[1-9]|1[0-2])-\d{2}$/.test(text) ? formatDay(text, lang) : text;
}

/** A figure with its unit, kept on one line; a percent sign stands directly behind it. */
export function withUnit(text: string, unit: string | undefined): string {
  if (unit === undefined || text === '') return text;
  return unit === '%' ? `${text}%` : `${text}${NBSP}${unit}`;
}

/** A text or a number as it was stored; anything else has no text of its own. */
export function plainText(stored: unknown): string {
  return typeof stored === 'string' ? stored : typeof stored === 'number' || typeof stored === 'boolean' ? String(stored) : '';
}
