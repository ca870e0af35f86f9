import { assert } from '../../../kernel/assert.ts';
import { formatWhole } from '../../../kernel/money.ts';
import { formatDayShort, formatMoney } from '../../texts/format.ts';
import type { Lang } from '../../texts/language.ts';
import { accountStatementTexts } from './account-statement-texts.ts';
import type { Addressee, FileBlock, Letterhead } from './letter.ts';
import type { Fact, Part } from './parts.ts';
import { renderParts } from './parts.ts';

/** Extract of a taxpayer's accounts with one municipality, one account for each tax type. */
export interface AccountStatement {
  readonly letterhead: Letterhead;
  readonly file?: FileBlock;
  readonly documentId: string;
  readonly createdAt: Temporal.Instant;
  readonly taxpayer: Addressee;
  readonly identifiers: readonly Fact[];
  /** The state shown is that at the end of this day. */
  readonly asOf: Temporal.PlainDate;
  /** First day of the entries shown; earlier ones are in the opening balances. */
  readonly from: Temporal.PlainDate;
  readonly accounts: readonly TaxAccount[];
}

export interface TaxAccount {
  readonly taxName: string;
  readonly accountNumber: string;
  /** Positive when the taxpayer owed at the beginning of the first day. */
  readonly openingHuf: number;
  /** In the order of booking. */
  readonly entries: readonly TaxAccountEntry[];
  /** Part of the closing debt that is past due on the as-of day; 0 when there is none. */
  readonly overdueHuf: number;
}

export interface TaxAccountEntry {
  readonly bookedOn: Temporal.PlainDate;
  readonly valueOn: Temporal.PlainDate;
  /** Absent for payments. */
  readonly dueOn?: Temporal.PlainDate;
  /** What it is: `előírás`, `befizetés`, `késedelmi pótlék`. */
  readonly kind: string;
  /** Positive what is owed, negative what is paid or written off; never zero. */
  readonly amountHuf: number;
}

interface Totals {
  readonly chargedHuf: number;
  readonly creditedHuf: number;
  readonly closingHuf: number;
}

/**
 * Renders the statement as PDF/A-2a. Running balances and totals are computed here from the entries,
 * so that a printed balance cannot differ from the printed entries.
 * @throws AssertionError when an amount is not whole, or more is overdue than owed
 * @legal art:70 accounts are kept by tax type
 */
export async function renderAccountStatement(statement: AccountStatement, lang: Lang): Promise<Uint8Array> {
  const t = accountStatementTexts(lang);
  return renderParts({
    letterhead: statement.letterhead,
    ...(statement.file && { file: statement.file }),
    addressee: statement.taxpayer,
    identity: { documentId: statement.documentId, createdAt: statement.createdAt },
    title: t('title'),
    subtitle: t('subtitle', { from: statement.from, asOf: statement.asOf }),
    parts: statementParts(statement, lang),
    lang,
    standard: 'a-2a',
  });
}

function statementParts(statement: AccountStatement, lang: Lang): Part[] {
  const t = accountStatementTexts(lang);
  const { taxpayer, identifiers, accounts } = statement;
  const rows = [{ label: t('taxpayer'), value: taxpayer.name, strong: true }, ...identifiers];
  const facts: Part = { kind: 'facts', rows };
  if (accounts.length === 0) return [facts, { kind: 'note', text: t('noAccounts') }];
  return [
    facts,
    { kind: 'section', title: t('summary') },
    summary(statement, lang),
    ...accounts.flatMap((account) => accountParts(account, statement, lang)),
    { kind: 'finePrint', texts: [t('signs'), t('basis')] },
  ];
}

