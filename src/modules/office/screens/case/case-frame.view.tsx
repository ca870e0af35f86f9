import type { ComponentChildren, JSX } from 'preact';
import { path } from '../../../../platform/html/addresses.ts';
import { Alert } from '../../../../platform/html/components/alert.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { DescriptionList } from '../../../../platform/html/components/description-list.tsx';
import { Details } from '../../../../platform/html/components/details.tsx';
import { Explain } from '../../../../platform/html/components/explain.tsx';
import { Tabs } from '../../../../platform/html/components/tabs.tsx';
import { ErrorSummary } from '../../../../platform/html/fields/error-summary.tsx';
import { Select } from '../../../../platform/html/fields/choice-fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import { caseTexts } from '../../texts/case.ts';
import { caseWords } from '../../texts/case-words.ts';
import { DueText } from '../../views/due-text.tsx';
import { CaseStateTag } from '../../views/state-tags.tsx';
import { CaseNotes, SupplementLink } from './case-notes.view.tsx';
import type { CaseHead } from './case-head.ts';

export interface CaseFrameModel extends CaseHead {
  readonly frame: Frame;
}

/** Number, subject, client, officer, deadline and actions: the same above every tab. */
export function CaseFrame(props: {
  readonly model: CaseFrameModel;
  readonly tab: 'papers' | 'history' | 'log';
  /** Why the case was not assigned. */
  readonly assignFault?: string | null;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { model } = props;
  const { frame, file } = model;
  const t = caseTexts(frame.lang);
  const fault = props.assignFault ?? null;
  return (
    <Page {...frame} title={`${file.caseNo} – ${file.subject}`} width="full" hasErrors={fault !== null} breadcrumbs={[{ label: t('cases'), href: '/hivatal/ugyek' }, { label: file.caseNo }]}>
      {fault !== null && <ErrorSummary errors={[{ name: 'ugyintezo', message: fault }]} />}
      <MainHeading over={[file.caseNo, file.subjectArea, file.retentionCode].filter((part) => part !== null).join(' · ')} beside={<CaseStateTag state={file.state} />}>
        {file.subject}
      </MainHeading>
      <CaseNotes file={file} />
      <Facts model={model} />
      <Actions model={model} fault={fault} />
      <Tabs label={t('tabs')} items={tabItems(model, props.tab)} />
      {props.children}
    </Page>
  );
}

function Facts(props: { readonly model: CaseFrameModel }): JSX.Element {
  const { frame, file, today } = props.model;
  const t = caseTexts(frame.lang);
  const words = caseWords(frame.lang);
  return (
    <>
      <DescriptionList
        look="figures"
        items={[
          { term: words('party'), value: props.model.partyName ?? words('unknownParty') },
          { term: words('officer'), value: props.model.officerName ?? words('nobody') },
          ...(props.model.unitName === null ? [] : [{ term: words('unit'), value: props.model.unitName }]),
          { term: words('deadline'), value: <DueText dueOn={file.dueOn} today={today} isOpen={file.state === 'open'} /> },
        ]}
      />
      {file.settledAt !== null && <Alert tone="success">{t('settledAt', { at: file.settledAt })}</Alert>}
      <Explain steps={props.model.whyDue} summary={t('whyDue')} />
    </>
  );
}

function Actions(props: { readonly model: CaseFrameModel; readonly fault: string | null }): JSX.Element {
  const { frame, file, specialist, maySettle, assignment } = props.model;
  const t = caseTexts(frame.lang);
  return (
    <>
      {specialist !== null && (
        <ButtonRow>
          <ButtonLink href={specialist.href}>{specialist.title[frame.lang]}</ButtonLink>
        </ButtonRow>
      )}
      {props.model.mayAskSupplement && <SupplementLink file={file} />}
      {assignment !== null && <AssignForm model={props.model} assignment={assignment} fault={props.fault} />}
      {maySettle && (
        <Form method="post" action={path`/hivatal/ugyek/${file.id}/elintezes`} label={t('settle')}>
          <p>{t('settleHint')}</p>
          <ButtonRow>
            <Button look="secondary">{t('settle')}</Button>
          </ButtonRow>
        </Form>
      )}
    </>
  );
}

function AssignForm(props: {
  readonly model: CaseFrameModel;
  readonly assignment: NonNullable<CaseHead['assignment']>;
  readonly fault: string | null;
}): JSX.Element {
  const { frame, file } = props.model;
  const t = caseTexts(frame.lang);
  const words = caseWords(frame.lang);
  return (
    <Details summary={t('assignTo')} open={props.fault !== null || (file.officerId === null && file.unitId === null)}>
      <Form method="post" action={path`/hivatal/ugyek/${file.id}/szignalas`} label={t('assign')} layout="row">
        <Select
          name="egyseg"
          label={words('unit')}
          value={file.unitId ?? ''}
          placeholder={t('noUnit')}
          choices={props.assignment.units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          name="ugyintezo"
          label={words('officer')}
          value={file.officerId ?? ''}
          error={props.fault ?? undefined}
          placeholder={t('noOfficer')}
          choices={props.assignment.officers.map(({ id, name, position }) => ({ value: id, label: `${name} (${position})` }))}
        />
        <ButtonRow>
          <Button look="secondary">{t('doAssign')}</Button>
        </ButtonRow>
      </Form>
    </Details>
  );
}

function tabItems(model: CaseFrameModel, tab: string): { label: string; href: string; current: boolean; count?: number }[] {
  const { frame, file, maySeeLog } = model;
  const t = caseTexts(frame.lang);
  return [
    { label: t('papers'), href: path`/hivatal/ugyek/${file.id}`, current: tab === 'papers', count: file.items.length },
    { label: t('history'), href: path`/hivatal/ugyek/${file.id}/tortenet`, current: tab === 'history' },
    ...(maySeeLog ? [{ label: t('log'), href: path`/hivatal/ugyek/${file.id}/naplo`, current: tab === 'log' }] : []),
  ];
}
