import { type FormSetting, getFormVersion, listOfferedForms, procedureOf, recordSubmission } from '../../modules/forms/contract.ts';
import { type CompiledForm, compileForm } from '../../modules/forms/engine.contract.ts';
import { arrive } from '../../modules/records/contract.ts';
import { formParameters } from '../../modules/tax/contract.ts';
import { assert } from '../../kernel/assert.ts';
import { BUDAPEST } from '../../kernel/dates.ts';
import type { Database, Tx } from '../../platform/database/database.ts';
import type { Uuid } from '../../platform/ids/uuid.ts';
import { type PlannedCase, plannedCases, type Submitter } from './case-plan.ts';
import { once } from './steps.ts';
import type { TownPlan } from './towns.ts';
import type { DemoWorld } from './world.ts';

/** Somebody of a town with the account they send papers from. */
export type KnownSubmitter = Submitter & { readonly clientId: Uuid; readonly partyId: Uuid };

const compiled = new Map<string, CompiledForm>();

/** Papers sent in the last weeks, in the order in which they came; once. */
export async function loadCases(db: Database, world: DemoWorld, town: TownPlan, submitters: readonly KnownSubmitter[]): Promise<void> {
  await once(db, town.municipalityId, 'cases', async (tx) => {
    const offered = await listOfferedForms(tx, town.municipalityId);
    const codes = new Set(offered.map(({ definition }) => definition.code));
    for (const planned of plannedCases(world.seed, town, submitters, { today: tx.today, offeredForms: codes })) {
      const submitter = submitters.find(({ person }) => person === planned.submitter.person);
      const form = offered.find(({ definition }) => definition.code === planned.formCode);
      assert(submitter !== undefined && form !== undefined, 'a planned case has a sender and a form');
      await sendPaper(backThen(tx, planned.at), { planned, submitter, version: form.definition.version, setting: form.setting });
    }
  });
}

/** The same transaction at an earlier moment: what it writes bears that time. */
function backThen(tx: Tx, at: Temporal.Instant): Tx {
  return { ...tx, at, today: at.toZonedDateTimeISO(BUDAPEST).toPlainDate() };
}

async function sendPaper(tx: Tx, paper: { planned: PlannedCase; submitter: KnownSubmitter; version: number; setting: FormSetting }): Promise<void> {
  const { planned, submitter, version, setting } = paper;
  const { formCode } = planned;
  assert(tx.scope.kind === 'municipality', 'papers are sent to a municipality');
  const definition = await getFormVersion(tx, formCode, version);
  const form = compiledForm(formCode, version, () => compileForm(definition));
  const parsed = form.parseAnswers(JSON.parse(JSON.stringify({ ...definition.examples[0]?.answers, ...planned.answers })));
  assert(parsed.ok, `the answers of ${formCode} can be read`);
  const municipality = await formParameters(tx, tx.scope.municipalityId, formCode, tx.today);
  const { values, errors } = form.evaluate(parsed.value.answers, { today: tx.today.toString(), municipality });
  assert(errors.length === 0, `${formCode} is filled in rightly, not: ${errors.map(({ path, code }) => `${path} ${code}`).join(', ')}`);
  const { clientId, partyId } = submitter;
  const submission = await recordSubmission(tx, { clientId, partyId, draftId: null, formCode, formVersion: version, answers: values });
  assert(submission !== null, 'a paper without a draft is always new');
  const { routing, audience } = definition;
  await arrive(tx, {
    submissionId: submission.id,
    senderPartyId: partyId,
    clientId,
    subject: form.caseTitle(values, 'hu'),
    formCode,
    module: routing.module,
    subjectArea: routing.subjectArea.hu,
    retentionCode: routing.retentionCode,
    procedure: procedureOf(audience.decidedBy),
    contentSha256: submission.sha256,
    registersAutomatically: planned.isRegistered || setting.registersAutomatically,
    unitId: setting.unitId,
    officerId: setting.officerId,
  });
}

function compiledForm(code: string, version: number, compile: () => CompiledForm): CompiledForm {
  const name = `${code}.${version}`;
  const known = compiled.get(name) ?? compile();
  compiled.set(name, known);
  return known;
}
