import type { JSX } from 'preact';
import { path } from '../../../../platform/html/addresses.ts';
import { Alert } from '../../../../platform/html/components/alert.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { DataTable } from '../../../../platform/html/components/data-table.tsx';
import { Details } from '../../../../platform/html/components/details.tsx';
import { MomentText } from '../../../../platform/html/components/money.tsx';
import { ErrorSummary } from '../../../../platform/html/fields/error-summary.tsx';
import { DateField, TextArea } from '../../../../platform/html/fields/text-fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Section } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { ContentFinding } from '../../design/content-check.ts';
import type { Design, DesignEdit } from '../../design/design.ts';
import type { DesignFault } from '../../design/publishable.ts';
import type { VersionChange } from '../../design/version-change.ts';
import { formLifeTexts } from '../../texts/form-life.ts';
import { DesignTag } from '../design-list/design-list.view.tsx';
import { ChangeList } from '../form/changes.view.tsx';
import { FaultTable, FindingTable } from './fault-table.view.tsx';

export interface ReviewModel {
  readonly frame: Frame;
  readonly design: Design;
  readonly edits: readonly DesignEdit[];
  readonly faults: readonly DesignFault[];
  readonly findings: readonly ContentFinding[];
  /** Null when there is nothing to compare with, or the design is too faulty to compare. */
  readonly changes: readonly VersionChange[] | null;
  readonly isOwnWork: boolean;
  readonly mayEdit: boolean;
  readonly mayReview: boolean;
  readonly fault?: { readonly name: string; readonly message: string } | undefined;
  readonly typedDay: string;
}

/** A design as a whole: what changed, what is wrong, who did what, and the decision. */
export function ReviewPage(model: ReviewModel): JSX.Element {
  const { frame, design, fault, faults, findings, changes } = model;
  const { lang } = frame;
  const t = formLifeTexts(lang);
  return (
    <Page
      {...frame}
      title={t('reviewTitle', { title: design.title[lang] })}
      width="wide"
      hasErrors={fault !== undefined}
      breadcrumbs={[{ label: t('forms'), href: '/kozpont/urlapok' }, { label: design.code, href: path`/kozpont/urlapok/urlap/${design.code}` }, { label: t('reviewDesign') }]}
    >
      <ErrorSummary errors={fault === undefined ? [] : [fault]} />
      <MainHeading over={design.code} lead={t('reviewLead', { version: design.version, name: design.authorName })} beside={<DesignTag state={design.state} lang={lang} />}>
        {design.title[lang]}
      </MainHeading>
      {design.remark !== null && design.state === 'draft' && (
        <Alert tone="warning" title={t('remark')}>
          {design.remark}
        </Alert>
      )}
      <ButtonRow>
        {model.mayEdit && design.state === 'draft' && <ButtonLink href={path`/kozpont/urlapok/tervek/${design.id}`}>{t('edit')}</ButtonLink>}
        <ButtonLink href={path`/kozpont/urlapok/tervek/${design.id}/elonezet`} look="secondary">
          {t('tryOut')}
        </ButtonLink>
        <ButtonLink href={path`/kozpont/urlapok/tervek/${design.id}/fajl`} look="quiet" download>
          {t('export')}
        </ButtonLink>
      </ButtonRow>
      <Section title={t('faultsTitle')}>{faults.length === 0 ? <Alert tone="success">{t('noFaults')}</Alert> : <FaultTable faults={faults} caption={t('faultsTitle')} />}</Section>
      <Section title={t('whatChanged')}>{changes === null ? <p>{t('firstVersion')}</p> : <ChangeList changes={changes} />}</Section>
      <Section title={t('findingsTitle')}>{findings.length === 0 ? <p>{t('noFindings')}</p> : <FindingTable findings={findings} caption={t('findingsTitle')} />}</Section>
      <Decision model={model} />
      <Details summary={t('journal')}>
        <Journal edits={model.edits} lang={lang} />
      </Details>
    </Page>
  );
}

function Decision({ model }: { readonly model: ReviewModel }): JSX.Element | null {
  const { design, frame, mayEdit, mayReview } = model;
  const t = formLifeTexts(frame.lang);
  if (design.state === 'draft' && mayEdit) {
    return (
      <>
        <Form method="post" action={path`/kozpont/urlapok/tervek/${design.id}/beadas`} hidden={{ allapot: String(design.revision) }} label={t('submit')}>
          <ButtonRow>
            <Button>{t('submit')}</Button>
          </ButtonRow>
        </Form>
        <Details summary={t('discardTitle')} open={model.fault?.name === 'elvetes-indok'}>
          <Reasoned model={model} act="elvetes" label={t('reason')} help={t('reasonHelp')} button={t('discard')} />
        </Details>
      </>
    );
  }
  if (design.state !== 'in-review' || !mayReview) return null;
  return (
    <>
      <Section title={t('publishTitle')}>{model.isOwnWork ? <Alert tone="info">{t('ownWork')}</Alert> : <Publish model={model} />}</Section>
      <Section title={t('returnTitle')}>
        <Reasoned model={model} act="visszaadas" label={t('reason')} help={t('returnHelp')} button={t('return')} />
      </Section>
    </>
  );
}

function Publish({ model }: { readonly model: ReviewModel }): JSX.Element {
  const { design, frame, fault, typedDay } = model;
  const t = formLifeTexts(frame.lang);
  const planned = design.definition['validFrom'];
  return (
    <>
      <p>{t('publishLead')}</p>
      <Form method="post" action={path`/kozpont/urlapok/tervek/${design.id}/kiadas`} hidden={{ allapot: String(design.revision) }} label={t('publishTitle')}>
        <DateField name="nap" label={t('firstDay')} required value={typedDay !== '' ? typedDay : typeof planned === 'string' ? planned : ''} error={fault?.name === 'nap' ? fault.message : undefined} />
        <ButtonRow>
          <Button>{t('publish')}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

function Reasoned(props: { readonly model: ReviewModel; readonly act: 'elvetes' | 'visszaadas'; readonly label: string; readonly help: string; readonly button: string }): JSX.Element {
  const { design, fault } = props.model;
  const name = `${props.act}-indok`;
  return (
    <Form method="post" action={path`/kozpont/urlapok/tervek/${design.id}/${props.act}`} hidden={{ allapot: String(design.revision) }} label={props.button}>
      <TextArea name={name} label={props.label} help={props.help} required rows={3} maxLength={2000} error={fault?.name === name ? fault.message : undefined} />
      <ButtonRow>
        <Button look="secondary">{props.button}</Button>
      </ButtonRow>
    </Form>
  );
}

function Journal({ edits, lang }: { readonly edits: readonly DesignEdit[]; readonly lang: 'hu' | 'en' }): JSX.Element {
  const t = formLifeTexts(lang);
  return (
    <DataTable
      caption={t('journal')}
      captionHidden
      rows={edits}
      rowKey={({ revision }) => String(revision)}
      columns={[
        { key: 'when', header: t('when'), cell: ({ editedAt }) => <MomentText at={editedAt} short />, noWrap: true },
        { key: 'who', header: t('who'), cell: ({ editorName }) => editorName },
        { key: 'what', header: t('what'), cell: ({ what }) => what[lang], rowHeader: true },
      ]}
    />
  );
}
