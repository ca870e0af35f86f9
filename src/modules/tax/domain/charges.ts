import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { AssessmentLine } from './assessment.ts';
import { type ChargedInstalment, chargedInstalments } from './finality.ts';
import { balancedBy, type Posting, type PostingLine } from './posting.ts';
import type { AssessedTaxType } from './tax-types.ts';

/** What a signed assessment charges. */
export interface ChargedAssessment {
  readonly assessmentId: Uuid;
  readonly accountId: Uuid;
  readonly taxType: AssessedTaxType;
  readonly registryNo: string | null;
  readonly decidedOn: Temporal.PlainDate;
  readonly lines: readonly Pick<AssessmentLine, 'year' | 'tax'>[];
}

export interface YearCharge extends ChargedInstalment {
  readonly year: number;
}

/** What is due when, year by year. @legal art:62 */
export function chargesOf(lines: ChargedAssessment['lines'], decidedOn: Temporal.PlainDate): YearCharge[] {
  return lines.flatMap(({ year, tax }) => {
    const instalments = tax.instalments.map(({ dueOn, amountHuf }) => ({ dueOn: Temporal.PlainDate.from(dueOn), amountHuf }));
    return chargedInstalments(instalments, decidedOn).map((instalment) => ({ ...instalment, year }));
  });
}

/** The posting that books an assessment, against the revenue of its tax; null when nothing is to be paid. */
export function chargePosting(assessment: ChargedAssessment): Posting | null {
  const { assessmentId, accountId, taxType, registryNo, decidedOn } = assessment;
  const lines = chargesOf(assessment.lines, decidedOn).map(
    ({ year, dueOn, amountHuf }): PostingLine => ({
      kind: 'charge',
      accountId,
      amountHuf,
      dueOn,
      taxYear: year,
      assessmentId,
      ...(registryNo === null ? {} : { documentRef: registryNo }),
    }),
  );
  if (lines.length === 0) return null;
  return {
    bookedOn: decidedOn,
    source: { kind: 'assessment', id: assessmentId },
    lines: balancedBy(`revenue:${taxType}`, 'charge', lines),
  };
}
