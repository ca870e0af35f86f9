import type { Bilingual } from '../../../kernel/result.ts';
import type { Lang } from '../../../platform/texts/language.ts';
import type { OrganisationForm } from './fields.ts';
import { ORGANISATION_FORMS } from './fields.ts';
import { figureText, plainText } from './figure-text.ts';

/** One part of an answer of several, by its name. */
export interface PartText {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an organisation may be, in words. */
export const ORGANISATION_FORM_NAMES: Readonly<Record<OrganisationForm, Bilingual>> = {
  company: { hu: 'cég', en: 'company' },
  association: { hu: 'egyesület', en: 'association' },
  foundation: { hu: 'alapítvány', en: 'foundation' },
  condominium: { hu: 'társasház', en: 'condominium' },
  church: { hu: 'egyház, egyházi jogi személy', en: 'church' },
  'public-body': { hu: 'költségvetési szerv', en: 'public body' },
  other: { hu: 'más szervezet', en: 'other organisation' },
};

/** What is known of an organisation, part by part; parts that are missing are left out. */
export function organisationParts(organisation: Readonly<Record<string, unknown>>, lang: Lang): PartText[] {
  const form = ORGANISATION_FORMS.find((known) => known === organisation['form']);
  return [
    { id: 'name', label: LABELS.name[lang], text: plainText(organisation['name']) },
    { id: 'form', label: LABELS.form[lang], text: form === undefined ? plainText(organisation['form']) : ORGANISATION_FORM_NAMES[form][lang] },
    { id: 'taxNumber', label: LABELS.taxNumber[lang], text: plainText(organisation['taxNumber']) },
    { id: 'registryNo', label: LABELS.registryNo[lang], text: plainText(organisation['registryNo']) },
    { id: 'seat', label: LABELS.seat[lang], text: plainText(organisation['seat']) },
  ].filter(({ text }) => text !== '');
}

/** `Minta Kft. (cég), adószám: 24225221-2-43, székhely: 9495 Kópháza, Fő utca 1.` */
export function organisationText(organisation: Readonly<Record<string, unknown>>, lang: Lang): string {
  const parts = organisationParts(organisation, lang);
  const of = (id: string): string => parts.find((part) => part.id === id)?.text ?? '';
  const name = of('form') === '' ? of('name') : `${of('name')} (${of('form')})`;
  const rest = parts.filter(({ id }) => id !== 'name' && id !== 'form').map(({ label, text }) => `${label.toLowerCase()}: ${text}`);
  return [name, ...rest].join(', ');
}

/** `é. sz. 47,68123°, k. h. 16,65432°` */
export function mapPointText(point: Readonly<Record<string, unknown>>, lang: Lang): string {
  const [lat, lon] = [figureText(point['lat'], lang), figureText(point['lon'], lang)];
  if (lat === '' || lon === '') return '';
  return lang === 'hu' ? `é. sz. ${lat}°, k. h. ${lon}°` : `${lat}° N, ${lon}° E`;
}

/** `helyszinrajz.pdf (1,2 MB)` */
export function fileText(file: unknown, lang: Lang): string {
  if (!isRecord(file)) return plainText(file);
  const { name, bytes } = file;
  return typeof bytes === 'number' ? `${plainText(name)} (${sizeText(bytes, lang)})` : plainText(name);
}

/** `850 kB`, `1,2 MB`, `10 MB`; at least 1 kB. */
export function sizeText(bytes: number, lang: Lang): string {
  if (bytes < MEGABYTE) return `${Math.max(1, Math.round(bytes / 1024))} kB`;
  const tenths = Math.round((bytes * 10) / MEGABYTE);
  const fraction = tenths % 10 === 0 ? '' : `${lang === 'hu' ? ',' : '.'}${tenths % 10}`;
  return `${Math.floor(tenths / 10)}${fraction} MB`;
}

const MEGABYTE = 1_048_576;

const LABELS = {
  name: { hu: 'Név', en: 'Name' },
  form: { hu: 'Szervezeti forma', en: 'Form' },
  taxNumber: { hu: 'Adószám', en: 'Tax number' },
  registryNo: { hu: 'Nyilvántartási szám', en: 'Register number' },
  seat: { hu: 'Székhely', en: 'Seat' },
} satisfies Record<string, Bilingual>;
