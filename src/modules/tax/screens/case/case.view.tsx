import type { JSX } from 'preact';
import { path } from '../../../../platform/html/addresses.ts';
import { Alert } from '../../../../platform/html/components/alert.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { Details } from '../../../../platform/html/components/details.tsx';
import { ErrorSummary } from '../../../../platform/html/fields/error-summary.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Columns, Section } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import { type Assessment, stateOn } from '../../domain/assessment.ts';
import { TAXES } from '../../domain/tax-types.ts';
import { caseTexts } from '../../texts/case.ts';
import { taxWords } from '../../texts/words.ts';
import { AssessmentFigures } from '../../views/assessment-figures.tsx';
import { AssessmentStateTag } from '../../views/assessment-state.tsx';
import type { LoadedCase } from './case-model.ts';
import type { FactFault, TypedFacts } from './facts-form.ts';
import { FACTS_FORM, FactsForm } from './facts-form.view.tsx';
import { Reported } from './reported.view.tsx';

export interface TaxCaseModel extends LoadedCase {
  readonly frame: Frame;
  readonly today: Temporal.PlainDate;
  readonly typed: TypedFacts;
  readonly faults: readonly FactFault[];
  readonly mayDraft: boolean;
  readonly maySeeAccounts: boolean;
  readonly maySeeFiles: boolean;
}

/** A tax case: the report on one side, the taxable object and its assessment on the other. */
export function TaxCasePage(model: TaxCaseModel): JSX.Element {
  const { frame, report, party, faults, assessment, today } = model;
  const t = caseTexts(frame.lang);
  const words = taxWords(frame.lang);
  return (
    <Page
      {...frame}
      title={t('title', { caseNo: report.caseNo })}
      width="full"
      hasErrors={faults.length > 0}
      breadcrumbs={[{ label: words('workList'), href: '/hivatal/ado' }, { label: report.caseNo }]}
    >
      <ErrorSummary errors={faults} />
      <MainHeading
        over={t('over', { caseNo: report.caseNo, tax: TAXES[report.taxType].title[frame.lang] })}
        lead={t('due', { day: report.dueOn })}
        beside={<AssessmentStateTag state={assessment === null ? null : stateOn(assessment, today)} isReturned={isReturned(assessment)} />}
      >
        {party?.name ?? words('unknownParty')}
      </MainHeading>
      <Links model={model} />
      <Columns aside={<Reported model={model} />} asideLabel={t('reported')}>
        {assessment === null ? <NoDraft model={model} /> : <Drafted model={model} assessment={assessment} />}
      </Columns>
    </Page>
  );
}

function Links({ model }: { readonly model: TaxCaseModel }): JSX.Element {
  const { frame, file, report, maySeeAccounts, maySeeFiles, assessment } = model;
  const t = caseTexts(frame.lang);
  const isDecided = assessment !== null && (assessment.state === 'signed_off' || assessment.state === 'final');
  return (
    <ButtonRow>
      {maySeeFiles && <SafeLink href={path`/hivatal/ugyek/${file.id}`}>{t('openCase')}</SafeLink>}
      {maySeeAccounts && isDecided && <SafeLink href={path`/hivatal/ado/szamla/${report.partyId}`}>{t('openAccount')}</SafeLink>}
      {isDecided && <SafeLink href={path`/hivatal/ado/targyak/${assessment.objectId}`}>{t('openObject')}</SafeLink>}
    </ButtonRow>
  );
}

/** Nothing was drafted yet: what the report comes to, and the form that makes the draft. */
function NoDraft({ model }: { readonly model: TaxCaseModel }): JSX.Element {
  const { frame, preview, today, mayDraft, faults } = model;
  const t = caseTexts(frame.lang);
  // A report that comes to a tax as it stands is taken over with one button.
  const isReady = preview?.ok === true && faults.length === 0;
  return (
    <>
      <Notices model={model} />
      <Section title={t('proposed')}>
        {preview?.ok === true && <AssessmentFigures lines={preview.value} decidedOn={today} />}
        {isReady && mayDraft && (
          <ButtonRow>
            <Button form={FACTS_FORM}>{t('make')}</Button>
          </ButtonRow>
        )}
        {preview?.ok === false && (
          <Alert tone="warning" title={t('notReady')}>
            {preview.refusal.text?.[frame.lang] ?? preview.refusal.code}
          </Alert>
        )}
      </Section>
      {mayDraft && (
        <Details summary={t('factsChange')} open={!isReady || faults.length > 0}>
          <FactsForm model={model} isFirst={!isReady} />
        </Details>
      )}
    </>
  );
}

