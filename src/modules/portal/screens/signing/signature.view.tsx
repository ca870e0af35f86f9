import type { JSX } from 'preact';
import type { Bilingual } from '../../../../kernel/result.ts';
import { Alert } from '../../../../platform/html/components/alert.tsx';
import { Button, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { CopyableCode } from '../../../../platform/html/components/copyable-code.tsx';
import { DescriptionList } from '../../../../platform/html/components/description-list.tsx';
import { Details } from '../../../../platform/html/components/details.tsx';
import { MomentText } from '../../../../platform/html/components/money.tsx';
import { ErrorSummary } from '../../../../platform/html/fields/error-summary.tsx';
import { TextArea } from '../../../../platform/html/fields/text-fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Section } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import { AttachmentList, attachmentTexts, isOpenable } from '../../../forms/attachments.contract.ts';
import type { Signature } from '../../../forms/contract.ts';
import type { AnswerSection } from '../../../forms/engine.contract.ts';
import { signingTexts } from '../../texts/signing.ts';
import { Answers } from './answers.view.tsx';
import type { LoadedSigning } from './load-signing.ts';

export interface SignatureModel extends LoadedSigning {
  readonly frame: Frame;
  readonly signature: Signature;
  readonly sections: readonly AnswerSection[];
  /** Why the last act was not taken; `reason` as typed, when it was a refusal to sign. */
  readonly fault: { readonly text: Bilingual; readonly reason: string | null } | null;
}

/** The whole submission to read, then the decision. */
export function SignaturePage(model: SignatureModel): JSX.Element {
  const { frame, signing, signature, definition, town, files, sections, fault } = model;
  const t = signingTexts(frame.lang);
  const title = definition.title[frame.lang];
  const mayDecide = signing.state === 'waiting' && signature.state === 'opened';
  const errors = fault === null ? [] : [{ message: fault.text[frame.lang], ...(fault.reason === null ? {} : { name: 'indok' }) }];
  return (
    <Page {...frame} title={`${t('sign')}: ${title}`} hasErrors={fault !== null} breadcrumbs={[{ label: t('account'), href: '/fiok' }, { label: title }]}>
      <ErrorSummary errors={errors} />
      <MainHeading over={town.name} lead={mayDecide ? t('signLead', { name: senderName(signing.sender), office: town.officeName }) : undefined}>
        {title}
      </MainHeading>
      <Outcome model={model} />
      <DescriptionList
        items={[
          { term: t('yourRole'), value: signature.label[frame.lang] },
          { term: t('submitter'), value: senderName(signing.sender) },
          { term: t('frozen'), value: <MomentText at={signing.startedAt} /> },
          { term: t('digest'), value: <CopyableCode code={signing.sha256} label={t('digest')} /> },
        ]}
      />
      <p>
        <SafeLink href={`/fiok/alairasok/${signature.id}/beadvany.pdf`}>{t('pdf')}</SafeLink>
      </p>
      <Section title={t('content')}>
        <Answers sections={sections} />
      </Section>
      {files.length > 0 && (
        <Section title={attachmentTexts(frame.lang)('title')}>
          <AttachmentList files={files} addressOf={(file) => (isOpenable(file) ? `/fiok/alairasok/${signature.id}/csatolmanyok/${file.id}` : null)} withHash isSent />
        </Section>
      )}
      {mayDecide && <Decision model={model} />}
    </Page>
  );
}

function Outcome({ model }: { readonly model: SignatureModel }): JSX.Element | null {
  const { frame, signing, signature, arrival } = model;
  const t = signingTexts(frame.lang);
  if (arrival !== null) {
    return (
      <Alert tone="success" title={t('sentTitle')}>
        <p>{t('sentText', { number: arrival.arrivalNo, at: arrival.arrivedAt })}</p>
        <p>
          <SafeLink href={`/fiok/alairasok/${signature.id}/atvetel.pdf`}>{t('receipt')}</SafeLink>
        </p>
      </Alert>
    );
  }
  if (signature.endedAt !== null && signature.state === 'refused') return <Alert tone="info">{t('youRefused', { at: signature.endedAt })}</Alert>;
  if (signing.state !== 'waiting') return <Alert tone="info">{t('ended')}</Alert>;
  if (signature.endedAt !== null) return <Alert tone="success">{t('youSigned', { at: signature.endedAt })}</Alert>;
  return null;
}

function Decision({ model }: { readonly model: SignatureModel }): JSX.Element {
  const { frame, signing, signature, fault } = model;
  const t = signingTexts(frame.lang);
  const base = `/fiok/alairasok/${signature.id}`;
  const isRefusing = fault !== null && fault.reason !== null;
  return (
    <Section title={t('decide')}>
      <Form method="post" action={`${base}/alairas`} label={t('iSign')} hidden={{ lenyomat: signing.sha256 }}>
        <p>{t('signMeaning')}</p>
        <ButtonRow>
          <Button>{t('iSign')}</Button>
        </ButtonRow>
      </Form>
      <Details summary={t('refuseSummary')} open={isRefusing}>
        <Form method="post" action={`${base}/elutasitas`} label={t('iRefuse')}>
          <TextArea name="indok" label={t('reason')} help={t('reasonHelp')} value={fault?.reason ?? ''} error={isRefusing ? fault.text[frame.lang] : undefined} required maxLength={1000} />
          <ButtonRow>
            <Button look="danger">{t('iRefuse')}</Button>
          </ButtonRow>
        </Form>
      </Details>
    </Section>
  );
}

/** The name that sign-in proved. */
function senderName({ name }: LoadedSigning['signing']['sender']): string {
  return typeof name === 'string' ? name : '';
}