function summary(statement: AccountStatement, lang: Lang): Part {
  const t = accountStatementTexts(lang);
  let owed = 0;
  let overdue = 0;
  let overpaid = 0;
  const rows = statement.accounts.map((account) => {
    const { closingHuf } = totals(account);
    const owedHuf = Math.max(closingHuf, 0);
    const overpaidHuf = Math.max(-closingHuf, 0);
    assert(account.overdueHuf >= 0 && account.overdueHuf <= owedHuf, 'not more can be overdue than is owed');
    owed += owedHuf;
    overdue += account.overdueHuf;
    overpaid += overpaidHuf;
    return [account.taxName, ...[owedHuf, account.overdueHuf, overpaidHuf].map((amount) => formatMoney(amount, lang))];
  });
  return {
    kind: 'table',
    columns: [
      { title: t('taxType'), width: 3 },
      { title: t('owed'), align: 'figure', width: 2 },
      { title: t('overdue'), align: 'figure', width: 2 },
      { title: t('overpaid'), align: 'figure', width: 2 },
    ],
    rows,
    total: [t('total'), ...[owed, overdue, overpaid].map((amount) => formatMoney(amount, lang))],
  };
}

function accountParts(account: TaxAccount, statement: AccountStatement, lang: Lang): Part[] {
  const t = accountStatementTexts(lang);
  return [
    { kind: 'section', title: account.taxName },
    { kind: 'facts', rows: [{ label: t('accountNumber'), value: account.accountNumber }] },
    {
      kind: 'table',
      columns: [
        { title: t('bookedOn'), width: 'auto' },
        { title: t('valueOn'), width: 'auto' },
        { title: t('dueOn'), width: 'auto' },
        { title: t('kind') },
        { title: t('charge'), align: 'figure', width: 'auto' },
        { title: t('credit'), align: 'figure', width: 'auto' },
        { title: t('balance'), align: 'figure', width: 'auto' },
      ],
      rows: entryRows(account, statement, lang),
      total: totalRow(account, lang),
    },
    { kind: 'paragraph', text: closingSentence(account, statement.asOf, lang) },
  ];
}

function entryRows(account: TaxAccount, statement: AccountStatement, lang: Lang): string[][] {
  const t = accountStatementTexts(lang);
  let balance = account.openingHuf;
  const opening = [formatDayShort(statement.from, lang), '', '', t('opening'), '', '', formatWhole(balance)];
  const rows = account.entries.map((entry) => {
    balance += entry.amountHuf;
    return [
      formatDayShort(entry.bookedOn, lang),
      formatDayShort(entry.valueOn, lang),
      entry.dueOn === undefined ? '–' : formatDayShort(entry.dueOn, lang),
      entry.kind,
      entry.amountHuf > 0 ? formatWhole(entry.amountHuf) : '',
      entry.amountHuf < 0 ? formatWhole(-entry.amountHuf) : '',
      formatWhole(balance),
    ];
  });
  return [opening, ...rows];
}

function totalRow(account: TaxAccount, lang: Lang): string[] {
  const t = accountStatementTexts(lang);
  const { chargedHuf, creditedHuf, closingHuf } = totals(account);
  return [t('total'), '', '', '', formatWhole(chargedHuf), formatWhole(creditedHuf), formatWhole(closingHuf)];
}

function closingSentence(account: TaxAccount, day: Temporal.PlainDate, lang: Lang): string {
  const t = accountStatementTexts(lang);
  const { closingHuf } = totals(account);
  if (closingHuf === 0) return t('closingZero', { day });
  if (closingHuf < 0) return t('closingOverpaid', { day, amountHuf: -closingHuf });
  return account.overdueHuf === 0
    ? t('closingOwed', { day, amountHuf: closingHuf })
    : t('closingOverdue', { day, amountHuf: closingHuf, overdueHuf: account.overdueHuf });
}

function totals(account: TaxAccount): Totals {
  let chargedHuf = 0;
  let creditedHuf = 0;
  for (const { amountHuf } of account.entries) {
    assert(Number.isSafeInteger(amountHuf) && amountHuf !== 0, 'an entry is a whole number of forints, not zero');
    if (amountHuf > 0) chargedHuf += amountHuf;
    else creditedHuf -= amountHuf;
  }
  return { chargedHuf, creditedHuf, closingHuf: account.openingHuf + chargedHuf - creditedHuf };
}
