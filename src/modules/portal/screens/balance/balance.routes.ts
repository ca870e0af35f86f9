import { flash } from '../../../../platform/http/flash.ts';
import { asClientTowards, type ClientRequest, field, notFound, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { statementsOf } from '../../../tax/contract.ts';
import { payTaxes } from '../../actions/pay-taxes.ts';
import { balancesOfClient, partyInTown } from '../../data/balances.ts';
import { accountFrame } from '../account/account-frame.ts';
import { BalancePage } from './balance.view.tsx';
import { StatementPage } from './statement.view.tsx';
import { statementPdf } from './statement-pdf.ts';

/** Tax balance, statement, and starting a payment. */
export const balanceRoutes: readonly Route[] = [
  { method: 'GET', path: '/fiok/egyenleg', permission: 'client', handle: balance },
  { method: 'GET', path: '/fiok/egyenleg/:town', permission: 'client', handle: statement },
  { method: 'GET', path: '/fiok/egyenleg/:town/kivonat.pdf', permission: 'client', handle: pdf },
  { method: 'POST', path: '/fiok/egyenleg/:town/befizetes', permission: 'client', handle: pay },
];

async function balance(request: ClientRequest): Promise<Reply> {
  return page(BalancePage({ frame: accountFrame(request), towns: await balancesOfClient(request) }));
}

async function statement(request: ClientRequest): Promise<Reply> {
  const found = await partyInTown(request, request.params['town'] ?? '');
  if (found === null) return notFound();
  const statements = await asClientTowards(request, found.town.id, (tx) => statementsOf(tx, found.partyId, tx.today));
  return page(StatementPage({ frame: accountFrame(request), town: found.town, statements }));
}

async function pdf(request: ClientRequest): Promise<Reply> {
  const found = await partyInTown(request, request.params['town'] ?? '');
  if (found === null) return notFound();
  const content = await asClientTowards(request, found.town.id, (tx) => statementPdf(tx, found, request.lang));
  return { kind: 'file', content, type: 'application/pdf', name: `adoszamla-kivonat-${found.town.slug}.pdf` };
}

async function pay(request: ClientRequest): Promise<Reply> {
  const found = await partyInTown(request, request.params['town'] ?? '');
  if (found === null) return notFound();
  const references = request.form.filter(([name]) => name === 'tetel').map(([, value]) => value);
  const outcome = await asClientTowards(request, found.town.id, (tx) =>
    payTaxes(tx, { clientId: request.session.accountId, partyId: found.partyId, references, idempotencyKey: field(request, '_token'), payeeCode: found.town.kshCode, lang: request.lang }),
  );
  if (outcome.ok) return redirect(`/fizetes/${outcome.value.id}`);
  const text = outcome.refusal.text?.[request.lang] ?? outcome.refusal.code;
  return redirect(`/fiok/egyenleg#${found.town.slug}`, [flash('warning', text)]);
}
