import { sql } from 'kysely';
import { Value } from 'typebox/value';
import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { AssessedTax } from '../domain/assessed-tax.ts';
import { type Assessment, type AssessmentLine, isAssessmentState } from '../domain/assessment.ts';
import { type AssessmentFacts, parseFacts } from '../domain/facts.ts';
import { isAssessedTaxType } from '../domain/tax-types.ts';
import { townOf } from './town.ts';

/** An assessment with the lines of its newest revision. Scope: municipality. */
export async function findAssessment(tx: Tx, id: Uuid): Promise<Assessment | null> {
  return (await loadAssessments(tx, (query) => query.where('a.id', '=', id)))[0] ?? null;
}

/** The assessment of a case that was not withdrawn. Scope: municipality. */
export async function findAssessmentOfCase(tx: Tx, caseId: Uuid): Promise<Assessment | null> {
  return (await loadAssessments(tx, (query) => query.where('a.case_id', '=', caseId).where('a.state', '!=', 'withdrawn')))[0] ?? null;
}

/** All assessments of a taxpayer or of an object, newest first. Scope: municipality. */
export async function listAssessments(tx: Tx, of: { partyId: Uuid } | { objectId: Uuid }): Promise<Assessment[]> {
  return loadAssessments(tx, (query) =>
    'partyId' in of ? query.where('a.party_id', '=', of.partyId) : query.where('a.object_id', '=', of.objectId),
  );
}

/** Locks an assessment until the end of the transaction, so that its state changes once. */
export async function lockAssessment(tx: Tx, id: Uuid): Promise<Assessment | null> {
  await tx.sql.selectFrom('tax.assessment').select('id').where('municipality_id', '=', townOf(tx)).where('id', '=', id).forUpdate().execute();
  return findAssessment(tx, id);
}

export type AssessmentChange = Partial<{
  object_id: Uuid;
  state: Assessment['state'];
  revision: number;
  item_id: Uuid;
  registry_no: string;
  refusal_reason: string | null;
  signed_off_by: Uuid;
  signed_off_on: Temporal.PlainDate;
  delivered_on: Temporal.PlainDate;
  final_on: Temporal.PlainDate;
  payable_until: Temporal.PlainDate;
  document_sha256: string;
}>;

export async function updateAssessment(tx: Tx, id: Uuid, change: AssessmentChange): Promise<void> {
  const updated = await tx.sql.updateTable('tax.assessment').set(change).where('municipality_id', '=', townOf(tx)).where('id', '=', id).executeTakeFirst();
  assert(updated.numUpdatedRows === 1n, 'an assessment that was loaded is there');
}

/** Keeps the facts and lines of a new revision; they are never changed afterwards. */
export async function insertRevision(
  tx: Tx,
  assessmentId: Uuid,
  revision: number,
  draft: { facts: AssessmentFacts; reason: string | null; draftedBy: Uuid | null; lines: readonly AssessmentLine[] },
): Promise<void> {
  await tx.sql
    .insertInto('tax.assessment_revision')
    .values({
      municipality_id: townOf(tx),
      assessment_id: assessmentId,
      revision,
      facts: JSON.stringify(draft.facts),
      reason: draft.reason,
      drafted_by: draft.draftedBy,
      drafted_at: tx.at,
    })
    .execute();
  await tx.sql
    .insertInto('tax.assessment_line')
    .values(
      draft.lines.map((line) => ({
        municipality_id: townOf(tx),
        assessment_id: assessmentId,
        revision,
        year: line.year,
        rule_id: line.ruleId,
        rule_from: Temporal.PlainDate.from(line.ruleFrom),
        input: JSON.stringify(line.input),
        output: JSON.stringify(line.tax),
        tax_huf: line.tax.taxHuf,
      })),
    )
    .execute();
}

