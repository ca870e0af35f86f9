import type { Bilingual } from '../../../kernel/result.ts';

/** What is wrong with an answer: a name for programs and a sentence for the person. */
export interface Fault {
  readonly code: string;
  readonly message: Bilingual;
}

export function fault(code: string, hu: string, en: string): Fault {
  return { code, message: { hu, en } };
}

export const REQUIRED = fault('required', 'Ezt a mezőt ki kell tölteni.', 'Please fill in this field.');
export const CHOICE_REQUIRED = fault('required', 'Kérjük, válasszon.', 'Please choose.');
export const DECLARATION_REQUIRED = fault(
  'required',
  'A beküldéshez ezt a nyilatkozatot meg kell tennie.',
  'You need to make this statement to send the form.',
);
export const NOT_A_NUMBER = fault(
  'number.invalid',
  'Számot adjon meg, például: 1 234,5',
  'Give a number, for example 1234.5',
);
export const NOT_WHOLE = fault('number.whole', 'Egész számot adjon meg.', 'Give a whole number.');
export const NUMBER_TOO_LONG = fault('number.range', 'Ez a szám túl nagy.', 'This number is too large.');
export const NOT_A_DATE = fault(
  'date.invalid',
  'Létező napot adjon meg, például: 2026. 03. 02.',
  'Give an existing day, for example 2026-03-02.',
);
export const NOT_AN_OPTION = fault('choice.invalid', 'Válasszon a felsoroltak közül.', 'Choose one of the options.');
export const NOT_YES_OR_NO = fault('yesno.invalid', 'Válaszoljon igennel vagy nemmel.', 'Answer yes or no.');
export const NOT_A_SHARE = fault(
  'share.invalid',
  'A tulajdoni hányadot törtként adja meg, például 1/2; legfeljebb 1/1 lehet.',
  'Give the share as a fraction, for example 1/2; it is at most 1/1.',
);
export const NOT_AN_EMAIL = fault(
  'email.invalid',
  'Az e-mail-cím alakja: nev@example.com',
  'An e-mail address looks like name@example.com',
);
export const NOT_A_PHONE = fault(
  'phone.invalid',
  'A telefonszámot így adja meg: +36 30 123 4567',
  'Give the phone number like +36 30 123 4567',
);
export const NOT_A_POSTCODE = fault(
  'postcode.invalid',
  'Az irányítószám négy számjegy, 1000 és 9999 között.',
  'A postcode has four digits, from 1000 to 9999.',
);

export function tooManyDecimals(decimals: number): Fault {
  return fault(
    'number.decimals',
    `Legfeljebb ${decimals} tizedesjegyet adjon meg; az ezreseket szóközzel tagolja, ne ponttal.`,
    `Give at most ${decimals} decimals; group thousands with spaces, not with points.`,
  );
}

export function belowMinimum(shown: string): Fault {
  return fault('number.min', `Legalább ${shown} lehet.`, `It must be at least ${shown}.`);
}

export function aboveMaximum(shown: string): Fault {
  return fault('number.max', `Legfeljebb ${shown} lehet.`, `It must be at most ${shown}.`);
}

export function tooShort(length: number): Fault {
  return fault('text.short', `Legalább ${length} karaktert írjon.`, `Write at least ${length} characters.`);
}

export function tooLong(length: number, max: number): Fault {
  return fault(
    'text.long',
    `Legfeljebb ${max} karakter lehet, most ${length}.`,
    `It may have at most ${max} characters; it has ${length}.`,
  );
}

export function tooEarly(shown: string): Fault {
  return fault('date.min', `${shown} vagy későbbi napot adjon meg.`, `Give ${shown} or a later day.`);
}

export function tooLate(shown: string): Fault {
  return fault('date.max', `${shown} vagy korábbi napot adjon meg.`, `Give ${shown} or an earlier day.`);
}

export function tooFewRows(min: number): Fault {
  return fault('rows.min', `Legalább ${min} sort adjon meg.`, `Give at least ${min} rows.`);
}

export function tooManyRows(max: number): Fault {
  return fault('rows.max', `Legfeljebb ${max} sort adhat meg.`, `You may give at most ${max} rows.`);
}
