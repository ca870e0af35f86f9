import type { JSX } from 'preact';
import { path, withQuery } from '../../../../platform/html/addresses.ts';
import { ButtonLink, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { EmptyState } from '../../../../platform/html/components/empty-state.tsx';
import { PrintButton } from '../../../../platform/html/components/print-button.tsx';
import { Columns, Section } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { Party } from '../../../parties/contract.ts';
import type { Municipality } from '../../../tenants/contract.ts';
import type { AccountStatement } from '../../data/statements.ts';
import type { ObjectOwner, TaxObject } from '../../data/tax-objects.ts';
import type { Assessment } from '../../domain/assessment.ts';
import { accountTexts } from '../../texts/account.ts';
import { taxWords } from '../../texts/words.ts';
import { Assessments, Filters, Objects } from './account-aside.view.tsx';
import { Ledger } from './ledger.view.tsx';
import { type AccountQuery, accountParams } from './account-query.ts';
import { filteredStatements } from './statement-csv.ts';

export interface AccountModel {
  readonly frame: Frame;
  readonly party: Party;
  readonly municipality: Pick<Municipality, 'bankAccountBase'>;
  readonly statements: readonly AccountStatement[];
  readonly objects: readonly { readonly object: TaxObject; readonly owner: ObjectOwner }[];
  readonly assessments: readonly Assessment[];
  readonly query: AccountQuery;
  readonly today: Temporal.PlainDate;
  readonly maySeeObjects: boolean;
  readonly maySeeCases: boolean;
}

/** A taxpayer's accounts: what is owed and why, with the objects and assessments behind it. */
export function AccountPage(model: AccountModel): JSX.Element {
  const { frame, party, statements, query, municipality } = model;
  const t = accountTexts(frame.lang);
  const words = taxWords(frame.lang);
  const title = t('title', { name: party.name });
  const shown = filteredStatements(statements, query);
  return (
    <Page
      {...frame}
      title={title}
      width="full"
      hasErrors={query.isBadDay}
      breadcrumbs={[{ label: words('accounts'), href: '/hivatal/ado/szamlak' }, { label: party.name }]}
    >
      <MainHeading over={t('over')} lead={identityText(party)} beside={<Downloads model={model} />}>
        {party.name}
      </MainHeading>
      <Filters model={model} />
      <Columns aside={<Aside model={model} />} asideLabel={t('objects')}>
        {statements.length === 0 && <EmptyState title={t('noAccounts')}>{t('noAccountsHint')}</EmptyState>}
        {shown.map((statement) => (
          <Section key={statement.balance.accountId} title={statement.balance.title[frame.lang]}>
            <Ledger statement={statement} query={query} bankAccountBase={municipality.bankAccountBase} maySeeCases={model.maySeeCases} />
          </Section>
        ))}
      </Columns>
    </Page>
  );
}

function Aside(props: { readonly model: AccountModel }): JSX.Element {
  return (
    <>
      <Objects model={props.model} />
      <Assessments model={props.model} />
    </>
  );
}

function Downloads(props: { readonly model: AccountModel }): JSX.Element {
  const { party, query, frame } = props.model;
  const t = accountTexts(frame.lang);
  const params = accountParams(query);
  return (
    <ButtonRow>
      <PrintButton />
      <ButtonLink look="quiet" href={withQuery(path`/hivatal/ado/szamla/${party.id}/tetelek.csv`, params)} download>
        {t('csv')}
      </ButtonLink>
      <ButtonLink look="secondary" href={withQuery(path`/hivatal/ado/szamla/${party.id}/kivonat.pdf`, { nap: params['nap'] })}>
        {t('pdf')}
      </ButtonLink>
    </ButtonRow>
  );
}

function identityText({ taxId, taxNumber, address }: Party): string {
  const place = address === null ? null : `${address.postcode} ${address.settlement}, ${address.street} ${address.houseNumber}`;
  return [taxId, taxNumber, place].filter((part) => part !== null).join(' · ');
}
