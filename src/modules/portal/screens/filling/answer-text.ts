import { formatDay, formatMoney } from '../../../../platform/texts/format.ts';
import type { Lang } from '../../../../platform/texts/language.ts';
import { fillingTexts } from '../../texts/filling.ts';
import { partTexts } from '../../texts/filling-parts.ts';
import { calculatedText, figureText, withUnit, yesNoText } from '../../domain/calculated-text.ts';
import type { Field, Stored, StoredRecord } from '../../../forms/engine.contract.ts';

/** A stored value as people read it. A value of another shape than its field's is shown as nothing. */
export function storedText(field: Field, stored: Stored | null | undefined, lang: Lang): string {
  if (stored === null || stored === undefined) return '';
  switch (field.kind) {
    case 'calculated':
      return calculatedText(field, stored, lang);
    case 'money':
      return typeof stored === 'number' ? formatMoney(stored, lang) : '';
    case 'number':
    case 'percent':
      return withUnit(figureText(stored, lang), field.unit ?? (field.kind === 'percent' ? '%' : undefined));
    case 'date':
      return typeof stored === 'string' ? formatDay(stored, lang) : '';
    case 'yesno':
      return yesNoText(stored === true, lang);
    case 'declaration':
      return stored === true ? fillingTexts(lang)('declared') : '';
    case 'choice': {
      const chosen: readonly unknown[] = Array.isArray(stored) ? stored : [stored];
      return field.options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label[lang]).join(', ');
    }
    case 'address':
      return isRecord(stored) ? addressText(stored, lang) : '';
    case 'person4t':
      return isRecord(stored) ? personText(stored, lang) : '';
    default:
      return typeof stored === 'string' ? stored : '';
  }
}

function addressText(parts: StoredRecord, lang: Lang): string {
  const t = partTexts(lang);
  const street = [parts['streetName'], parts['streetKind'], parts['houseNumber']].filter(isFilled).join(' ');
  const inside = (
    [
      ['buildingShort', parts['building']],
      ['staircaseShort', parts['staircase']],
      ['floorShort', parts['floor']],
      ['doorShort', parts['door']],
    ] as const
  ).flatMap(([key, value]) => (isFilled(value) ? [t(key, { value })] : []));
  return [[parts['postcode'], parts['settlement']].filter(isFilled).join(' '), street, ...inside].filter(isFilled).join(', ');
}

function personText(parts: StoredRecord, lang: Lang): string {
  const t = partTexts(lang);
  const { birthName, mothersName, birthPlace, birthDate } = parts;
  const born = [birthPlace, isFilled(birthDate) ? formatDay(birthDate, lang) : ''].filter(isFilled).join(', ');
  return [
    [parts['familyName'], parts['givenName']].filter(isFilled).join(' '),
    isFilled(birthName) ? t('birthNameShort', { value: birthName }) : '',
    isFilled(mothersName) ? t('mothersNameShort', { value: mothersName }) : '',
    isFilled(born) ? t('bornShort', { value: born }) : '',
  ]
    .filter(isFilled)
    .join(', ');
}

function isFilled(value: Stored | undefined): value is string {
  return typeof value === 'string' && value !== '';
}

function isRecord(stored: Stored): stored is StoredRecord {
  return typeof stored === 'object' && !Array.isArray(stored);
}
