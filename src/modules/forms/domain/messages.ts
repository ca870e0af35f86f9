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

export const NOT_A_TIME = fault('time.invalid', 'Időpontot adjon meg, például: 14:30', 'Give a time of day, for example 14:30.');
export const NOT_A_LICENCE_PLATE = fault(
  'licencePlate.invalid',
  'Rendszámot adjon meg, például: AA-BB-123 vagy ABC-123',
  'Give a number plate, for example AA-BB-123 or ABC-123.',
);
export const NOT_A_URL = fault('url.invalid', 'Webcímet adjon meg, például: www.pelda.hu', 'Give a web address, for example www.example.com');
export const NOT_LOCAL = fault(
  'address.notLocal',
  'Ez a cím nem ezen a településen van; itt csak helyi címet lehet megadni.',
  'This address is not in this town; only a local one can be given here.',
);
export const POSTCODE_UNKNOWN = fault('postcode.unknown', 'Nincs ilyen magyar irányítószám.', 'There is no such Hungarian postcode.');
export const NOT_A_SOLE_TRADER_NO = fault(
  'soleTraderNo.invalid',
  'Az egyéni vállalkozó nyilvántartási száma nyolc számjegy.',
  'The register number of a sole trader has eight digits.',
);
export const NOT_AN_NTAK_NO = fault(
  'ntakNo.invalid',
  'Az NTAK-azonosító két betű és nyolc számjegy, például: SZ12345678',
  'An NTAK number is two letters and eight digits, for example SZ12345678.',
);
export const NOT_AN_ID_DOCUMENT = fault(
  'idDocument.invalid',
  'Az okmány számát a betűivel együtt adja meg: személyi igazolvány vagy lakcímkártya 123456AB, útlevél vagy vezetői engedély AB123456.',
  'Give the number of the document with its letters: identity or address card 123456AB, passport or driving licence AB123456.',
);
export const NOT_A_COORDINATE = fault(
  'mapPoint.invalid',
  'Fokban, tizedes törttel adja meg, például: 47,49801',
  'Give it in degrees with decimals, for example 47.49801.',
);
export const OUTSIDE_HUNGARY = fault('mapPoint.outside', 'Ez a pont nincs Magyarországon.', 'This point is not in Hungary.');
export const NOT_AN_ORGANISATION_FORM = fault('organisation.form', 'Válasszon a felsoroltak közül.', 'Choose one of the forms listed.');
export const NOT_A_REGISTRY_NO = fault(
  'organisation.registryNo',
  'Cégnél a cégjegyzékszám alakja 01-09-123456.',
  'The register number of a company looks like 01-09-123456.',
);
export const FILE_UNKNOWN = fault(
  'file.unknown',
  'Ez a fájl már nincs meg. Távolítsa el a listából, és csatolja újra.',
  'This file is no longer there. Take it off the list and attach it again.',
);

export function fileQuarantined(name: string): Fault {
  return fault('file.quarantined', `Ebben a fájlban kártevőt találtunk: ${name}. Távolítsa el a listából, és csatoljon tiszta példányt.`, `Malware was found in this file: ${name}. Take it off the list and attach a clean copy.`);
}

export function wrongFileType(name: string, types: readonly string[]): Fault {
  const list = types.join(', ');
  return fault('file.type', `Ez a fájl nem a kért fajta: ${name}. Csatolható: ${list}.`, `This file is of another type: ${name}. You may attach: ${list}.`);
}

export function fileTooLarge(name: string, bytes: number): Fault {
  const size = megabytes(bytes);
  return fault('file.size', `Ez a fájl túl nagy: ${name}. Legfeljebb ${size} MB lehet.`, `This file is too large: ${name}. It may have at most ${size} MB.`);
}

export function filesTooLarge(bytes: number): Fault {
  const size = megabytes(bytes);
  return fault('file.total', `A csatolt fájlok együtt legfeljebb ${size} MB méretűek lehetnek.`, `All files together may have at most ${size} MB.`);
}

export function tooManyFiles(max: number): Fault {
  return fault('file.count', `Legfeljebb ${max} fájlt csatolhat.`, `You may attach at most ${max} files.`);
}

export function tooEarlyTime(shown: string): Fault {
  return fault('time.min', `${shown} vagy későbbi időpontot adjon meg.`, `Give ${shown} or a later time.`);
}

export function tooLateTime(shown: string): Fault {
  return fault('time.max', `${shown} vagy korábbi időpontot adjon meg.`, `Give ${shown} or an earlier time.`);
}

/** Whole where it is, else with one decimal. */
function megabytes(bytes: number): string {
  const tenths = Math.floor((bytes * 10) / 1_048_576);
  return tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)},${tenths % 10}`;
}

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