/** The draft or decision: its figures, what to do next, and while it is a draft the form that corrects it. */
function Drafted({ model, assessment }: { readonly model: TaxCaseModel; readonly assessment: Assessment }): JSX.Element {
  const { frame, mayDraft, today, faults } = model;
  const t = caseTexts(frame.lang);
  const isDraft = assessment.state === 'drafted';
  return (
    <>
      <StateOfDraft model={model} assessment={assessment} />
      {isDraft && <Notices model={model} />}
      <Section title={t(isDraft || assessment.state === 'awaiting_sign_off' ? 'draft' : 'decided')}>
        {assessment.reason !== null && <p>{t('correctedBecause', { reason: assessment.reason })}</p>}
        <AssessmentFigures lines={assessment.lines} decidedOn={assessment.signedOffOn ?? today} />
        <NextSteps model={model} assessment={assessment} />
      </Section>
      {isDraft && mayDraft && (
        <Details summary={t('factsChange')} open={faults.length > 0}>
          <FactsForm model={model} isFirst={false} />
        </Details>
      )}
    </>
  );
}

function StateOfDraft({ model, assessment }: { readonly model: TaxCaseModel; readonly assessment: Assessment }): JSX.Element | null {
  const { frame, signedBy } = model;
  const t = caseTexts(frame.lang);
  const registryNo = assessment.registryNo ?? '';
  if (isReturned(assessment)) {
    return (
      <Alert tone="danger" title={t('returned')}>
        {assessment.refusalReason}
      </Alert>
    );
  }
  if (assessment.state === 'awaiting_sign_off') {
    return (
      <Alert tone="info" title={t('awaiting')}>
        {t('awaitingText', { registryNo })}
      </Alert>
    );
  }
  if (assessment.signedOffOn === null) return null;
  return (
    <Alert tone="success" title={t('signed')}>
      {t('signedText', { name: signedBy ?? t('somebody'), day: assessment.signedOffOn, registryNo })}
    </Alert>
  );
}

function NextSteps({ model, assessment }: { readonly model: TaxCaseModel; readonly assessment: Assessment }): JSX.Element {
  const { frame, mayDraft, report, preparedBy } = model;
  const t = caseTexts(frame.lang);
  const isSigned = assessment.signedOffOn !== null;
  return (
    <>
      {preparedBy !== null && <p class="vh-quiet">{t('preparedBy', { name: preparedBy })}</p>}
      <ButtonRow>
        {assessment.state === 'drafted' && mayDraft && (
          <Form method="post" action={path`/hivatal/ado/ugy/${report.caseId}/kiadmanyozas`} label={t('send')} layout="inline" hidden={{ valtozat: String(assessment.revision) }}>
            <Button>{t('send')}</Button>
          </Form>
        )}
        <ButtonLink look="secondary" href={path`/hivatal/ado/kivetes/${assessment.id}/hatarozat.pdf`}>
          {t(isSigned ? 'decision' : 'preview')}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}

function Notices({ model }: { readonly model: TaxCaseModel }): JSX.Element | null {
  const { frame, proposal } = model;
  const t = caseTexts(frame.lang);
  if (proposal.notices.length === 0) return null;
  return (
    <Alert tone="warning" title={t('notices')}>
      <ul>
        {proposal.notices.map((code) => (
          <li key={code}>{t(code)}</li>
        ))}
      </ul>
    </Alert>
  );
}

function isReturned(assessment: Assessment | null): boolean {
  return assessment !== null && assessment.state === 'drafted' && assessment.refusalReason !== null;
}
