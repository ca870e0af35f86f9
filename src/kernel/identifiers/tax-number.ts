import type { IdentifierCheck } from './check.ts';
import { complementToTen, invalid, readText, valid, weightedSum } from './check.ts';

const WEIGHTS = [9, 7, 3, 1, 9, 7, 3];

/** Whether the eighth digit of a törzsszám (the stem of tax and statistical numbers) is right. */
export function stemIsSound(stem: string): boolean {
  return complementToTen(weightedSum(stem.slice(0, 7), WEIGHTS)) === Number(stem[7]);
}

/**
 * Checks an adószám, the tax number of a firm, body or entrepreneur, `24225221-2-43`: eight digits
 * of stem (the eighth checks the seven before by weights 9, 7, 3, 1, 9, 7, 3), the VAT code 1–5, and
 * the code of the tax directorate: 02–20 and 22–40 the counties, 41–43 Budapest, 44 and 51 the
 * directorates of large and special taxpayers.
 *
 * Tolerates spaces, and eleven digits without hyphens. Canonical form: with hyphens.
 * Catches every change of one digit in the stem.
 * @legal art
 */
export function checkTaxNumber(value: unknown): IdentifierCheck {
  const text = readText(value, 'az adószámot', 'tax number');
  if (typeof text !== 'string') return text;
  const parts = /^(\d{8})-(\d)-(\d{2})$/.exec(text) ?? /^(\d{8})(\d)(\d{2})$/.exec(text);
  if (parts === null) {
    return /^\d{8}$/.test(text)
      ? invalid(
          'incomplete',
          'Ez csak a törzsszám; írja utána az áfakódot és a területi kódot is.',
          'This is the stem only; add the VAT code and the area code.',
        )
      : invalid('format', 'Az adószám alakja 12345678-1-12.', 'A tax number looks like 12345678-1-12.');
  }
  const [, stem = '', vatCode = '', area = ''] = parts;
  if (!stemIsSound(stem)) {
    return invalid(
      'check-digit',
      'A törzsszám ellenőrző számjegye nem egyezik; nézze meg, nincs-e elírva.',
      'The check digit of the first eight does not match; look for a mistyped digit.',
    );
  }
  if (!/[1-5]/.test(vatCode))
    return invalid('vat-code', 'Az áfakód 1 és 5 közötti szám.', 'The VAT code is a digit from 1 to 5.');
  if (!isAreaCode(Number(area)))
    return invalid('area-code', `Nincs ${area} területi kód.`, `There is no area code ${area}.`);
  return valid(`${stem}-${vatCode}-${area}`);
}

function isAreaCode(code: number): boolean {
  return (code >= 2 && code <= 20) || (code >= 22 && code <= 44) || code === 51;
}
