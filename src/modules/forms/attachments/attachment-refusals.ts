import type { Bilingual, Refusal } from '../../../kernel/result.ts';
import type { FileType } from '../domain/fields.ts';
import { sizeText } from '../domain/record-text.ts';

/** Why a file is not taken: what is wrong, and what its sender can do. */
export const REFUSALS = {
  'not-the-type': {
    hu: 'A fájl tartalma nem az, amit a neve mond. Mentse el a megfelelő programmal újra, vagy készítsen belőle PDF-et.',
    en: 'The content of the file is not what its name says. Save it again with the right program, or make a PDF of it.',
  },
  damaged: {
    hu: 'A fájl sérült vagy nem teljes. Nyissa meg a saját gépén, mentse el újra, és azt csatolja.',
    en: 'The file is damaged or not whole. Open it on your own machine, save it again and attach that.',
  },
  'two-in-one': {
    hu: 'A fájlban egy másik fajta fájl is el van rejtve, ezért nem vehetjük át. Mentse el vagy nyomtassa PDF-be újra.',
    en: 'Another kind of file is hidden in this one, so we cannot take it. Save it again or print it to a PDF.',
  },
  encrypted: {
    hu: 'A fájl jelszóval védett vagy titkosított, így a hivatal nem tudja megnyitni. Vegye le róla a védelmet, és csatolja újra.',
    en: 'The file is protected by a password or encrypted, so the office cannot open it. Take the protection off and attach it again.',
  },
  macro: {
    hu: 'A fájlban makró (programkód) van, ezért nem vehetjük át. Mentse el makrók nélkül, vagy készítsen belőle PDF-et.',
    en: 'There are macros (program code) in the file, so we cannot take it. Save it without macros or make a PDF of it.',
  },
  'too-much-inside': {
    hu: 'A fájl kicsomagolva túl nagy vagy szokatlanul felépített, ezért nem vehetjük át. Készítsen belőle PDF-et.',
    en: 'Unpacked, the file is too large or oddly built, so we cannot take it. Make a PDF of it.',
  },
  'too-many-pixels': {
    hu: 'A kép túl nagy felbontású. Kicsinyítse le (legfeljebb 100 millió képpont), és csatolja újra.',
    en: 'The picture has too many pixels. Make it smaller (at most 100 million) and attach it again.',
  },
  'another-name': {
    hu: 'Ilyen fajta fájl itt nem csatolható.',
    en: 'A file of this kind cannot be attached here.',
  },
  empty: { hu: 'A fájl üres. Válasszon másikat.', en: 'The file is empty. Choose another.' },
  'no-draft': {
    hu: 'A vázlat már nincs meg, ezért nem lehet hozzá csatolni. Nyissa meg újra az űrlapot.',
    en: 'The draft is no longer there, so nothing can be attached to it. Open the form again.',
  },
  'no-field': {
    hu: 'Ehhez a kérdéshez nem csatolható fájl. Nyissa meg újra az űrlapot.',
    en: 'No file can be attached to this question. Open the form again.',
  },
  'too-many-today': {
    hu: 'Ma már nagyon sok fájlt töltött fel. Folytassa holnap, vagy kérje a hivatal segítségét.',
    en: 'You have uploaded very many files today. Go on tomorrow, or ask the office for help.',
  },
  sent: {
    hu: 'Ezt a fájlt már beküldte vagy aláírásra küldte, ezért nem törölhető.',
    en: 'This file was sent already, or sent for signature, so it cannot be removed.',
  },
  offset: {
    hu: 'A fájl egy része nem a helyére érkezett. A feltöltés onnan folytatódik, ameddig eljutott.',
    en: 'A part of the file came out of its place. The upload goes on from where it stood.',
  },
} satisfies Record<string, Bilingual>;

export type RefusalCode = keyof typeof REFUSALS;

export function attachmentRefusal(code: RefusalCode): Refusal {
  return { code, text: REFUSALS[code] };
}

/** The sentence of a kept refusal; a code of an earlier release is told as damage. */
export function refusalText(code: string | null): Bilingual {
  const known = Object.entries(REFUSALS).find(([name]) => name === code);
  return known?.[1] ?? REFUSALS.damaged;
}

export function wrongKind(types: readonly FileType[]): Refusal {
  const list = types.join(', ');
  return { code: 'another-name', text: { hu: `${REFUSALS['another-name'].hu} Csatolható: ${list}.`, en: `${REFUSALS['another-name'].en} You may attach: ${list}.` } };
}

export function tooLarge(bytesMax: number): Refusal {
  return {
    code: 'too-large',
    text: {
      hu: `A fájl túl nagy. Legfeljebb ${sizeText(bytesMax, 'hu')} lehet; csökkentse a felbontását, vagy bontsa több fájlra.`,
      en: `The file is too large. It may have at most ${sizeText(bytesMax, 'en')}; lower its resolution or split it.`,
    },
  };
}

export function tooManyHere(max: number): Refusal {
  return { code: 'too-many', text: { hu: `Ehhez a kérdéshez legfeljebb ${max} fájl csatolható. Előbb töröljön egyet.`, en: `At most ${max} files may be attached to this question. Remove one first.` } };
}

export function tooMuchTogether(bytesMax: number): Refusal {
  return {
    code: 'too-much',
    text: {
      hu: `Az űrlaphoz csatolt fájlok együtt legfeljebb ${sizeText(bytesMax, 'hu')} méretűek lehetnek. Töröljön egyet, vagy csatoljon kisebbet.`,
      en: `All files of the form together may have at most ${sizeText(bytesMax, 'en')}. Remove one or attach a smaller one.`,
    },
  };
}
