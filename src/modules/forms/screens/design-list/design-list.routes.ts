import { withoutAccents } from '../../../../kernel/search-key.ts';
import { frameOf } from '../../../../platform/http/frame.ts';
import { asCentre, type CentreRequest, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import type { CatalogueEntry } from '../../data/catalogue.ts';
import { listCatalogue } from '../../data/catalogue.ts';
import { listDesigns } from '../../data/design.ts';
import { DesignListPage, type ListQuery, ReviewQueuePage } from './design-list.view.tsx';

/** The centre's list of forms and its queue of designs that await review. */
export const designListRoutes: readonly Route[] = [
  { method: 'GET', path: '/kozpont', permission: 'official', surface: 'centre', handle: async () => redirect('/kozpont/urlapok') },
  { method: 'GET', path: '/kozpont/urlapok', permission: 'official', surface: 'centre', handle: list },
  { method: 'GET', path: '/kozpont/urlapok/ellenorzes', permission: 'official', surface: 'centre', handle: queue },
];

async function list(request: CentreRequest): Promise<Reply> {
  const query = readQuery(request.query);
  const entries = (await asCentre(request, listCatalogue)).filter((entry) => fits(entry, query));
  return page(DesignListPage({ frame: frameOf(request), query, entries, mayEdit: request.session.permissions.has('forms.design.edit') }));
}

async function queue(request: CentreRequest): Promise<Reply> {
  const designs = (await asCentre(request, (tx) => listDesigns(tx))).filter(({ state }) => state === 'in-review');
  return page(ReviewQueuePage({ frame: frameOf(request), designs }));
}

function readQuery(untrusted: Readonly<Record<string, string>>): ListQuery {
  return { q: (untrusted['q'] ?? '').trim().slice(0, 100), area: (untrusted['terulet'] ?? '').slice(0, 30), state: (untrusted['allapot'] ?? '').slice(0, 30) };
}

function fits({ code, title, area, versions, design }: CatalogueEntry, query: ListQuery): boolean {
  const text = plain(`${code} ${title.hu} ${title.en}`);
  const words = plain(query.q).split(/\s+/).filter((word) => word !== '');
  const states: readonly string[] = [...versions.map(({ state }) => state), ...(design === null ? [] : [design.state])];
  return words.every((word) => text.includes(word)) && (query.area === '' || area === query.area) && (query.state === '' || states.includes(query.state));
}

function plain(text: string): string {
  return withoutAccents(text).toLowerCase();
}
