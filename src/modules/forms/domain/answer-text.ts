import type { Bilingual } from '../../../kernel/result.ts';
import type { Lang } from '../../../platform/texts/language.ts';
import type { AddressPart, Field } from './fields.ts';
import { calculatedText, dayText, figureText, moneyText, plainText, withUnit, yesNoText } from './figure-text.ts';
import { fileText, isRecord, mapPointText, organisationText } from './record-text.ts';

/**
 * A stored answer as people read it, in one line: amounts with their units, days in words, choices by their labels, an
 * address as it is written on an envelope. Empty when nothing was answered. A value of another shape than its field's
 * is shown as it is, or as nothing when it has no text; it never throws.
 */
export function answerText(field: Field, stored: unknown, lang: Lang): string {
  if (stored === undefined || stored === null) return '';
  switch (field.kind) {
    case 'information':
      return '';
    case 'calculated':
      return calculatedText(field, stored, lang);
    case 'money':
      return moneyText(stored, lang);
    case 'number':
      return withUnit(figureText(stored, lang), field.unit);
    case 'percent':
      return withUnit(figureText(stored, lang), field.unit ?? '%');
    case 'date':
      return dayText(stored, lang);
    case 'yesno':
      return typeof stored === 'boolean' ? yesNoText(stored, lang) : plainText(stored);
    case 'declaration':
      return typeof stored === 'boolean' ? `${yesNoText(stored, lang)}: ${field.text[lang]}` : plainText(stored);
    case 'choice': {
      const chosen: readonly unknown[] = Array.isArray(stored) ? stored : [stored];
      const labels = chosen.map((one) => field.options.find(({ value }) => value === one)?.label[lang] ?? plainText(one));
      return labels.filter((label) => label !== '').join(', ');
    }
    case 'address':
      return isRecord(stored) ? addressText(stored, lang) : plainText(stored);
    case 'person4t':
      return isRecord(stored) ? personText(stored, lang) : plainText(stored);
    case 'organisation':
      return isRecord(stored) ? organisationText(stored, lang) : plainText(stored);
    case 'mapPoint':
      return isRecord(stored) ? mapPointText(stored, lang) : plainText(stored);
    case 'file':
      return (Array.isArray(stored) ? stored : []).map((file: unknown) => fileText(file, lang)).join('; ');
    default:
      return plainText(stored);
  }
}

/** One part of a person's identity, by its name. */
export interface PersonPartText {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

/** What is known of a person's identity, part by part, the name in one; parts that are missing are left out. */
export function personParts(person: Readonly<Record<string, unknown>>, lang: Lang): PersonPartText[] {
  return [
    { id: 'name', label: PERSON.name[lang], text: nameText(person) },
    { id: 'birthName', label: PERSON.birthName[lang], text: plainText(person['birthName']) },
    { id: 'mothersName', label: PERSON.mothersName[lang], text: plainText(person['mothersName']) },
    { id: 'birthPlace', label: PERSON.birthPlace[lang], text: plainText(person['birthPlace']) },
    { id: 'birthDate', label: PERSON.birthDate[lang], text: dayText(person['birthDate'], lang) },
  ].filter(({ text }) => text !== '');
}

/** `9495 Kópháza, Fő utca 12., 1. emelet, 4. ajtó`; in English `…, Fő utca 12, floor 1, door 4`. */
function addressText(address: Readonly<Record<string, unknown>>, lang: Lang): string {
  const part = (name: AddressPart): string => plainText(address[name]);
  const street = [part('streetName'), part('streetKind'), numbered(part('houseNumber'), lang)];
  const inside = INSIDE.map(([name, word]) => {
    if (part(name) === '') return '';
    return lang === 'hu' ? `${numbered(part(name), lang)} ${word.hu}` : `${word.en} ${part(name)}`;
  });
  return joined([joined([part('postcode'), part('settlement')], ' '), joined(street, ' '), ...inside], ', ');
}

/** Numbers of houses, floors and doors end with a full stop in Hungarian addresses. */
function numbered(text: string, lang: Lang): string {
  return lang === 'hu' && /\d$/.test(text) ? `${text}.` : text;
}

function personText(person: Readonly<Record<string, unknown>>, lang: Lang): string {
  const after = (label: Bilingual, text: string): string => (text === '' ? '' : `${label[lang]}: ${text}`);
  return joined(
    [
      nameText(person),
      after(SHORT.birthName, plainText(person['birthName'])),
      after(SHORT.mothersName, plainText(person['mothersName'])),
      after(SHORT.born, joined([plainText(person['birthPlace']), dayText(person['birthDate'], lang)], ', ')),
    ],
    ', ',
  );
}

function nameText(person: Readonly<Record<string, unknown>>): string {
  return joined([plainText(person['familyName']), plainText(person['givenName'])], ' ');
}

function joined(texts: readonly string[], by: string): string {
  return texts.filter((text) => text !== '').join(by);
}

const INSIDE: readonly (readonly [AddressPart, Bilingual])[] = [
  ['building', { hu: 'épület', en: 'building' }],
  ['staircase', { hu: 'lépcsőház', en: 'staircase' }],
  ['floor', { hu: 'emelet', en: 'floor' }],
  ['door', { hu: 'ajtó', en: 'door' }],
];

const PERSON = {
  name: { hu: 'Név', en: 'Name' },
  birthName: { hu: 'Születési név', en: 'Name at birth' },
  mothersName: { hu: 'Anyja születési neve', en: 'Mother’s name at birth' },
  birthPlace: { hu: 'Születési hely', en: 'Place of birth' },
  birthDate: { hu: 'Születési idő', en: 'Date of birth' },
} satisfies Record<string, Bilingual>;

const SHORT = {
  birthName: { hu: 'születési név', en: 'name at birth' },
  mothersName: { hu: 'anyja neve', en: 'mother’s name' },
  born: { hu: 'született', en: 'born' },
} satisfies Record<string, Bilingual>;
