import { sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import { formatFraction, parseShare } from '../../../kernel/fraction.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { accountKey, openAccounts } from '../data/accounts.ts';
import { post } from '../data/postings.ts';
import { listRates } from '../data/rates.ts';
import { findTaxObjects, type TaxObject } from '../data/tax-objects.ts';
import { townOf } from '../data/town.ts';
import { assessYears } from '../domain/assess-years.ts';
import type { AssessmentLine } from '../domain/assessment.ts';
import { chargePosting } from '../domain/charges.ts';
import type { AssessmentFacts } from '../domain/facts.ts';
import type { AssessedTaxType } from '../domain/tax-types.ts';

/** One year of one taxpayer's tax on one object, decided in the past. */
export interface ImportedAssessment {
  readonly id: Uuid;
  /** Taken over before with `importTaxObjects`; its area is what the tax is computed from. */
  readonly objectId: Uuid;
  /** Taken over before with `importTaxpayers`. */
  readonly partyId: Uuid;
  readonly taxType: AssessedTaxType;
  readonly year: number;
  /** The taxpayer's share, `1/2`. */
  readonly share: string;
  readonly decidedOn: Temporal.PlainDate;
  /** Registry number of the decision, when there is one. */
  readonly registryNo: string | null;
}

interface Computed {
  readonly imported: ImportedAssessment;
  readonly facts: AssessmentFacts;
  readonly line: AssessmentLine;
}

/**
 * Takes decisions of the past over: computes each by the rule and the rate in force that year, keeps the
 * steps, and books the charges. One whose object, taxpayer, tax and year are decided already is left out. A
 * few thousand at a time. What the rule or the rates refuse is the caller's mistake and stops the whole.
 * Scope: municipality.
 */
export async function importAssessments(tx: Tx, assessments: readonly ImportedAssessment[]): Promise<{ booked: number; chargedHuf: number }> {
  const computed = await compute(tx, assessments);
  const isNew = await insertAll(tx, computed);
  const fresh = computed.filter(({ imported }) => isNew.has(imported.id));
  const accounts = await openAccounts(tx, fresh.map(({ imported }) => imported), tx.today);
  const postings = fresh.flatMap(({ imported, line }) => {
    const accountId = accounts.get(accountKey(imported));
    assert(accountId !== undefined, 'an account was just opened for every taxpayer');
    return chargePosting({ ...imported, assessmentId: imported.id, accountId, lines: [line] }) ?? [];
  });
  await post(tx, postings);
  const chargedHuf = fresh.reduce((sum, { line }) => sum + line.tax.taxHuf, 0);
  tx.audit({ action: 'tax.assessment.imported', details: { count: assessments.length, booked: fresh.length, chargedHuf } });
  return { booked: fresh.length, chargedHuf };
}

async function compute(tx: Tx, assessments: readonly ImportedAssessment[]): Promise<Computed[]> {
  const objects = await findTaxObjects(tx, assessments.map(({ objectId }) => objectId));
  const rates = await listRates(tx, townOf(tx));
  return assessments.map((imported) => {
    const object = objects.get(imported.objectId);
    assert(object !== undefined, `no object ${imported.objectId}: take the objects over first`);
    const facts = factsOf(imported, object);
    const assessed = assessYears(imported.taxType, facts, rates);
    assert(assessed.ok, assessed.ok ? '' : `${imported.taxType} ${imported.year}: ${assessed.refusal.text?.hu ?? assessed.refusal.code}`);
    const line = assessed.value[0];
    assert(line !== undefined, 'one year gives one line');
    return { imported, facts, line };
  });
}

function factsOf({ share, taxType, year }: ImportedAssessment, object: TaxObject): AssessmentFacts {
  const parsed = parseShare(share);
  assert(parsed !== null, `not a share: ${share}`);
  const area = object.kind === 'building' ? object.usefulAreaM2 : object.plotAreaM2;
  return {
    objectKind: object.kind,
    usage: object.usage,
    zone: object.zone,
    parcelNo: object.parcelNo,
    address: object.address,
    objectAreaM2: area ?? '',
    areaM2: taxType === 'communal' ? '' : (area ?? ''),
    share: formatFraction(parsed),
    title: 'owner',
    liableFrom: object.liableFrom.toString(),
    endedOn: object.endedOn?.toString() ?? '',
    firstYear: year,
    lastYear: year,
  };
}

/** Three tables in one statement; answers the ids of the assessments that are new. */
async function insertAll(tx: Tx, computed: readonly Computed[]): Promise<Set<Uuid>> {
  const rows = computed.map(({ imported, facts, line }) => ({
    id: imported.id,
    object_id: imported.objectId,
    party_id: imported.partyId,
    tax_type: imported.taxType,
    year: imported.year,
    registry_no: imported.registryNo,
    decided_on: imported.decidedOn.toString(),
    facts,
    rule_id: line.ruleId,
    rule_from: line.ruleFrom,
    input: line.input,
    output: line.tax,
    tax_huf: line.tax.taxHuf,
  }));
  const town = townOf(tx);
  const { rows: inserted } = await sql<{ id: Uuid }>`
    with given as materialized (
      select g.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (id uuid, object_id uuid, party_id uuid,
        tax_type text, year integer, registry_no text, decided_on date, facts jsonb, rule_id text, rule_from date,
        input jsonb, output jsonb, tax_huf bigint)
      where not exists (select from tax.assessed_year y where y.municipality_id = ${town} and y.object_id = g.object_id
        and y.party_id = g.party_id and y.tax_type = g.tax_type and y.year = g.year)
    ), assessment as (
      insert into tax.assessment (municipality_id, id, object_id, party_id, tax_type, state, revision, registry_no,
        drafted_at, signed_off_on, final_on)
      select ${town}::uuid, id, object_id, party_id, tax_type, 'final', 1, registry_no, ${tx.at}, decided_on, decided_on from given
      returning id
    ), revision as (
      insert into tax.assessment_revision (municipality_id, assessment_id, revision, facts, drafted_at)
      select ${town}::uuid, id, 1, facts, ${tx.at} from given
    ), line as (
      insert into tax.assessment_line (municipality_id, assessment_id, revision, year, rule_id, rule_from, input, output, tax_huf)
      select ${town}::uuid, id, 1, year, rule_id, rule_from, input, output, tax_huf from given
    ), held as (
      insert into tax.assessed_year (municipality_id, object_id, party_id, tax_type, year, assessment_id)
      select ${town}::uuid, object_id, party_id, tax_type, year, id from given
    )
    select id from assessment`.execute(tx.sql);
  return new Set(inserted.map(({ id }) => id));
}
