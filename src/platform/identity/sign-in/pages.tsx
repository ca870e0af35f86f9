import type { JSX } from 'preact';
import { Alert } from '../../html/components/alert.tsx';
import { Button, ButtonLink, ButtonRow } from '../../html/components/button.tsx';
import { Checkbox } from '../../html/fields/choice-fields.tsx';
import { ErrorSummary } from '../../html/fields/error-summary.tsx';
import { Form } from '../../html/form.tsx';
import { Prose, Section } from '../../html/frame/layout.tsx';
import { MainHeading } from '../../html/frame/main-heading.tsx';
import { Page } from '../../html/frame/page.tsx';
import type { Frame } from '../../http/frame.ts';
import { signInTexts } from './texts.ts';

export function SignInFailedPage(model: { frame: Frame; reason: string; signInHref: string }): JSX.Element {
  const t = signInTexts(model.frame.lang);
  return (
    <Page {...model.frame} title={t('failedTitle')} noIndex>
      <MainHeading>{t('failedTitle')}</MainHeading>
      <p>{model.reason}</p>
      <ButtonRow>
        <ButtonLink href={model.signInHref}>{t('tryAgain')}</ButtonLink>
      </ButtonRow>
    </Page>
  );
}

export function OfficeSignInPage(model: { frame: Frame; action: string; returnTo: string; hasExpired: boolean }): JSX.Element {
  const t = signInTexts(model.frame.lang);
  return (
    <Page {...model.frame} title={t('officeTitle')} signInHref={undefined} width="text" noIndex>
      <MainHeading lead={t('officeLead')}>{t('officeTitle')}</MainHeading>
      {model.hasExpired && <Alert tone="warning">{t('officeExpired')}</Alert>}
      <p>{t('officeNeeds')}</p>
      <Form method="post" action={model.action} hidden={{ vissza: model.returnTo }}>
        <ButtonRow>
          <Button>{t('officeButton')}</Button>
        </ButtonRow>
      </Form>
    </Page>
  );
}

export function SignedOutPage(model: { frame: Frame; signInHref: string; isComplete: boolean }): JSX.Element {
  const t = signInTexts(model.frame.lang);
  return (
    <Page {...model.frame} title={t('signedOutTitle')} noIndex>
      <MainHeading>{t('signedOutTitle')}</MainHeading>
      <p>{t(model.isComplete ? 'signedOutText' : 'signedOutPartly')}</p>
      <ButtonRow>
        <ButtonLink href={model.signInHref} look="secondary">
          {t('signInAgain')}
        </ButtonLink>
      </ButtonRow>
    </Page>
  );
}

export function IdlePage(model: { frame: Frame; action: string; returnTo: string }): JSX.Element {
  const t = signInTexts(model.frame.lang);
  return (
    <Page {...model.frame} title={t('idleTitle')} noIndex>
      <MainHeading>{t('idleTitle')}</MainHeading>
      <p>{t('idleText')}</p>
      <Form method="post" action={model.action} hidden={{ vissza: model.returnTo }}>
        <ButtonRow>
          <Button>{t('idleGoOn')}</Button>
        </ButtonRow>
      </Form>
    </Page>
  );
}

export function SignInReadyPage(model: { frame: Frame }): JSX.Element {
  const t = signInTexts(model.frame.lang);
  return (
    <Page {...model.frame} title={t('readyTitle')} noIndex>
      <MainHeading>{t('readyTitle')}</MainHeading>
      <p>{t('readyText')}</p>
    </Page>
  );
}

export function TermsPage(model: { frame: Frame; returnTo: string; mayAccept: boolean; isMissing?: boolean }): JSX.Element {
  const t = signInTexts(model.frame.lang);
  const isMissing = model.isMissing === true;
  return (
    <Page {...model.frame} title={t('termsTitle')} hasErrors={isMissing} width="text" noIndex>
      {isMissing && <ErrorSummary errors={[{ name: 'elfogadom', message: t('termsMissing') }]} />}
      <MainHeading lead={model.mayAccept ? t('termsLead') : undefined}>{t('termsTitle')}</MainHeading>
      <Prose>
        <Section title={t('termsWhat')}>
          <p>{t('termsWhatText')}</p>
        </Section>
        <Section title={t('termsData')}>
          <p>{t('termsDataText')}</p>
        </Section>
        <Section title={t('termsDelivery')}>
          <p>{t('termsDeliveryText')}</p>
        </Section>
      </Prose>
      {model.mayAccept && (
        <Form method="post" action="/aszf" hidden={{ vissza: model.returnTo }}>
          <Checkbox name="elfogadom" value="igen" label={t('termsAccept')} checked={false} error={isMissing ? t('termsMissing') : undefined} required />
          <ButtonRow>
            <Button>{t('termsButton')}</Button>
          </ButtonRow>
        </Form>
      )}
    </Page>
  );
}
