import type { Bilingual } from '../../../../kernel/result.ts';
import type { Item } from '../../domain/fields.ts';

export type ItemKind = Item['kind'];
export type KindFamily = 'texts' | 'figures' | 'choices' | 'people' | 'identifiers' | 'places' | 'words';

/** A kind of field as the palette offers it. */
export interface Kind {
  readonly kind: ItemKind;
  readonly family: KindFamily;
  /** One or two signs that stand for it. */
  readonly sign: string;
  readonly label: Bilingual;
  readonly about: Bilingual;
}

export const FAMILIES: Readonly<Record<KindFamily, Bilingual>> = {
  texts: { hu: 'Szöveg', en: 'Text' },
  figures: { hu: 'Számok és napok', en: 'Figures and days' },
  choices: { hu: 'Választás', en: 'Choices' },
  people: { hu: 'Személy és szervezet', en: 'People and organisations' },
  identifiers: { hu: 'Azonosítók', en: 'Identifiers' },
  places: { hu: 'Hely és irat', en: 'Places and papers' },
  words: { hu: 'Szöveg az olvasónak, számítás, lista', en: 'Texts to read, calculations, lists' },
};

function kind(kind: ItemKind, family: KindFamily, sign: string, label: readonly [hu: string, en: string], about: readonly [hu: string, en: string]): Kind {
  return { kind, family, sign, label: { hu: label[0], en: label[1] }, about: { hu: about[0], en: about[1] } };
}

/** All kinds, in the order of the palette. */
export const KINDS: readonly Kind[] = [
  kind('text', 'texts', 'Ab', ['Rövid szöveg', 'Short text'], ['Egy sor: név, tárgy, rövid válasz.', 'One line: a name, a subject, a short answer.']),
  kind('longtext', 'texts', '¶', ['Hosszú szöveg', 'Long text'], ['Több sor: indoklás, leírás.', 'Several lines: reasons, a description.']),
  kind('email', 'texts', '@', ['E-mail-cím', 'E-mail address'], ['Formája ellenőrzött.', 'Its form is checked.']),
  kind('phone', 'texts', '☎', ['Telefonszám', 'Phone number'], ['Magyar és külföldi szám.', 'Hungarian and foreign numbers.']),
  kind('number', 'figures', '12', ['Szám', 'Number'], ['Darab, terület, mérték; mértékegységgel.', 'A count, an area, a measure; with a unit.']),
  kind('money', 'figures', 'Ft', ['Pénzösszeg', 'Amount of money'], ['Egész forint.', 'Whole forints.']),
  kind('percent', 'figures', '%', ['Százalék', 'Percentage'], ['Szám százalékjellel.', 'A number with a percent sign.']),
  kind('date', 'figures', '31', ['Dátum', 'Date'], ['Egy nap, ahogy az emberek írják.', 'A day, as people write it.']),
  kind('time', 'figures', '14:30', ['Időpont', 'Time of day'], ['Óra és perc.', 'Hours and minutes.']),
  kind('choice', 'choices', '◉', ['Választás', 'Choice'], ['Egy vagy több lehetőség közül; legördülő és kereshető is.', 'One or more of several; also as a list to open or to search.']),
  kind('yesno', 'choices', '±', ['Igen vagy nem', 'Yes or no'], ['Eldöntendő kérdés.', 'A question with two answers.']),
  kind('declaration', 'choices', '☑', ['Nyilatkozat', 'Declaration'], ['Mondat, amelyet be kell jelölni.', 'A sentence to be ticked.']),
  kind('person4t', 'people', '☺', ['Személy adatai (4T)', 'Personal data (4T)'], ['Név, születési név, anyja neve, születés helye és ideje.', 'Name, birth name, mother’s name, place and day of birth.']),
  kind('organisation', 'people', '⌂', ['Szervezet', 'Organisation'], ['Cég, egyesület, társasház: név, adószám, székhely.', 'A firm, an association, a condominium: name, tax number, seat.']),
  kind('address', 'places', '✉', ['Cím', 'Address'], ['Irányítószámtól az ajtóig.', 'From the postcode to the door.']),
  kind('postcode', 'places', '9400', ['Irányítószám', 'Postcode'], ['Létező négyjegyű szám.', 'Four digits that exist.']),
  kind('parcelNo', 'places', 'hrsz', ['Helyrajzi szám', 'Parcel number'], ['Ingatlan a földhivatalnál.', 'A property in the land register.']),
  kind('mapPoint', 'places', '◎', ['Hely a térképen', 'Place on the map'], ['Egy pont, kattintva vagy számmal.', 'A point, by a click or by figures.']),
  kind('file', 'places', '↥', ['Irat feltöltése', 'Attached papers'], ['Egy vagy több fájl.', 'One or more files.']),
  kind('share', 'identifiers', '1/2', ['Tulajdoni hányad', 'Share of ownership'], ['Tört szám.', 'A fraction.']),
  kind('taxId', 'identifiers', '8…', ['Adóazonosító jel', 'Tax id of a person'], ['Magánszemélyé, 10 számjegy.', 'Of a private person, 10 digits.']),
  kind('taxNumber', 'identifiers', '8-1-2', ['Adószám', 'Tax number'], ['Vállalkozásé, szervezeté.', 'Of a business or an organisation.']),
  kind('taj', 'identifiers', 'TAJ', ['TAJ-szám', 'Social security number'], ['9 számjegy.', '9 digits.']),
  kind('personalId', 'identifiers', '11', ['Személyi azonosító', 'Personal identifier'], ['11 számjegy; csak ha törvény engedi.', '11 digits; only where an act allows it.']),
  kind('idDocument', 'identifiers', 'ig.', ['Okmány száma', 'Number of an identity paper'], ['Személyi igazolvány, útlevél, vezetői engedély.', 'Identity card, passport, driving licence.']),
  kind('bankAccount', 'identifiers', '24', ['Bankszámlaszám', 'Bank account'], ['16 vagy 24 számjegy.', '16 or 24 digits.']),
  kind('iban', 'identifiers', 'HU', ['IBAN', 'IBAN'], ['Nemzetközi bankszámlaszám.', 'An international account number.']),
  kind('statNo', 'identifiers', 'KSH', ['Statisztikai szám', 'Statistical number'], ['Szervezet statisztikai számjele.', 'Of an organisation.']),
  kind('companyNo', 'identifiers', 'cg.', ['Cégjegyzékszám', 'Company register number'], ['Bejegyzett cégé.', 'Of a registered firm.']),
  kind('soleTraderNo', 'identifiers', 'ev.', ['Egyéni vállalkozó száma', 'Sole trader number'], ['8 számjegy.', '8 digits.']),
  kind('ntakNo', 'identifiers', 'NTAK', ['NTAK-szám', 'NTAK number'], ['Szálláshely nyilvántartási száma.', 'Register number of an accommodation.']),
  kind('information', 'words', 'i', ['Tudnivaló', 'Information'], ['Szöveg, amelyet csak olvasni kell.', 'A text that is only read.']),
  kind('calculated', 'words', 'ƒ', ['Számított érték', 'Calculated figure'], ['Az űrlap számolja ki a válaszokból.', 'The form works it out from the answers.']),
  kind('group', 'words', '≡', ['Ismétlődő lista', 'List of rows'], ['Ugyanazok a kérdések több tulajdonosról, tárgyról.', 'The same questions about several owners, objects.']),
];

/** A kind by its name, which may be anything. */
export function kindNamed(name: string): Kind | null {
  return KINDS.find((kind) => kind.kind === name) ?? null;
}
