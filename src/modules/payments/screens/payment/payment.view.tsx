import type { JSX } from 'preact';
import { Alert, type Tone } from '../../../../platform/html/components/alert.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { DataTable } from '../../../../platform/html/components/data-table.tsx';
import { DescriptionList, type DescriptionItem } from '../../../../platform/html/components/description-list.tsx';
import { MomentText, Money } from '../../../../platform/html/components/money.tsx';
import { StateTag } from '../../../../platform/html/components/tag.tsx';
import { path } from '../../../../platform/html/addresses.ts';
import { ErrorSummary } from '../../../../platform/html/fields/error-summary.tsx';
import { TextField } from '../../../../platform/html/fields/text-fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Section } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { PaymentOrder } from '../../domain/payment-order.ts';
import type { ShownState } from '../../domain/order-progress.ts';
import { paymentTexts } from '../../texts/payment.ts';

/** What went wrong or is to be said besides the state. */
export type PaymentNote = 'away' | 'refused' | 'not-set-up' | 'unverified' | 'email' | null;

export interface PaymentModel {
  readonly frame: Frame;
  readonly order: PaymentOrder;
  readonly state: ShownState;
  /** What the browser brought back, signed by the provider; null when nothing. */
  readonly said: 'SUCCESS' | 'FAIL' | 'CANCEL' | 'TIMEOUT' | null;
  readonly note: PaymentNote;
  readonly email: string;
}

type Texts = ReturnType<typeof paymentTexts>;

/** One payment: what happened, what is safe, what to do. */
export function PaymentPage(model: PaymentModel): JSX.Element {
  const { frame, order, state, note } = model;
  const t = paymentTexts(frame.lang);
  const itemsTitle = state === 'created' ? 'what' : 'items';
  const errors = note === 'email' ? [{ name: 'email', message: t('emailWrong') }] : [];
  return (
    <Page {...frame} title={t('title')} breadcrumbs={[{ label: t('back'), href: '/fiok/egyenleg' }, { label: t('title') }]} hasErrors={errors.length > 0} width="text" noIndex>
      <ErrorSummary errors={errors} />
      <MainHeading over={order.orderRef} beside={<StateTag tone={STATE_TONES[state]}>{t(`state_${state}`)}</StateTag>}>
        {t('title')}
      </MainHeading>
      <Note note={note} t={t} />
      <Happened model={model} t={t} />
      <Section title={t(itemsTitle)}>
        <DataTable
          caption={t(itemsTitle)}
          captionHidden
          columns={[
            { key: 'item', header: t('item'), rowHeader: true, cell: (line) => line.title },
            { key: 'amount', header: t('amount'), numeric: true, cell: (line) => <Money huf={line.amountHuf} /> },
          ]}
          rows={order.lines}
          rowKey={(line) => line.reference}
          foot={[t('total'), <Money huf={order.totalHuf} strong />]}
        />
      </Section>
      <Todo model={model} t={t} />
      <Section title={t('details')}>
        <DescriptionList look="compact" items={detailsOf(model, t)} />
      </Section>
    </Page>
  );
}

const STATE_TONES: Readonly<Record<ShownState, Tone | 'neutral'>> = {
  created: 'neutral',
  started: 'info',
  settled: 'success',
  expired: 'warning',
  cancelled: 'warning',
  timeout: 'warning',
  failed: 'danger',
};

const SAID_TONES = { SUCCESS: 'info', FAIL: 'danger', CANCEL: 'warning', TIMEOUT: 'warning' } as const;

function Note({ note, t }: { readonly note: PaymentNote; readonly t: Texts }): JSX.Element | null {
  switch (note) {
    case 'away':
      return (
        <Alert tone="warning" title={t('outageTitle')} live>
          <p>{t('outageText')}</p>
        </Alert>
      );
    case 'refused':
      return (
        <Alert tone="warning" title={t('providerRefusedTitle')} live>
          <p>{t('providerRefused')}</p>
        </Alert>
      );
    case 'not-set-up':
      return <Alert tone="warning">{t('notSetUp')}</Alert>;
    case 'unverified':
      return <Alert tone="warning">{t('unverified')}</Alert>;
    default:
      return null;
  }
}