/** Years of an object that a signed assessment of this taxpayer covers already. */
export async function assessedYears(tx: Tx, of: { objectId: Uuid; partyId: Uuid; taxType: string }): Promise<number[]> {
  const rows = await tx.sql
    .selectFrom('tax.assessed_year')
    .select('year')
    .where('municipality_id', '=', townOf(tx))
    .where('object_id', '=', of.objectId)
    .where('party_id', '=', of.partyId)
    .where('tax_type', '=', of.taxType)
    .orderBy('year')
    .execute();
  return rows.map(({ year }) => year);
}

/** Marks years as decided; answers those that another assessment holds. */
export async function holdYears(tx: Tx, assessment: Assessment, years: readonly number[]): Promise<number[]> {
  const held = await tx.sql
    .insertInto('tax.assessed_year')
    .values(
      years.map((year) => ({
        municipality_id: townOf(tx),
        object_id: assessment.objectId,
        party_id: assessment.partyId,
        tax_type: assessment.taxType,
        year,
        assessment_id: assessment.id,
      })),
    )
    .onConflict((conflict) => conflict.columns(['municipality_id', 'object_id', 'party_id', 'tax_type', 'year']).doNothing())
    .returning('year')
    .execute();
  const now = new Set(held.map(({ year }) => year));
  return years.filter((year) => !now.has(year));
}

type Query = ReturnType<typeof baseQuery>;

function baseQuery(tx: Tx) {
  return tx.sql
    .selectFrom('tax.assessment as a')
    .innerJoin('tax.assessment_revision as r', (join) =>
      join.onRef('r.municipality_id', '=', 'a.municipality_id').onRef('r.assessment_id', '=', 'a.id').onRef('r.revision', '=', 'a.revision'),
    )
    .selectAll('a')
    .select(['r.facts', 'r.reason'])
    .where('a.municipality_id', '=', townOf(tx));
}

async function loadAssessments(tx: Tx, narrow: (query: Query) => Query): Promise<Assessment[]> {
  const rows = await narrow(baseQuery(tx)).orderBy(sql`a.signed_off_on desc nulls first`).orderBy('a.drafted_at', 'desc').orderBy('a.id', 'desc').limit(200).execute();
  const lines = await linesOf(tx, rows);
  return rows.map((row) => {
    assert(isAssessedTaxType(row.tax_type) && isAssessmentState(row.state), 'the table checks types and states');
    return {
      id: row.id,
      objectId: row.object_id,
      partyId: row.party_id,
      taxType: row.tax_type,
      state: row.state,
      revision: row.revision,
      caseId: row.case_id,
      itemId: row.item_id,
      registryNo: row.registry_no,
      refusalReason: row.refusal_reason,
      draftedBy: row.drafted_by,
      draftedAt: row.drafted_at,
      signedOffBy: row.signed_off_by,
      signedOffOn: row.signed_off_on,
      deliveredOn: row.delivered_on,
      finalOn: row.final_on,
      payableUntil: row.payable_until,
      facts: parseFacts(row.facts),
      reason: row.reason,
      lines: lines.get(row.id) ?? [],
    };
  });
}

async function linesOf(tx: Tx, assessments: readonly { readonly id: Uuid; readonly revision: number }[]): Promise<Map<Uuid, AssessmentLine[]>> {
  const lines = new Map<Uuid, AssessmentLine[]>();
  if (assessments.length === 0) return lines;
  const newest = new Map(assessments.map(({ id, revision }) => [id, revision]));
  const rows = await tx.sql
    .selectFrom('tax.assessment_line')
    .selectAll()
    .where('municipality_id', '=', townOf(tx))
    .where('assessment_id', 'in', [...newest.keys()])
    .orderBy('year')
    .execute();
  for (const row of rows) {
    if (newest.get(row.assessment_id) !== row.revision) continue;
    const input: unknown = row.input;
    assert(typeof input === 'object' && input !== null && !Array.isArray(input), 'the input of a rule is an object');
    const line: AssessmentLine = {
      year: row.year,
      ruleId: row.rule_id,
      ruleFrom: row.rule_from.toString(),
      input: { ...input },
      tax: Value.Parse(AssessedTax, row.output),
    };
    lines.set(row.assessment_id, [...(lines.get(row.assessment_id) ?? []), line]);
  }
  return lines;
}
