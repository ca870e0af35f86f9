import type { JSX } from 'preact';
import { path } from '../../../../platform/html/addresses.ts';
import { DataTable } from '../../../../platform/html/components/data-table.tsx';
import { DescriptionList } from '../../../../platform/html/components/description-list.tsx';
import { Explain } from '../../../../platform/html/components/explain.tsx';
import { DateText, Money } from '../../../../platform/html/components/money.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import { useLang } from '../../../../platform/html/page-context.ts';
import type { AccountStatement, StatementEntry, TaxBalance } from '../../data/statements.ts';
import { accountTexts } from '../../texts/account.ts';
import type { AccountQuery } from './account-query.ts';
import { filteredEntries } from './statement-csv.ts';

export interface LedgerProps {
  readonly statement: AccountStatement;
  readonly query: AccountQuery;
  readonly bankAccountBase: string;
  readonly maySeeCases: boolean;
}

/** One account: what is due in words, then every entry with its running balance and its why. */
export function Ledger({ statement, query, bankAccountBase, maySeeCases }: LedgerProps): JSX.Element {
  const lang = useLang();
  const t = accountTexts(lang);
  const { balance } = statement;
  const entries = filteredEntries(statement, query);
  const sum = (sign: 1 | -1): number => entries.reduce((total, { amountHuf }) => (amountHuf * sign > 0 ? total + amountHuf * sign : total), 0);
  return (
    <>
      <Position balance={balance} bankAccountBase={bankAccountBase} />
      {query.year !== null && <p class="vh-quiet">{t('filtered')}</p>}
      <DataTable
        caption={t('caption', { tax: balance.title[lang] })}
        captionHidden
        rows={entries}
        rowKey={({ id }) => id}
        empty={<p>{t('noEntries')}</p>}
        columns={[
          { key: 'booked', header: t('bookedOn'), cell: ({ bookedOn }) => <DateText day={bookedOn} short />, noWrap: true, rowHeader: true },
          { key: 'value', header: t('valueOn'), cell: ({ valueOn }) => <DateText day={valueOn} short />, noWrap: true, wideOnly: true },
          { key: 'entry', header: t('entry'), cell: (entry) => <EntryName entry={entry} maySeeCases={maySeeCases} /> },
          { key: 'due', header: t('dueOn'), cell: ({ dueOn }) => (dueOn === null ? '' : <DateText day={dueOn} short />), noWrap: true },
          { key: 'charge', header: t('charge'), cell: ({ amountHuf }) => (amountHuf > 0 ? <Money huf={amountHuf} /> : ''), numeric: true },
          { key: 'credit', header: t('credit'), cell: ({ amountHuf }) => (amountHuf < 0 ? <Money huf={-amountHuf} /> : ''), numeric: true },
          { key: 'running', header: t('running'), cell: ({ balanceHuf }) => <Money huf={balanceHuf} strong />, numeric: true },
        ]}
        foot={[t('sum'), '', '', '', <Money key="charge" huf={sum(1)} />, <Money key="credit" huf={sum(-1)} />, <Money key="balance" huf={balance.balanceHuf} strong />]}
      />
    </>
  );
}

function Position(props: { readonly balance: TaxBalance; readonly bankAccountBase: string }): JSX.Element {
  const { balance } = props;
  const t = accountTexts(useLang());
  const due = balance.items.map(({ dueOn, openHuf, isOverdue }) => (
    <div key={dueOn.toString()}>{t(isOverdue ? 'owesOverdue' : 'owes', { day: dueOn, amount: openHuf })}</div>
  ));
  const nothing = balance.balanceHuf < 0 ? t('overpaid', { amount: -balance.balanceHuf }) : t('nothingDue');
  const accrued = balance.accruedSurchargeHuf ?? 0;
  return (
    <>
      <DescriptionList
        items={[
          { term: t('balance'), value: <Money huf={balance.balanceHuf} strong /> },
          { term: t('dueOn'), value: due.length === 0 ? nothing : due },
          { term: t('accountNumber'), value: `${props.bankAccountBase}-${balance.accountSuffix}` },
          ...(accrued === 0 ? [] : [{ term: t('surcharge'), value: <Money huf={accrued} /> }]),
        ]}
      />
      {accrued !== 0 && <Explain steps={balance.surchargeSteps} summary={t('surchargeWhy')} />}
    </>
  );
}

/** What was booked and why: the reasoning opens in place, one click from the assessment behind it. */
function EntryName({ entry, maySeeCases }: { readonly entry: StatementEntry; readonly maySeeCases: boolean }): JSX.Element {
  const lang = useLang();
  const t = accountTexts(lang);
  // A payment says all by its reference.
  const said = entry.kind === 'payment' || entry.steps.length > 0 ? null : entry.why;
  return (
    <>
      {entry.title[lang]}
      {entry.taxYear !== null && ` (${entry.taxYear})`}
      {entry.documentRef !== null && <span class="vh-quiet"> {entry.documentRef}</span>}
      {said !== null && <p>{said[lang]}</p>}
      {entry.steps.length > 0 && (
        <Explain steps={entry.steps}>
          {maySeeCases && entry.assessmentId !== null && (
            <p>
              <SafeLink href={path`/hivatal/ado/kivetes/${entry.assessmentId}`}>{t('paper')}</SafeLink>
            </p>
          )}
        </Explain>
      )}
    </>
  );
}
