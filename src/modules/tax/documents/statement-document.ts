import { type AccountStatement as PrintedStatement, renderAccountStatement, type TaxAccount } from '../../../platform/pdf/documents/account-statement.ts';
import type { Lang } from '../../../platform/texts/language.ts';
import type { Party } from '../../parties/contract.ts';
import type { Municipality } from '../../tenants/contract.ts';
import type { AccountStatement } from '../data/statements.ts';
import { bankAccountOf, taxLetterhead } from './authority.ts';
import { decisionTexts } from './decision-texts.ts';

/** What a statement of a taxpayer's accounts is made of. */
export interface StatementSource {
  readonly party: Party;
  readonly municipality: Municipality;
  readonly statements: readonly AccountStatement[];
  readonly asOf: Temporal.PlainDate;
  readonly createdAt: Temporal.Instant;
}

/** Renders the statement of all accounts of a taxpayer as PDF/A. @legal art:70 */
export async function renderStatement(source: StatementSource, lang: Lang): Promise<Uint8Array> {
  return renderAccountStatement(printedStatement(source, lang), lang);
}

/** The statement as a view model: whole accounts, so that each opens at 0 on the day of its first entry. */
export function printedStatement({ party, municipality, statements, asOf, createdAt }: StatementSource, lang: Lang): PrintedStatement {
  const t = decisionTexts(lang);
  const days = statements.flatMap(({ entries }) => entries.map(({ bookedOn }) => bookedOn));
  const { address, taxId, taxNumber } = party;
  return {
    letterhead: taxLetterhead(municipality),
    documentId: `${party.id}/${asOf.toString()}`,
    createdAt,
    taxpayer: {
      name: party.name,
      lines: address === null ? [] : [`${address.postcode} ${address.settlement}`, `${address.street} ${address.houseNumber}`],
    },
    identifiers: [
      ...(taxId === null ? [] : [{ label: t('taxId'), value: taxId }]),
      ...(taxNumber === null ? [] : [{ label: t('taxNumber'), value: taxNumber }]),
    ],
    asOf,
    from: days.reduce((first, day) => (Temporal.PlainDate.compare(day, first) < 0 ? day : first), asOf),
    accounts: statements.map((statement) => printedAccount(statement, municipality, lang)),
  };
}

function printedAccount({ balance, entries }: AccountStatement, municipality: Municipality, lang: Lang): TaxAccount {
  return {
    taxName: balance.title[lang],
    accountNumber: bankAccountOf(municipality, balance.accountSuffix),
    openingHuf: 0,
    entries: entries.map(({ bookedOn, valueOn, dueOn, title, taxYear, amountHuf }) => ({
      bookedOn,
      valueOn,
      ...(dueOn === null ? {} : { dueOn }),
      kind: taxYear === null ? title[lang] : `${title[lang]} (${taxYear})`,
      amountHuf,
    })),
    overdueHuf: balance.items.reduce((sum, { isOverdue, openHuf }) => (isOverdue ? sum + openHuf : sum), 0),
  };
}
