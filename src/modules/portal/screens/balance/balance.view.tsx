import type { JSX } from 'preact';
import { Button, ButtonLink, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { DataTable } from '../../../../platform/html/components/data-table.tsx';
import { EmptyState } from '../../../../platform/html/components/empty-state.tsx';
import { DateText, Money } from '../../../../platform/html/components/money.tsx';
import { StateTag } from '../../../../platform/html/components/tag.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Section } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import { formatDay } from '../../../../platform/texts/format.ts';
import type { PayableItem, TaxBalance } from '../../../tax/contract.ts';
import type { TownBalance } from '../../data/balances.ts';
import { balanceTexts } from '../../texts/balance.ts';

export interface BalanceModel {
  readonly frame: Frame;
  readonly towns: readonly TownBalance[];
}

/** What is due and when: in words first, the table second. */
export function BalancePage({ frame, towns }: BalanceModel): JSX.Element {
  const t = balanceTexts(frame.lang);
  const known = towns.filter(({ balances }) => balances.length > 0);
  return (
    <Page {...frame} title={t('title')} breadcrumbs={[{ label: t('account'), href: '/fiok' }, { label: t('title') }]}>
      <MainHeading lead={t('lead')}>{t('title')}</MainHeading>
      {known.length === 0 && <EmptyState title={t('noneTitle')}>{t('noneText')}</EmptyState>}
      {known.map((town) => (
        <TownSection key={town.town.id} frame={frame} {...town} />
      ))}
    </Page>
  );
}

type DueRow = PayableItem & { readonly tax: TaxBalance };

function TownSection({ frame, town, balances }: { readonly frame: Frame } & TownBalance): JSX.Element {
  const t = balanceTexts(frame.lang);
  const due: DueRow[] = balances
    .flatMap((tax) => tax.items.map((item) => ({ ...item, tax })))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.dueOn, b.dueOn));
  const base = `/fiok/egyenleg/${town.slug}`;
  return (
    <Section title={town.name} id={town.slug}>
      <InWords frame={frame} due={due} balances={balances} />
      {due.length > 0 && (
        <Form method="post" action={`${base}/befizetes`} id={`befizetes-${town.slug}`}>
          <p>{t('choose')}</p>
          <DataTable
            caption={t('caption', { town: town.name })}
            captionHidden
            columns={[
              { key: 'tax', header: t('tax'), rowHeader: true, cell: (row) => row.tax.title[frame.lang] },
              { key: 'due', header: t('dueOn'), cell: (row) => <DateText day={row.dueOn} short />, noWrap: true },
              { key: 'state', header: t('state'), wideOnly: true, cell: (row) => <StateTag tone={row.isOverdue ? 'danger' : 'neutral'}>{t(row.isOverdue ? 'overdue' : 'open')}</StateTag> },
              { key: 'amount', header: t('amount'), numeric: true, cell: (row) => <Money huf={row.openHuf} strong /> },
            ]}
            rows={due}
            rowKey={(row) => row.reference}
            bulk={{
              name: 'tetel',
              value: (row) => row.reference,
              label: (row) => `${row.tax.title[frame.lang]}, ${formatDay(row.dueOn, frame.lang)}`,
              isMarked: (row) => row === due[0] || row.isOverdue,
            }}
          />
          <ButtonRow>
            <Button>{t('pay')}</Button>
            <ButtonLink href={base} look="secondary">
              {t('why')}
            </ButtonLink>
          </ButtonRow>
        </Form>
      )}
      <DataTable
        caption={t('byTax')}
        columns={[
          { key: 'tax', header: t('tax'), rowHeader: true, cell: (row) => row.title[frame.lang] },
          { key: 'charged', header: t('charged'), numeric: true, cell: (row) => <Money huf={row.chargedHuf} /> },
          { key: 'paid', header: t('paid'), numeric: true, cell: (row) => <Money huf={row.paidHuf} /> },
          { key: 'balance', header: t('balance'), numeric: true, cell: (row) => <Money huf={row.balanceHuf} strong /> },
        ]}
        rows={balances}
        rowKey={(row) => row.accountId}
      />
      <ButtonRow>
        <ButtonLink href={base} look="secondary">
          {t('statement')}
        </ButtonLink>
        <ButtonLink href={`${base}/kivonat.pdf`} look="quiet" download>
          {t('statementPdf')}
        </ButtonLink>
      </ButtonRow>
    </Section>
  );
}

/** "2026. március 16-ig 66 000 Ft": one sentence a due day. */
function InWords({ frame, due, balances }: { readonly frame: Frame; readonly due: readonly DueRow[]; readonly balances: readonly TaxBalance[] }): JSX.Element {
  const t = balanceTexts(frame.lang);
  const total = balances.reduce((sum, { balanceHuf }) => sum + balanceHuf, 0);
  if (due.length === 0) return <p class="vh-lead">{total < 0 ? t('overpaid', { amount: -total }) : t('nothingDue')}</p>;
  const days = Map.groupBy(due, ({ dueOn }) => dueOn.toString());
  return (
    <ul class="vh-sentences">
      {[...days].map(([day, rows]) => {
        const amount = rows.reduce((sum, { openHuf }) => sum + openHuf, 0);
        const isOverdue = rows.some((row) => row.isOverdue);
        return <li key={day}>{t(isOverdue ? 'overdueInWords' : 'dueInWords', { day: Temporal.PlainDate.from(day), amount })}</li>;
      })}
    </ul>
  );
}
