import type { Bilingual } from '../../kernel/result.ts';
import type { SimulatedWay } from '../../simulators/kau/options.ts';
import type { Sex } from './names.ts';
import type { Habit, Property } from './property.ts';

/** What somebody owns in a town. */
export type PropertyInTown = Property & { readonly town: string };

/** What one invented person of the portal is like. */
export interface PortalRole {
  readonly key: string;
  readonly name: readonly [family: string, given: string];
  readonly birthName?: readonly [family: string, given: string];
  readonly mothersName: readonly [family: string, given: string];
  readonly sex: Sex;
  readonly birthPlace: string;
  readonly birthDate: string;
  readonly home: string;
  readonly street: string;
  readonly houseNumber: string;
  readonly story: Bilingual;
  readonly hasAccount?: boolean;
  readonly ways?: readonly SimulatedWay[];
  readonly properties: readonly PropertyInTown[];
}

/** The people who sign in at the portal, the star of the demo first. All of them are invented. */
export const PORTAL_CAST: readonly PortalRole[] = [
  {
    key: 'szabo.anna',
    name: ['Szabó', 'Anna'],
    birthName: ['Kelemen', 'Anna'],
    mothersName: ['Lukács', 'Mária'],
    sex: 'female',
    birthPlace: 'Sopron',
    birthDate: '1986-05-17',
    home: 'kophaza',
    street: 'Petőfi utca',
    houseNumber: '12.',
    story: {
      hu: 'kópházi tulajdonos; tavaly decemberben vett 120 m²-es házát (Petőfi utca 12., hrsz. 1042/3) még nem jelentette be',
      en: 'owner in Kópháza; bought a house of 120 m² last December (Petőfi utca 12., parcel 1042/3) and has not reported it yet',
    },
    hasAccount: false,
    properties: [],
  },
  {
    key: 'horvath.gabor',
    name: ['Horváth', 'Gábor'],
    mothersName: ['Balogh', 'Erzsébet'],
    sex: 'male',
    birthPlace: 'Győr',
    birthDate: '1971-11-02',
    home: 'kophaza',
    street: 'Fő utca',
    houseNumber: '45.',
    story: { hu: 'két településen adózik: Kópházán és Csopakon', en: 'pays tax in two towns: Kópháza and Csopak' },
    properties: [building('kophaza', '311', 96, 'prompt'), building('csopak', '2204/2', 64, 'late', { usage: 'holiday-home' })],
  },
  {
    key: 'nagy.laszlo',
    name: ['Nagy', 'László'],
    mothersName: ['Papp', 'Ilona'],
    sex: 'male',
    birthPlace: 'Kópháza',
    birthDate: '1958-03-29',
    home: 'kophaza',
    street: 'Kossuth utca',
    houseNumber: '8.',
    story: { hu: 'építményadó-hátraléka van Kópházán', en: 'owes building tax in Kópháza' },
    properties: [building('kophaza', '127/1', 140, 'arrears')],
  },
  {
    key: 'toth.eva',
    name: ['Tóth', 'Éva'],
    birthName: ['Simon', 'Éva'],
    mothersName: ['Fekete', 'Katalin'],
    sex: 'female',
    birthPlace: 'Sopron',
    birthDate: '1979-08-08',
    home: 'kophaza',
    street: 'Rózsa utca',
    houseNumber: '3.',
    story: { hu: 'társtulajdonos, mindent határidőben fizet', en: 'co-owner who always pays in time' },
    properties: [building('kophaza', '402', 110, 'prompt', { share: '1/2' }), { town: 'kophaza', kind: 'land', taxType: 'land', parcelNo: '1208', areaM2: 850, share: '1/1', habit: 'prompt', sinceYear: 2019 }],
  },
  {
    key: 'kiss.katalin',
    name: ['Kiss', 'Katalin'],
    mothersName: ['Rácz', 'Judit'],
    sex: 'female',
    birthPlace: 'Budapest',
    birthDate: '1974-01-22',
    home: 'budapest-13-kerulet',
    street: 'Viola utca',
    houseNumber: '21.',
    story: { hu: 'könyvelő; saját irodája és lakása is adóköteles', en: 'accountant; taxed for her office and her flat' },
    properties: [building('budapest-13-kerulet', '25871/4/A/12', 58, 'prompt'), building('budapest-13-kerulet', '25871/4/A/2', 34, 'overpaid', { usage: 'other' })],
  },
  {
    key: 'varga.istvan',
    name: ['Varga', 'István'],
    mothersName: ['Gál', 'Anna'],
    sex: 'male',
    birthPlace: 'Veszprém',
    birthDate: '1965-06-14',
    home: 'csopak',
    street: 'Fő utca',
    houseNumber: '17.',
    story: { hu: 'telekadóját rendszeresen késve fizeti', en: 'always pays his land tax late' },
    properties: [{ town: 'csopak', kind: 'land', taxType: 'land', parcelNo: '1733', areaM2: 1_240, share: '1/1', habit: 'late', sinceYear: 2012 }],
  },
  {
    key: 'farkas.judit',
    name: ['Farkas', 'Judit'],
    birthName: ['Vörös', 'Judit'],
    mothersName: ['Takács', 'Margit'],
    sex: 'female',
    birthPlace: 'Balatonfüred',
    birthDate: '1990-12-03',
    home: 'paloznak',
    street: 'Fő utca',
    houseNumber: '5.',
    story: { hu: 'kommunális adót fizet Paloznakon', en: 'pays communal tax in Paloznak' },
    properties: [{ town: 'paloznak', kind: 'building', taxType: 'communal', parcelNo: '88', areaM2: 102, share: '1/1', habit: 'prompt', sinceYear: 2021 }],
  },
  {
    key: 'molnar.peter',
    name: ['Molnár', 'Péter'],
    mothersName: ['Oláh', 'Teréz'],
    sex: 'male',
    birthPlace: 'Makó',
    birthDate: '1983-04-19',
    home: 'mako',
    street: 'József Attila utca',
    houseNumber: '30.',
    story: { hu: 'makói tulajdonos, folyamatban lévő ügye van', en: 'owner in Makó with a case under way' },
    properties: [building('mako', '3410', 88, 'prompt')],
  },
  {
    key: 'nemeth.zsuzsanna',
    name: ['Németh', 'Zsuzsanna'],
    mothersName: ['Szűcs', 'Piroska'],
    sex: 'female',
    birthPlace: 'Szeged',
    birthDate: '1952-09-30',
    home: 'mako',
    street: 'Nap utca',
    houseNumber: '9.',
    story: { hu: 'túlfizetése van a makói kommunális adóban', en: 'has overpaid her communal tax in Makó' },
    properties: [{ town: 'mako', kind: 'building', taxType: 'communal', parcelNo: '5127/2', areaM2: 76, share: '1/1', habit: 'overpaid', sinceYear: 2008 }],
  },
  {
    key: 'balogh.andras',
    name: ['Balogh', 'András'],
    mothersName: ['Jakab', 'Klára'],
    sex: 'male',
    birthPlace: 'Budapest',
    birthDate: '1988-07-11',
    home: 'budapest-13-kerulet',
    street: 'Lehel utca',
    houseNumber: '52.',
    story: { hu: 'részben fizette be a tavalyi építményadót', en: 'paid last year’s building tax in part' },
    properties: [building('budapest-13-kerulet', '28010/1/A/7', 71, 'partial')],
  },
  {
    key: 'papp.marta',
    name: ['Papp', 'Márta'],
    mothersName: ['Hegedűs', 'Rozália'],
    sex: 'female',
    birthPlace: 'Budapest',
    birthDate: '1944-02-05',
    home: 'budapest-13-kerulet',
    street: 'Attila utca',
    houseNumber: '4.',
    story: { hu: 'csak telefonos azonosítása van (alacsony biztonsági szint)', en: 'has the telephone way only (low assurance)' },
    ways: ['telefonos'],
    properties: [building('budapest-13-kerulet', '27345', 49, 'prompt')],
  },
  {
    key: 'lakatos.adam',
    name: ['Lakatos', 'Ádám'],
    mothersName: ['Pintér', 'Gabriella'],
    sex: 'male',
    birthPlace: 'Debrecen',
    birthDate: '1999-10-26',
    home: 'mako',
    street: 'Zrínyi utca',
    houseNumber: '1.',
    story: { hu: 'most költözött Makóra, még nem járt a portálon', en: 'has just moved to Makó and never been at the portal' },
    hasAccount: false,
    properties: [],
  },
];

/** A building taxed as such, owned wholly, unless told otherwise. */
function building(town: string, parcelNo: string, areaM2: number, habit: Habit, more: Partial<Property> = {}): PropertyInTown {
  return { town, kind: 'building', taxType: 'building', parcelNo, areaM2, share: '1/1', habit, sinceYear: 2016, ...more };
}
