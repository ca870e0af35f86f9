import { frameOf } from '../../../../platform/http/frame.ts';
import { asOfficial, type OfficialRequest, page, type Reply, type Route } from '../../../../platform/http/route.ts';
import { searchParties } from '../../../parties/contract.ts';
import { balancesByParty, taxpayersAmong, totalsByTax } from '../../data/taxpayers.ts';
import { cleanText } from '../../domain/untrusted-text.ts';
import { AccountsPage } from './accounts.view.tsx';

const FOUND_MAX = 50;
const QUERY_LENGTH_MAX = 100;

export const accountsRoutes: readonly Route[] = [{ method: 'GET', path: '/hivatal/ado/szamlak', permission: 'tax.account.read', handle: accounts }];

async function accounts(request: OfficialRequest): Promise<Reply> {
  const query = cleanText(request.query['q'] ?? '', QUERY_LENGTH_MAX);
  const model = await asOfficial(request, async (tx) => {
    if (query === '') return { found: null, totals: await totalsByTax(tx) };
    const parties = await searchParties(tx, query, FOUND_MAX);
    const ids = parties.map(({ id }) => id);
    const taxpayers = await taxpayersAmong(tx, ids);
    const balances = await balancesByParty(tx, ids);
    tx.audit({ action: 'tax.account.searched', details: { found: taxpayers.size } });
    const found = parties.filter(({ id }) => taxpayers.has(id)).map((party) => ({ party, balanceHuf: balances.get(party.id) ?? 0 }));
    return { found, totals: [] };
  });
  return page(AccountsPage({ frame: frameOf(request), query, ...model }));
}
