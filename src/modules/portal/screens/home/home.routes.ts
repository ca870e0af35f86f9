import { asClient, type ClientRequest, json, page, type Reply, type RequestContext, type Route } from '../../../../platform/http/route.ts';
import { frameOf } from '../../../../platform/http/frame.ts';
import { listDeliveries } from '../../../records/contract.ts';
import { findSettlements, listMunicipalities } from '../../../tenants/contract.ts';
import { HomePage } from './home.view.tsx';
import { SettlementsPage } from './settlements.view.tsx';

const OFFERED_WHILE_TYPING = 8;
const LISTED_MAX = 50;

/** The first page, and finding one's settlement. */
export const homeRoutes: readonly Route[] = [
  { method: 'GET', path: '/', permission: 'public', handle: home },
  { method: 'GET', path: '/telepulesek', permission: 'public', handle: settlements },
  { method: 'GET', path: '/api/telepulesek', permission: 'public', machine: true, handle: offer },
];

async function home(request: RequestContext): Promise<Reply> {
  const towns = await request.db.within({ kind: 'public' }, listMunicipalities);
  const waiting = request.session?.kind === 'client' ? await waitingLetters(request as ClientRequest) : null;
  return page(HomePage({ frame: frameOf(request), towns, waiting }));
}

async function waitingLetters(request: ClientRequest): Promise<number> {
  const letters = await asClient(request, listDeliveries);
  return letters.filter(({ takenOverAt }) => takenOverAt === null).length;
}

async function settlements(request: RequestContext): Promise<Reply> {
  const query = (request.query['q'] ?? '').trim().slice(0, 80);
  const found = query === '' ? [] : await request.db.within({ kind: 'public' }, (tx) => findSettlements(tx, query, LISTED_MAX));
  return page(SettlementsPage({ frame: frameOf(request), query, found, isCut: found.length === LISTED_MAX }));
}

async function offer(request: RequestContext): Promise<Reply> {
  const query = (request.query['q'] ?? '').trim().slice(0, 80);
  if (query === '') return json([]);
  const found = await request.db.within({ kind: 'public' }, (tx) => findSettlements(tx, query, OFFERED_WHILE_TYPING));
  return json(
    found.map(({ kshCode, name, county, postcodes, path, slug }) => ({ kshCode, name, county, postcodes, joined: path !== null, path: `/${slug}` })),
  );
}
