import type { Bilingual } from '../../../../kernel/result.ts';
import type { Spot } from './place.ts';
import type { ItemKind } from './kinds.ts';

/** How a property is asked: two texts (hu, en), lists of them with a line each, a text, a figure, a tick, a choice, a condition, a calculation, rows of further properties. */
export type PropertyEditor = 'words' | 'longwords' | 'wordlist' | 'lines' | 'text' | 'whole' | 'amount' | 'flag' | 'pick' | 'picks' | 'condition' | 'formula' | 'rows';

export interface Property {
  /** Its place in the definition: `label`, `audience.minutes`. */
  readonly name: string;
  readonly editor: PropertyEditor;
  readonly label: Bilingual;
  readonly help?: Bilingual;
  /** It is always there; empty is an empty text or false, not nothing. */
  readonly isAlways?: true;
  readonly choices?: readonly { readonly value: string; readonly label: Bilingual }[];
  readonly columns?: readonly Property[];
  /** Of rows: what a new one holds. */
  readonly fresh?: Readonly<Record<string, unknown>>;
  /** Rarely needed: stands behind a fold. */
  readonly isRare?: true;
}

type More = Omit<Property, 'name' | 'editor' | 'label'>;

export function property(name: string, editor: PropertyEditor, hu: string, en: string, more: More = {}): Property {
  return { name, editor, label: { hu, en }, ...more };
}

export function choice(value: string, hu: string, en: string): { readonly value: string; readonly label: Bilingual } {
  return { value, label: { hu, en } };
}

const EMPTY: Bilingual = { hu: '', en: '' };
const rare = { isRare: true } as const;

const SHOWN = property('visibleIf', 'condition', 'Mikor látszik?', 'When is it shown?');
const LABEL = property('label', 'words', 'Felirat', 'Label', { isAlways: true });
const HELP = property('help', 'longwords', 'Súgó', 'Help', { help: { hu: 'Ott álljon, ahol a kétely támad; egy-két mondat.', en: 'It stands where the doubt arises; a sentence or two.' } });
const REQUIRED = [
  property('required', 'flag', 'Kötelező', 'Required'),
  property('requiredIf', 'condition', 'Mikor kötelező?', 'When is it required?', rare),
];
const CHECKS = property('check', 'rows', 'Ellenőrzések', 'Checks', {
  isRare: true,
  fresh: { code: 'wrong', expr: 'true', message: { hu: 'Ellenőrizze ezt a választ.', en: 'Check this answer.' } },
  columns: [
    property('expr', 'condition', 'Mikor jó a válasz?', 'When is the answer right?', { isAlways: true }),
    property('message', 'words', 'Mit mondjon, ha nem?', 'What to say when it is not?', { isAlways: true }),
    property('code', 'text', 'A hiba neve', 'Name of the fault', { isAlways: true, isRare: true }),
  ],
});
const PREFILL = [
  property('prefill', 'pick', 'Honnan ismert?', 'Where is it known from?', {
    isRare: true,
    choices: [
      choice('signIn', 'bejelentkezés (személyi adatok)', 'sign-in (personal data)'),
      choice('signIn.email', 'bejelentkezés: e-mail-cím', 'sign-in: e-mail address'),
      choice('account.phone', 'saját fiók: telefonszám', 'own account: phone'),
      choice('account.address', 'saját fiók: cím', 'own account: address'),
      choice('account.bankAccount', 'saját fiók: bankszámla', 'own account: bank account'),
      choice('party.address', 'ügyfélnyilvántartás: cím', 'party register: address'),
      choice('party.taxNumber', 'ügyfélnyilvántartás: adószám', 'party register: tax number'),
      choice('party.bankAccount', 'ügyfélnyilvántartás: bankszámla', 'party register: bank account'),
      choice('party.organisation', 'ügyfélnyilvántartás: szervezet', 'party register: organisation'),
      choice('tax.objects', 'adónyilvántartás: adótárgyak', 'tax register: objects'),
      choice('tax.balanceHuf', 'adónyilvántartás: egyenleg', 'tax register: balance'),
    ],
  }),
  property('locked', 'flag', 'Az átvett adat nem írható át', 'What is taken over cannot be changed', rare),
  property('autocomplete', 'text', 'A böngésző kitöltési kulcsa', 'The browser’s autocomplete token', rare),
];
const INPUT_END = [CHECKS, ...PREFILL];
const LIMITS = [property('min', 'amount', 'Legkisebb', 'Least'), property('max', 'amount', 'Legnagyobb', 'Greatest')];
const TEXT_LIMITS = [property('min', 'text', 'Legkorábban', 'Earliest'), property('max', 'text', 'Legkésőbb', 'Latest')];
const UNIT = property('unit', 'text', 'Mértékegység', 'Unit');
const DECIMALS = property('decimals', 'whole', 'Tizedesjegyek', 'Decimals');
const OPTIONS = property('options', 'rows', 'Lehetőségek', 'Options', {
  isAlways: true,
  fresh: { value: 'option', label: EMPTY },
  columns: [
    property('label', 'words', 'Felirat', 'Label', { isAlways: true }),
    property('help', 'words', 'Magyarázat', 'Explanation', rare),
    property('value', 'text', 'Tárolt érték', 'Stored value', { isAlways: true, isRare: true }),
  ],
});
const OWN: Readonly<Partial<Record<ItemKind, readonly Property[]>>> = {
  text: [property('minLength', 'whole', 'Legalább ennyi betű', 'At least so many letters', rare), property('maxLength', 'whole', 'Legfeljebb ennyi betű', 'At most so many letters')],
  longtext: [property('minLength', 'whole', 'Legalább ennyi betű', 'At least so many letters', rare), property('maxLength', 'whole', 'Legfeljebb ennyi betű', 'At most so many letters')],
  number: [...LIMITS, DECIMALS, UNIT],
  money: LIMITS,
  percent: [...LIMITS, DECIMALS],
  date: TEXT_LIMITS,
  time: TEXT_LIMITS,
  choice: [
    property('display', 'pick', 'Hogyan jelenjen meg?', 'How does it look?', {
      isAlways: true,
      choices: [
        choice('radio', 'választógombok (egy válasz)', 'radio buttons (one answer)'),
        choice('select', 'legördülő lista (egy válasz)', 'list to open (one answer)'),
        choice('search', 'kereshető lista (egy válasz)', 'list to search (one answer)'),
        choice('multi', 'jelölőnégyzetek (több válasz)', 'boxes to tick (several answers)'),
      ],
    }),
    OPTIONS,
  ],
  address: [property('local', 'flag', 'Csak helyi cím', 'Only in the town itself')],
  organisation: [property('taxNumberOptional', 'flag', 'Adószám nem kötelező', 'The tax number may be left out')],
  file: [
    property('types', 'picks', 'Elfogadott fájlok', 'Files taken', { choices: ['pdf', 'jpg', 'png', 'docx', 'xlsx', 'asice'].map((type) => choice(type, type, type)) }),
    property('maxFiles', 'whole', 'Legfeljebb ennyi fájl', 'At most so many files'),
    property('maxBytesEach', 'whole', 'Egy fájl legfeljebb (bájt)', 'One file at most (bytes)', rare),
  ],
};

