import { notFound, page, type Reply, type RequestContext, type Route } from '../../../../platform/http/route.ts';
import { frameOf } from '../../../../platform/http/frame.ts';
import { listOfferedForms } from '../../../forms/contract.ts';
import { findMunicipalityBySlug, findSettlementBySlug } from '../../../tenants/contract.ts';
import { townFrame } from '../../data/town-frame.ts';
import { lifeEventsOf } from '../forms-list/life-events.ts';
import { searchForms } from '../forms-list/search-forms.ts';
import { NotJoinedPage, TownPage } from './town.view.tsx';

/** A town's own page; one that has not joined says so and where to turn. */
export const townRoutes: readonly Route[] = [{ method: 'GET', path: '/:town', permission: 'public', handle: town }];

async function town(request: RequestContext): Promise<Reply> {
  const slug = request.params['town'] ?? '';
  const query = (request.query['q'] ?? '').trim().slice(0, 80);
  const found = await request.db.within({ kind: 'public' }, async (tx) => {
    const municipality = await findMunicipalityBySlug(tx, slug);
    if (municipality !== null) return { kind: 'joined' as const, municipality, forms: await listOfferedForms(tx, municipality.id) };
    return { kind: 'not-joined' as const, settlement: await findSettlementBySlug(tx, slug) };
  });
  if (found.kind === 'joined') {
    const { municipality, forms } = found;
    const lifeEvent = (request.query['elethelyzet'] ?? '').trim().slice(0, 80);
    const offered = forms.map(({ definition }) => definition);
    const matters = searchForms(offered, { query, lifeEvent }, request.lang);
    return page(TownPage({ frame: frameOf(request, townFrame(municipality)), municipality, matters, query, lifeEvent, lifeEvents: lifeEventsOf(offered) }));
  }
  const { settlement } = found;
  return settlement === null ? notFound() : page(NotJoinedPage({ frame: frameOf(request), settlement }));
}
