import { parseDay } from '../../../kernel/dates.ts';
import type { AssessmentFacts } from './facts.ts';
import type { AssessedTaxType } from './tax-types.ts';

/** What the official should look at before drafting, found in the report. */
export type NoticeCode = 'ended' | 'exemption' | 'other-payer' | 'future-liability' | 'years-cut' | 'several-owners' | 'remarks';

export interface Proposal {
  /** What the report says, in the words of an assessment; what it does not say is empty. */
  readonly facts: AssessmentFacts;
  readonly notices: readonly NoticeCode[];
  /** The yearly tax that the form worked out for the taxpayer; null when it could not. */
  readonly expectedTaxHuf: number | null;
}

export type Answers = Readonly<Record<string, unknown>>;

/** So many years back a tax may still be set. @legal art:202 */
const YEARS_BACK_MAX = 5;

/**
 * Reads a report of form A01, A02 or A03 as the facts of an assessment: from the year in which the liability
 * begins until this one, or for the first year to come when it begins later. Reads defensively: a report that
 * says nothing of a fact leaves it empty for the official.
 *
 * @legal htv:12(1) htv:14(1) htv:18 htv:24
 */
export function proposalOf(taxType: AssessedTaxType, answers: Answers, today: Temporal.PlainDate): Proposal {
  const liableFrom = dayOf(answers['liableFrom']) ?? dayOf(answers['eventOn'])?.add({ years: 1 }).with({ month: 1, day: 1 }) ?? today.with({ month: 1, day: 1 });
  const earliest = today.year - YEARS_BACK_MAX;
  const firstYear = Math.max(liableFrom.year, earliest);
  const objectArea = textOf(answers['usefulAreaM2']) || textOf(answers['plotAreaM2']);
  const taxable = textOf(answers['taxableAreaM2']);
  const facts: AssessmentFacts = {
    objectKind: taxType === 'land' || answers['objectKind'] === 'land' ? 'land' : 'building',
    usage: textOf(answers['usage']),
    zone: '',
    parcelNo: textOf(answers['parcelNo']),
    address: addressOf(answers['propertyAddress']),
    objectAreaM2: objectArea,
    areaM2: taxType === 'communal' ? '' : isPositive(taxable) ? taxable : objectArea,
    share: textOf(answers['taxedShare']) || textOf(answers['ownShare']) || '1/1',
    title: titleOf(answers),
    liableFrom: liableFrom.toString(),
    endedOn: answers['reportKind'] === 'ended' && isEndOfObject(answers['endedBy']) ? (dayOf(answers['eventOn'])?.toString() ?? '') : '',
    firstYear,
    lastYear: Math.max(firstYear, today.year),
  };
  const notices = noticesOf(answers, { isFuture: liableFrom.year > today.year, isCut: liableFrom.year < earliest });
  const { expectedTaxHuf } = answers;
  return { facts, notices, expectedTaxHuf: typeof expectedTaxHuf === 'number' && Number.isSafeInteger(expectedTaxHuf) ? expectedTaxHuf : null };
}

function noticesOf(answers: Answers, liability: { isFuture: boolean; isCut: boolean }): NoticeCode[] {
  const owners = answers['owners'];
  const found: [NoticeCode, boolean][] = [
    ['ended', answers['reportKind'] === 'ended'],
    ['exemption', answers['hasExemption'] === true],
    ['other-payer', answers['taxedShare'] === '0/1'],
    ['future-liability', liability.isFuture],
    ['years-cut', liability.isCut],
    ['several-owners', Array.isArray(owners) && owners.length > 1],
    ['remarks', textOf(answers['remarks']) !== ''],
  ];
  return found.filter(([, holds]) => holds).map(([code]) => code);
}

/** Of the ways in which a liability ends, those in which the object itself is gone. */
function isEndOfObject(endedBy: unknown): boolean {
  return endedBy === 'demolished' || endedBy === 'built-up';
}

function titleOf(answers: Answers): AssessmentFacts['title'] {
  if (answers['objectKind'] === 'lease') return 'tenant';
  return answers['title'] === 'right_holder' ? 'right_holder' : 'owner';
}

/** `Fő utca 12. A lépcsőház 2. emelet 5. ajtó`; empty when the plot has no address. */
function addressOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const parts: Readonly<Record<string, unknown>> = { ...value };
  const street = [parts['streetName'], parts['streetKind']].map(textOf).filter((part) => part !== '').join(' ');
  const number = textOf(parts['houseNumber']);
  const inside = (
    [
      ['building', 'épület'],
      ['staircase', 'lépcsőház'],
      ['floor', 'emelet'],
      ['door', 'ajtó'],
    ] as const
  ).flatMap(([part, word]) => (textOf(parts[part]) === '' ? [] : [`${ordinal(textOf(parts[part]))} ${word}`]));
  return [street, ordinal(number), ...inside].filter((part) => part !== '').join(' ');
}

function ordinal(text: string): string {
  return /^\d+$/.test(text) ? `${text}.` : text;
}

/** Numbers are stored as exact text; a text of a report is taken as it stands. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' ? String(value) : '';
}

function isPositive(decimal: string): boolean {
  return /^\d+(\.\d+)?$/.test(decimal) && /[1-9]/.test(decimal);
}

function dayOf(value: unknown): Temporal.PlainDate | null {
  return typeof value === 'string' ? parseDay(value) : null;
}