/** What can be said of a thing of the form, in the order it is asked; the kind and the id have controls of their own. */
export function propertiesOf(spot: Spot): readonly Property[] {
  if (spot.level !== 'item') return spot.level === 'page' ? PAGE : SECTION;
  const { node } = spot;
  switch (node.kind) {
    case 'group':
      return [LABEL, property('rowLabel', 'words', 'Egy sor neve', 'What one row is called', { isAlways: true }), HELP, property('minRows', 'whole', 'Legalább ennyi sor', 'At least so many rows', { isAlways: true }), property('maxRows', 'whole', 'Legfeljebb ennyi sor', 'At most so many rows', { isAlways: true }), SHOWN, CHECKS];
    case 'information':
      return [LABEL, property('text', 'longwords', 'Szöveg', 'Text', { isAlways: true }), SHOWN];
    case 'calculated':
      return [LABEL, HELP, CALCULATED_TYPE, property('calculate', 'formula', 'Számítás', 'Calculation', { isAlways: true }), DECIMALS, UNIT, property('why', 'longwords', 'Miért ennyi?', 'Why this much?'), property('headline', 'flag', 'Végig látszódjon kitöltés közben', 'Kept in view while filling in'), SHOWN];
    case 'declaration':
      return [LABEL, property('text', 'longwords', 'Amit kijelent', 'What is declared', { isAlways: true }), HELP, ...REQUIRED, SHOWN, ...INPUT_END];
    default:
      return [LABEL, HELP, ...(OWN[node.kind] ?? []), ...REQUIRED, SHOWN, ...INPUT_END];
  }
}

const TITLE = property('title', 'words', 'Cím', 'Title');
const INTRO = property('intro', 'longwords', 'Bevezető mondat', 'Introduction');
const PAGE: readonly Property[] = [{ ...TITLE, isAlways: true }, INTRO, SHOWN];
const SECTION: readonly Property[] = [TITLE, INTRO, SHOWN];

const CALCULATED_TYPE = property('type', 'pick', 'Az eredmény fajtája', 'Kind of the result', {
  isAlways: true,
  choices: [choice('number', 'szám', 'number'), choice('money', 'pénzösszeg', 'money'), choice('text', 'szöveg', 'text'), choice('yesno', 'igen vagy nem', 'yes or no'), choice('date', 'dátum', 'date')],
});
