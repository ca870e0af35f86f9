import type { JSX } from 'preact';
import type { Bilingual } from '../../../../kernel/result.ts';
import { Alert } from '../../../../platform/html/components/alert.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Section } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { Municipality } from '../../../tenants/contract.ts';
import { signingTexts } from '../../texts/signing.ts';

export interface InvitationModel {
  readonly frame: Frame;
  readonly town: Municipality;
  /** The address of the invitation. */
  readonly base: string;
  readonly isSignedIn: boolean;
  readonly refusal: Bilingual | null;
}

/** What is asked, by which town, and the way in; nothing of the matter. */
export function InvitationPage({ frame, town, base, isSignedIn, refusal }: InvitationModel): JSX.Element {
  const t = signingTexts(frame.lang);
  return (
    <Page {...frame} title={t('invitation')} hasErrors={refusal !== null}>
      {refusal !== null && (
        <Alert tone="danger" title={t('refusedTitle')} live>
          <p>{refusal[frame.lang]}</p>
        </Alert>
      )}
      <MainHeading over={town.name} lead={t('invitationLead', { office: town.officeName })}>
        {t('invitation')}
      </MainHeading>
      <Section title={t('invitationSteps')}>
        <ol>
          <li>{t('stepSignIn')}</li>
          <li>{t('stepRead')}</li>
          <li>{t('stepDecide')}</li>
        </ol>
      </Section>
      {isSignedIn ? (
        <Form method="post" action={base}>
          <ButtonRow>
            <Button>{t('openIt')}</Button>
          </ButtonRow>
        </Form>
      ) : (
        <ButtonRow>
          <ButtonLink href={`/belepes?vissza=${encodeURIComponent(base)}`}>{t('signIn')}</ButtonLink>
        </ButtonRow>
      )}
      <p>
        <SafeLink href={`${base}/nem-en`}>{t('notMeLink')}</SafeLink>
      </p>
    </Page>
  );
}

/** Asks before the invitation is thrown away, and says that it was. */
export function NotMePage({ frame, town, base, isDone }: InvitationModel & { readonly isDone: boolean }): JSX.Element {
  const t = signingTexts(frame.lang);
  return (
    <Page {...frame} title={t('notMe')}>
      <MainHeading over={town.name} lead={isDone ? undefined : t('notMeLead')}>
        {t('notMe')}
      </MainHeading>
      {isDone ? (
        <Alert tone="success" live>
          <p>{t('notMeDone')}</p>
        </Alert>
      ) : (
        <Form method="post" action={`${base}/nem-en`}>
          <ButtonRow>
            <Button>{t('notMeButton')}</Button>
          </ButtonRow>
        </Form>
      )}
    </Page>
  );
}
