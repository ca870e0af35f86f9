import { formatDay, formatMoney } from '../../../platform/texts/format.ts';
import type { Lang } from '../../../platform/texts/language.ts';
import type { Item, Stored } from '../../forms/engine.contract.ts';

const NBSP = '\u00A0';

/** A figure that the form worked out, with its unit. The page's script shows it with these same lines. */
export function calculatedText(field: Extract<Item, { kind: 'calculated' }>, stored: Stored | null, lang: Lang): string {
  if (stored === null) return '';
  switch (field.type) {
    case 'money':
      return typeof stored === 'number' ? formatMoney(stored, lang) : '';
    case 'number':
      return withUnit(figureText(stored, lang), field.unit);
    case 'date':
      return typeof stored === 'string' ? formatDay(stored, lang) : '';
    case 'yesno':
      return yesNoText(stored === true, lang);
    case 'text':
      return typeof stored === 'string' ? stored : '';
  }
}

export function yesNoText(isYes: boolean, lang: Lang): string {
  if (lang === 'hu') return isYes ? 'igen' : 'nem';
  return isYes ? 'yes' : 'no';
}

/** Groups and marks the decimals of an exact figure without ever making it a binary number. */
export function figureText(stored: Stored, lang: Lang): string {
  if (typeof stored !== 'number' && typeof stored !== 'string') return '';
  const [whole = '', fraction] = String(stored).replace('-', '−').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === 'hu' ? NBSP : ',');
  return fraction === undefined ? grouped : `${grouped}${lang === 'hu' ? ',' : '.'}${fraction}`;
}

export function withUnit(text: string, unit: string | undefined): string {
  return unit === undefined || text === '' ? text : `${text}${NBSP}${unit}`;
}