/** The booked truth first; then the provider's word; then the state as it is. */
function Happened({ model, t }: { readonly model: PaymentModel; readonly t: Texts }): JSX.Element | null {
  const { state, said } = model;
  if (state === 'settled') return <Alert tone="success">{t('settledText')}</Alert>;
  if (said !== null) return <Alert tone={SAID_TONES[said]}>{t(`said_${said}`)}</Alert>;
  switch (state) {
    case 'created':
      return <p class="vh-lead">{t('toPayee')}</p>;
    case 'started':
      return <Alert tone="info">{t('startedText')}</Alert>;
    case 'expired':
      return <Alert tone="warning">{t('expiredText')}</Alert>;
    case 'cancelled':
      return <Alert tone="warning">{t('said_CANCEL')}</Alert>;
    case 'timeout':
      return <Alert tone="warning">{t('said_TIMEOUT')}</Alert>;
    case 'failed':
      return <Alert tone="danger">{t('said_FAIL')}</Alert>;
  }
}

/** One way on: to pay, to wait, or back to the balance. A try that ended is not gone on with, whatever we know of it yet. */
function Todo({ model, t }: { readonly model: PaymentModel; readonly t: Texts }): JSX.Element {
  const { order, state, said, note, email } = model;
  const own = path`/fizetes/${order.id}`;
  if (state === 'created' && note !== 'not-set-up') {
    return (
      <Form method="post" action={`${own}/inditas`}>
        <p>{t('toProvider')}</p>
        <TextField
          name="email"
          label={t('email')}
          help={t('emailHelp')}
          type="email"
          autoComplete="email"
          maxLength={254}
          value={email}
          error={note === 'email' ? t('emailWrong') : undefined}
          required
        />
        <ButtonRow>
          <Button>{t('start')}</Button>
          <BackToBalance t={t} />
        </ButtonRow>
      </Form>
    );
  }
  if (state === 'started' && said === null) {
    return (
      <Form method="post" action={`${own}/inditas`}>
        <ButtonRow>
          <Button>{t('again')}</Button>
          <ButtonLink href={own} look="secondary">
            {t('refresh')}
          </ButtonLink>
          <BackToBalance t={t} />
        </ButtonRow>
      </Form>
    );
  }
  if (state === 'started' && said === 'SUCCESS') {
    return (
      <ButtonRow>
        <ButtonLink href={own}>{t('refresh')}</ButtonLink>
        <BackToBalance t={t} />
      </ButtonRow>
    );
  }
  const isPaid = state === 'settled';
  return (
    <ButtonRow>
      <ButtonLink href="/fiok/egyenleg">{t(isPaid ? 'toBalance' : 'newPayment')}</ButtonLink>
      {!isPaid && (
        <ButtonLink href={own} look="secondary">
          {t('refresh')}
        </ButtonLink>
      )}
    </ButtonRow>
  );
}

function BackToBalance({ t }: { readonly t: Texts }): JSX.Element {
  return (
    <ButtonLink href="/fiok/egyenleg" look="quiet">
      {t('toBalance')}
    </ButtonLink>
  );
}

function detailsOf({ order, state }: PaymentModel, t: Texts): DescriptionItem[] {
  const items: (DescriptionItem | null)[] = [
    { term: t('orderRef'), value: order.orderRef },
    order.providerReference === null ? null : { term: t('providerRef'), value: order.providerReference },
    order.settledAt === null ? null : { term: t('settledAt'), value: <MomentText at={order.settledAt} /> },
    state === 'created' || state === 'started' ? { term: t('payUntil'), value: <MomentText at={order.expiresAt} /> } : null,
  ];
  return items.filter((item) => item !== null);
}
