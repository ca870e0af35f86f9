import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import type { FormDefinition, LocalSetting } from '../../../forms/contract.ts';

/** Under what terms the list may be used. */
export const LICENCE = { name: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' } as const;

/** A form of the list with what a town says of it; `local` is null in the national list. */
export interface ListedForm {
  readonly form: FormDefinition;
  readonly local: LocalSetting | null;
}

/** Where the addresses in the list begin, and the town that it is of. */
export interface ListPlace {
  readonly baseUrl: string;
  readonly townSlug: string | null;
}

/** One form as the open data tells it. Field names are those of the CSV head too. */
export interface FormRecord {
  readonly code: string;
  readonly version: number;
  readonly slug: string;
  readonly titleHu: string;
  readonly titleEn: string;
  readonly summaryHu: string;
  readonly summaryEn: string;
  readonly area: string;
  readonly lifeEvents: readonly string[];
  readonly whoFilesHu: string;
  readonly capacities: readonly string[];
  readonly minutes: number;
  readonly feeHuf: number;
  readonly electronicFor: string;
  /** `summary`, `full`, `tax`, `none`, or `15 calendar infotv:29`. */
  readonly decidedBy: string;
  readonly legalBasis: readonly string[];
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly url: string;
  readonly definitionUrl: string;
}

export function formRecord({ form, local }: ListedForm, { baseUrl, townSlug }: ListPlace): FormRecord {
  const { audience } = form;
  const { decidedBy } = audience;
  return {
    code: form.code,
    version: form.version,
    slug: form.slug,
    titleHu: form.title.hu,
    titleEn: form.title.en,
    summaryHu: form.summary.hu,
    summaryEn: form.summary.en,
    area: form.area,
    lifeEvents: form.lifeEvents,
    whoFilesHu: audience.whoFiles.hu,
    capacities: audience.capacities,
    minutes: audience.minutes,
    feeHuf: local?.feeHuf ?? audience.feeHuf,
    electronicFor: audience.electronicFor ?? 'organisations',
    decidedBy: typeof decidedBy === 'string' ? decidedBy : `${decidedBy.days} ${decidedBy.unit} ${decidedBy.legal}`,
    legalBasis: form.legalBasis.map(({ key }) => key),
    validFrom: form.validFrom,
    validTo: form.validTo ?? null,
    url: `${baseUrl}${townSlug === null ? `/urlapok/${form.slug}` : `/${townSlug}/ugyinditas/${form.slug}`}`,
    definitionUrl: `${baseUrl}/api/urlapok/${form.code}/${form.version}.json`,
  };
}

const COLUMNS: readonly (keyof FormRecord)[] = [
  'code', 'version', 'slug', 'titleHu', 'titleEn', 'summaryHu', 'summaryEn', 'area', 'lifeEvents', 'whoFilesHu', 'capacities', 'minutes',
  'feeHuf', 'electronicFor', 'decidedBy', 'legalBasis', 'validFrom', 'validTo', 'url', 'definitionUrl',
];

/**
 * The list for spreadsheets set to Hungarian: semicolons, a byte order mark, CRLF. Several values in a cell are parted
 * by a space; a text that a spreadsheet would take for a formula is led by an apostrophe.
 */
export function formsCsv(records: readonly FormRecord[]): string {
  const rows = records.map((record) => COLUMNS.map((name) => cell(record[name])));
  return stringify([[...COLUMNS], ...rows], { bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true });
}

/** A strong entity tag of a body. */
export function entityTag(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

function cell(value: FormRecord[keyof FormRecord]): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.join(' ') : String(value);
}
