import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { AssessedTaxType } from '../domain/tax-types.ts';

/** One year of one taxpayer's tax on one object, decided in the past. */
export interface ImportedAssessment {
  readonly id: Uuid;
  /** Taken over before with `importTaxObjects`; its area is what the tax is computed from. */
  readonly objectId: Uuid;
  readonly partyId: Uuid;
  readonly taxType: AssessedTaxType;
  readonly year: number;
  /** The taxpayer's share, `1/2`. */
  readonly share: string;
  readonly decidedOn: Temporal.PlainDate;
  /** Registry number of the decision, when there is one. */
  readonly registryNo: string | null;
}

/**
 * Takes decisions of the past over: computes each by the rule and the rate in force that year, keeps the
 * steps, and books the charges. One already there (same id, or same object, taxpayer, tax and year) is left
 * out. A few thousand at a time. Scope: municipality.
 */
export async function importAssessments(_tx: Tx, _assessments: readonly ImportedAssessment[]): Promise<{ booked: number; chargedHuf: number }> {
  throw new Error('not built yet');
}
