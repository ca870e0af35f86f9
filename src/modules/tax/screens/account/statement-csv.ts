import type { Lang } from '../../../../platform/texts/language.ts';
import type { AccountStatement, StatementEntry } from '../../data/statements.ts';
import { accountTexts } from '../../texts/account.ts';
import type { AccountQuery } from './account-query.ts';

/** The entries that the filters of the page leave, in the order of booking. */
export function filteredEntries(statement: AccountStatement, { year }: Pick<AccountQuery, 'year'>): readonly StatementEntry[] {
  return year === null ? statement.entries : statement.entries.filter((entry) => (entry.taxYear ?? entry.bookedOn.year) === year);
}

/** The statements that the filters of the page leave. */
export function filteredStatements(statements: readonly AccountStatement[], { taxType }: Pick<AccountQuery, 'taxType'>): readonly AccountStatement[] {
  return taxType === null ? statements : statements.filter(({ balance }) => balance.taxType === taxType);
}

/**
 * Ledgers as CSV for spreadsheets set to Hungarian: semicolons, a byte order mark, CRLF, amounts in bare digits.
 * A text that a spreadsheet would take for a formula is led by an apostrophe.
 */
export function statementCsv(statements: readonly AccountStatement[], query: AccountQuery, lang: Lang): string {
  const t = accountTexts(lang);
  const head = [t('csvTax'), t('bookedOn'), t('valueOn'), t('dueOn'), t('entry'), t('year'), t('csvDocument'), t('csvAmount'), t('running')];
  const rows = filteredStatements(statements, query).flatMap((statement) =>
    filteredEntries(statement, query).map((entry) => [
      text(statement.balance.title[lang]),
      entry.bookedOn.toString(),
      entry.valueOn.toString(),
      entry.dueOn?.toString() ?? '',
      text(entry.title[lang]),
      String(entry.taxYear ?? ''),
      text(entry.documentRef ?? ''),
      String(entry.amountHuf),
      String(entry.balanceHuf),
    ]),
  );
  return `\uFEFF${[head.map(text), ...rows].map((row) => `${row.join(';')}\r\n`).join('')}`;
}

function text(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
