import type { JSX } from 'preact';
import type { Bilingual } from '../../../../kernel/result.ts';
import { Alert } from '../../../../platform/html/components/alert.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { Card } from '../../../../platform/html/components/card.tsx';
import { Details } from '../../../../platform/html/components/details.tsx';
import { StateTag } from '../../../../platform/html/components/tag.tsx';
import { ErrorSummary } from '../../../../platform/html/fields/error-summary.tsx';
import { TextField } from '../../../../platform/html/fields/text-fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Section, Stack } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { Signature } from '../../../forms/contract.ts';
import type { AnswerSection } from '../../../forms/engine.contract.ts';
import { signingTexts } from '../../texts/signing.ts';
import { Answers } from './answers.view.tsx';
import type { LoadedSigning } from './load-signing.ts';

export interface WaitingModel extends LoadedSigning {
  readonly frame: Frame;
  readonly sections: readonly AnswerSection[];
  readonly now: Temporal.Instant;
  readonly fault: { readonly text: Bilingual; readonly signatureId: string; readonly email: string } | null;
}

/** Who has signed, whom to remind, and how to take it back. */
export function WaitingPage(model: WaitingModel): JSX.Element {
  const { frame, signing, signatures, definition, town, fault, sections } = model;
  const t = signingTexts(frame.lang);
  const title = definition.title[frame.lang];
  const isWaiting = signing.state === 'waiting';
  return (
    <Page {...frame} title={`${t('waiting')}: ${title}`} hasErrors={fault !== null} breadcrumbs={[{ label: t('account'), href: '/fiok' }, { label: title }]}>
      <ErrorSummary errors={fault === null ? [] : [{ id: `email-${fault.signatureId}`, message: fault.text[frame.lang] }]} />
      <MainHeading over={town.name} lead={isWaiting ? t('waitingLead', { office: town.officeName }) : undefined} beside={isWaiting ? <StateTag tone="warning">{t('waiting')}</StateTag> : undefined}>
        {title}
      </MainHeading>
      <Ended model={model} />
      <Section title={t('signers')}>
        <Stack>
          {signatures.map((signature) => (
            <SignerCard key={signature.id} model={model} signature={signature} />
          ))}
        </Stack>
      </Section>
      {isWaiting && (
        <Section title={t('takeBack')}>
          <Form method="post" action={`/fiok/alairasra-kuldve/${signing.id}/visszavonas`} label={t('takeBack')}>
            <p>{t('takeBackText')}</p>
            <ButtonRow>
              <Button look="danger">{t('takeBackButton')}</Button>
            </ButtonRow>
          </Form>
        </Section>
      )}
      <Details summary={t('content')}>
        <Answers sections={sections} />
      </Details>
    </Page>
  );
}

/** What became of it, and where to go on. */
function Ended({ model }: { readonly model: WaitingModel }): JSX.Element | null {
  const { frame, signing, signatures, definition, town } = model;
  const t = signingTexts(frame.lang);
  if (signing.state === 'waiting') return null;
  if (signing.submissionId !== null) {
    return (
      <Alert tone="success" title={t('sentTitle')}>
        <ButtonRow>
          <ButtonLink href={`/fiok/ugyeim/${signing.submissionId}/atvetel`}>{t('toReceipt')}</ButtonLink>
        </ButtonRow>
      </Alert>
    );
  }
  const refuser = signatures.find(({ state }) => state === 'refused');
  return (
    <Alert tone={signing.state === 'refused' ? 'warning' : 'info'} title={t(signing.state === 'refused' ? 'refusedBy' : 'withdrawnTitle')}>
      {refuser !== undefined && <p>{t('refusedText', { who: refuser.provenName ?? nameOf(refuser), reason: refuser.reason ?? '' })}</p>}
      <ButtonRow>
        <ButtonLink href={`/${town.slug}/ugyinditas/${definition.slug}/kitoltes?vazlat=${signing.draftId}`}>{t('toDraft')}</ButtonLink>
      </ButtonRow>
    </Alert>
  );
}

function SignerCard({ model, signature }: { readonly model: WaitingModel; readonly signature: Signature }): JSX.Element {
  const { frame, signing, now, fault } = model;
  const t = signingTexts(frame.lang);
  const own = fault?.signatureId === signature.id ? fault : null;
  const mayInvite = signing.state === 'waiting' && (signature.state === 'asked' || signature.state === 'not-me');
  const who = nameOf(signature);
  return (
    <Card title={`${signature.label[frame.lang]}: ${who}`} headingLevel={3} beside={<StateTag tone={TONES[signature.state]}>{stateText(signature, now, frame.lang)}</StateTag>}>
      {mayInvite && (
        <Details summary={t('again')} open={own !== null || signature.state === 'not-me'}>
          <Form method="post" action={`/fiok/alairasra-kuldve/${signing.id}/meghivo`} label={t('againOf', { who })} hidden={{ alairo: signature.id }}>
            <TextField
              name="email"
              id={`email-${signature.id}`}
              type="email"
              label={t('email')}
              help={t('emailHelp')}
              value={own?.email ?? signature.email}
              error={own?.text[frame.lang]}
              maxLength={254}
              required
            />
            <ButtonRow>
              <Button look="secondary">{t('again')}</Button>
            </ButtonRow>
          </Form>
        </Details>
      )}
    </Card>
  );
}

const TONES = { asked: 'neutral', opened: 'info', signed: 'success', refused: 'danger', 'not-me': 'warning' } as const;

function stateText({ state, endedAt, invitedAt, tokenExpiresAt }: Signature, now: Temporal.Instant, lang: 'hu' | 'en'): string {
  const t = signingTexts(lang);
  if (state === 'signed') return t('state_signed', { at: endedAt ?? invitedAt });
  if (state === 'refused') return t('state_refused', { at: endedAt ?? invitedAt });
  if (state === 'opened') return t('state_opened');
  if (state === 'not-me') return t('state_not-me');
  const isOver = tokenExpiresAt !== null && Temporal.Instant.compare(tokenExpiresAt, now) <= 0;
  return isOver ? t('expired') : t('state_asked', { at: invitedAt });
}

function nameOf({ name, email }: Signature): string {
  return name === '' ? email : name;
}
