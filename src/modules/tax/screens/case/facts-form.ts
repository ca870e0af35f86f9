import { formatFraction, parseShare } from '../../../../kernel/fraction.ts';
import { checkParcelNo } from '../../../../kernel/identifiers/parcel-no.ts';
import { Decimal } from '../../../../kernel/decimal.ts';
import type { Refusal } from '../../../../kernel/result.ts';
import { typedDay, typedNumber } from '../../../../platform/html/fields/typed-values.ts';
import { field, type OfficialRequest } from '../../../../platform/http/route.ts';
import { isUuid, type Uuid } from '../../../../platform/ids/uuid.ts';
import type { Lang } from '../../../../platform/texts/language.ts';
import { type AssessmentFacts, needsArea } from '../../domain/facts.ts';
import { cleanText } from '../../domain/untrusted-text.ts';
import type { AssessedTaxType } from '../../domain/tax-types.ts';
import { caseTexts } from '../../texts/case.ts';

export const FACT_FIELDS = [
  'adotargy', 'fajta', 'jelleg', 'ovezet', 'hrsz', 'cim', 'terulet', 'adokoteles', 'hanyad', 'jogcim', 'kezdet', 'megszunt', 'elsoev', 'utolsoev', 'indok',
] as const;
export type FactField = (typeof FACT_FIELDS)[number];
export type TypedFacts = Readonly<Record<FactField, string>>;

export interface FactFault {
  /** Absent: about the whole. */
  readonly name?: FactField;
  readonly message: string;
}

export interface ReadFacts {
  readonly facts: AssessmentFacts;
  readonly reason: string;
  readonly objectId: Uuid | null;
}

const TEXT_LENGTH_MAX = 1_000;
/** A tax may be set for years back, and for the next one when its rate is known. @legal art:202 */
const YEARS_BACK_MAX = 5;
const YEARS_AHEAD_MAX = 1;

/** The fields as they were typed. */
export function typedFacts(request: OfficialRequest): TypedFacts {
  const typed = Object.fromEntries(FACT_FIELDS.map((name) => [name, cleanText(field(request, name), TEXT_LENGTH_MAX)]));
  return { ...EMPTY, ...typed };
}

/** The fields as the facts of a proposal or draft fill them. */
export function factsAsTyped(facts: AssessmentFacts, reason: string | null, objectId: Uuid | null): TypedFacts {
  return {
    adotargy: objectId ?? '',
    fajta: facts.objectKind,
    jelleg: facts.usage,
    ovezet: facts.zone,
    hrsz: facts.parcelNo,
    cim: facts.address,
    terulet: facts.objectAreaM2.replace('.', ','),
    adokoteles: facts.areaM2.replace('.', ','),
    hanyad: facts.share,
    jogcim: facts.title,
    kezdet: facts.liableFrom,
    megszunt: facts.endedOn,
    elsoev: String(facts.firstYear),
    utolsoev: String(facts.lastYear),
    indok: reason ?? '',
  };
}

/** The facts that were typed, or what is wrong with them, a sentence each. */
export function readFacts(typed: TypedFacts, taxType: AssessedTaxType, today: Temporal.PlainDate, lang: Lang): { read: ReadFacts } | { faults: FactFault[] } {
  const t = caseTexts(lang);
  const faults: FactFault[] = [];
  const fault = (name: FactField, message: string): void => void faults.push({ name, message });
  const parcel = checkParcelNo(typed.hrsz);
  if (!parcel.valid) fault('hrsz', t('parcelBad'));
  const objectArea = area(typed.terulet);
  const taxedArea = area(typed.adokoteles);
  if (objectArea === null || (needsArea(taxType) && objectArea === '')) fault('terulet', t('areaBad'));
  if (taxedArea === null || (needsArea(taxType) && taxedArea === '')) fault('adokoteles', t('areaBad'));
  else if (objectArea && taxedArea && Decimal.of(taxedArea).compare(Decimal.of(objectArea)) > 0) fault('adokoteles', t('taxedAreaBad'));
  const share = parseShare(typed.hanyad);
  if (share === null) fault('hanyad', t('shareBad'));
  const liableFrom = typedDay(typed.kezdet);
  if (liableFrom === null) fault('kezdet', t('dayBad'));
  const endedOn = typed.megszunt === '' ? '' : typedDay(typed.megszunt);
  if (endedOn === null) fault('megszunt', t('dayBad'));
  const bounds = { from: today.year - YEARS_BACK_MAX, to: today.year + YEARS_AHEAD_MAX };
  const firstYear = year(typed.elsoev, bounds);
  const lastYear = year(typed.utolsoev, bounds);
  if (firstYear === null) fault('elsoev', t('yearBad', bounds));
  if (lastYear === null) fault('utolsoev', t('yearBad', bounds));
  else if (firstYear !== null && lastYear < firstYear) fault('utolsoev', t('yearsBad'));
  if (typed.adotargy !== '' && !isUuid(typed.adotargy)) fault('adotargy', t('objectBad'));
  if (faults.length > 0 || !parcel.valid || objectArea === null || taxedArea === null || share === null || liableFrom === null || endedOn === null || firstYear === null || lastYear === null) {
    return { faults };
  }
  const facts: AssessmentFacts = {
    objectKind: typed.fajta === 'land' ? 'land' : 'building',
    usage: typed.jelleg.slice(0, 80),
    zone: typed.ovezet.slice(0, 40),
    parcelNo: parcel.normalised,
    address: typed.cim.slice(0, 200),
    objectAreaM2: objectArea,
    areaM2: needsArea(taxType) ? taxedArea : '',
    share: formatFraction(share),
    title: typed.jogcim === 'right_holder' || typed.jogcim === 'tenant' ? typed.jogcim : 'owner',
    liableFrom,
    endedOn,
    firstYear,
    lastYear,
  };
  return { read: { facts, reason: typed.indok, objectId: isUuid(typed.adotargy) ? typed.adotargy : null } };
}

/** Where a refusal of the action belongs on the form. */
export function factFault(refusal: Refusal, lang: Lang): FactFault {
  const message = refusal.text?.[lang] ?? refusal.code;
  const name = FIELD_OF_REFUSAL[refusal.code];
  return name === undefined ? { message } : { name, message };
}

const FIELD_OF_REFUSAL: Readonly<Record<string, FactField>> = {
  'tax.reason-missing': 'indok',
  'tax.already-assessed': 'elsoev',
  'tax.no-rate': 'elsoev',
  'tax.no-years': 'utolsoev',
  'share-out-of-range': 'hanyad',
};

const EMPTY: TypedFacts = {
  adotargy: '', fajta: '', jelleg: '', ovezet: '', hrsz: '', cim: '', terulet: '', adokoteles: '', hanyad: '', jogcim: '', kezdet: '', megszunt: '', elsoev: '', utolsoev: '', indok: '',
};

/** An exact area with at most two decimals; empty when nothing was typed, null when it is none. */
function area(text: string): string | null {
  if (text === '') return '';
  const number = typedNumber(text);
  return number !== null && /^\d{1,8}(\.\d{1,2})?$/.test(number) ? Decimal.of(number).toString() : null;
}

function year(text: string, bounds: { from: number; to: number }): number | null {
  const number = /^\d{4}$/.test(text) ? Number(text) : 0;
  return number >= bounds.from && number <= bounds.to ? number : null;
}
