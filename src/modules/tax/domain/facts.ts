import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import { Decimal } from '../../../kernel/decimal.ts';
import { formatFraction, parseShare } from '../../../kernel/fraction.ts';
import type { AssessedTaxType } from './tax-types.ts';

/**
 * What an assessment rests on: the object and the taxpayer's part in it, as the report has it or as the
 * official corrected it. Kept with every draft, so that a decision can be explained for ever.
 */
export const AssessmentFacts = Type.Object({
  objectKind: Type.Union([Type.Literal('building'), Type.Literal('land')]),
  /** Kind of use in the words of the decree; empty when it does not matter. */
  usage: Type.String({ maxLength: 80 }),
  zone: Type.String({ maxLength: 40 }),
  parcelNo: Type.String({ minLength: 1, maxLength: 40 }),
  address: Type.String({ maxLength: 200 }),
  /** The object itself in m², as an exact decimal: the useful area of a building, the area of a plot; empty when not known. */
  objectAreaM2: Type.String({ maxLength: 16 }),
  /** What of it is taxed, exempt parts taken off; empty for a tax per object. */
  areaM2: Type.String({ maxLength: 16 }),
  /** `2/3` */
  share: Type.String({ minLength: 1, maxLength: 30 }),
  title: Type.Union([Type.Literal('owner'), Type.Literal('right_holder'), Type.Literal('tenant')]),
  /** First day of liability, ISO. */
  liableFrom: Type.String({ format: 'date' }),
  /** The day on which the object ended (demolished, built up), ISO; empty while it stands. */
  endedOn: Type.String({ maxLength: 10 }),
  firstYear: Type.Integer({ minimum: 1991, maximum: 2200 }),
  lastYear: Type.Integer({ minimum: 1991, maximum: 2200 }),
});

export type AssessmentFacts = Static<typeof AssessmentFacts>;

/** Facts as the database gives them back. @throws when they were not written by this room */
export function parseFacts(value: unknown): AssessmentFacts {
  return Value.Parse(AssessmentFacts, value);
}

/** Whether both say the same; areas and shares are compared by value. */
export function sameFacts(left: AssessmentFacts, right: AssessmentFacts): boolean {
  return JSON.stringify(normal(left)) === JSON.stringify(normal(right));
}

/** The names of the facts in which two differ. */
function differingFacts(left: AssessmentFacts, right: AssessmentFacts): (keyof AssessmentFacts)[] {
  const before = normal(left);
  const after = normal(right);
  return FACT_NAMES.filter((name) => before[name] !== after[name]);
}

/** Whether facts say something else than the report does; what it does not say (the zone) cannot be departed from. */
export function departsFromReport(facts: AssessmentFacts, reported: AssessmentFacts): boolean {
  return differingFacts(facts, reported).some((name) => name !== 'zone' && reported[name] !== '');
}

/** Years that the facts ask to be assessed, oldest first. */
export function yearsOf({ firstYear, lastYear }: AssessmentFacts): number[] {
  return Array.from({ length: Math.max(0, lastYear - firstYear + 1) }, (_, index) => firstYear + index);
}

/** What is taxed in m²: only these two taxes ask for it. */
export function needsArea(taxType: AssessedTaxType): boolean {
  return taxType !== 'communal';
}

const FACT_NAMES = [
  'objectKind',
  'usage',
  'zone',
  'parcelNo',
  'address',
  'objectAreaM2',
  'areaM2',
  'share',
  'title',
  'liableFrom',
  'endedOn',
  'firstYear',
  'lastYear',
] as const satisfies readonly (keyof AssessmentFacts)[];

function normal(facts: AssessmentFacts): AssessmentFacts {
  const share = parseShare(facts.share);
  return {
    objectKind: facts.objectKind,
    usage: facts.usage.trim(),
    zone: facts.zone.trim(),
    parcelNo: facts.parcelNo.trim(),
    address: facts.address.trim(),
    objectAreaM2: plainArea(facts.objectAreaM2),
    areaM2: plainArea(facts.areaM2),
    share: share === null ? facts.share : formatFraction(share),
    title: facts.title,
    liableFrom: facts.liableFrom,
    endedOn: facts.endedOn,
    firstYear: facts.firstYear,
    lastYear: facts.lastYear,
  };
}

function plainArea(text: string): string {
  return /^\d+(\.\d+)?$/.test(text) ? Decimal.of(text).toString() : text;
}
