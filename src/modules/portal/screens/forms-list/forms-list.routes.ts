import { frameOf } from '../../../../platform/http/frame.ts';
import { lastingJson, notFound, page, type Reply, type RequestContext, type Route } from '../../../../platform/http/route.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import { findFormVersion, listFormsInForce, listOfferedForms, listTownsOffering } from '../../../forms/contract.ts';
import { findMunicipalityBySlug, findSettlements, listMunicipalities } from '../../../tenants/contract.ts';
import { FormPage } from './form.view.tsx';
import { FormsListPage } from './forms-list.view.tsx';
import { lifeEventsOf } from './life-events.ts';
import { entityTag, formRecord, formsCsv, LICENCE, type ListedForm, type ListPlace } from './open-data.ts';
import { searchForms } from './search-forms.ts';

/** In the order in which people look for them. */
const AREAS = ['tax', 'social', 'civil-registry', 'estates', 'trade', 'possession', 'other'] as const;

/** So many towns are listed without a search. */
const TOWNS_LISTED_MAX = 30;
const FOUND_MAX = 50;

/** All forms in force in the country, for people and for machines. */
export const formsListRoutes: readonly Route[] = [
  { method: 'GET', path: '/urlapok', permission: 'public', handle: list },
  { method: 'GET', path: '/urlapok/:form', permission: 'public', handle: form },
  { method: 'GET', path: '/api/urlapok.json', permission: 'public', machine: true, handle: openJson },
  { method: 'GET', path: '/api/urlapok.csv', permission: 'public', machine: true, handle: openCsv },
  { method: 'GET', path: '/api/urlapok/:code/:version.json', permission: 'public', machine: true, handle: definition },
];

async function list(request: RequestContext): Promise<Reply> {
  const forms = await request.db.within({ kind: 'public' }, listFormsInForce);
  const query = typed(request, 'q');
  const lifeEvent = typed(request, 'elethelyzet');
  const area = typed(request, 'terulet');
  const found = searchForms(forms, { query, lifeEvent, area }, request.lang);
  return page(FormsListPage({ frame: frameOf(request), query, lifeEvent, area, found, lifeEvents: lifeEventsOf(forms), areas: AREAS.filter((one) => forms.some((form) => form.area === one)) }));
}

/** One form of the country and the towns where it can be filed. */
async function form(request: RequestContext): Promise<Reply> {
  const asked = request.params['form'] ?? '';
  const query = typed(request, 'q');
  const shown = await request.db.within({ kind: 'public' }, async (tx) => {
    const found = (await listFormsInForce(tx)).find(({ slug, code }) => slug === asked || code === asked);
    return found === undefined ? null : { form: found, ...(await townsOffering(tx, found.code, query)) };
  });
  return shown === null ? notFound() : page(FormPage({ frame: frameOf(request), query, ...shown }));
}

/** Towns that offer a form: all of them while they are few, else those that the search finds. */
async function townsOffering(tx: Tx, code: string, query: string): Promise<{ towns: { name: string; county: string; slug: string }[]; isCut: boolean }> {
  const offering = new Set(await listTownsOffering(tx, code));
  const joined = (await listMunicipalities(tx)).filter(({ id }) => offering.has(id));
  if (query === '') return { towns: joined.slice(0, TOWNS_LISTED_MAX), isCut: joined.length > TOWNS_LISTED_MAX };
  const slugs = new Set((await findSettlements(tx, query, FOUND_MAX)).map(({ slug }) => slug));
  return { towns: joined.filter(({ slug }) => slugs.has(slug)), isCut: false };
}

async function openJson(request: RequestContext): Promise<Reply> {
  const listed = await listedForms(request);
  if (listed === null) return notFound();
  const { forms, place } = listed;
  const body = {
    title: 'Önkormányzati űrlapok',
    licence: LICENCE,
    municipality: place.townSlug,
    documentation: `${place.baseUrl}/urlapok#nyilt-adat`,
    definitionSchema: `${place.baseUrl}/schema/urlap/1`,
    forms: forms.map((one) => formRecord(one, place)),
  };
  const etag = entityTag(JSON.stringify(body));
  return { kind: 'json', status: isKnown(request, etag) ? 304 : 200, body, headers: cacheable(etag) };
}

async function openCsv(request: RequestContext): Promise<Reply> {
  const listed = await listedForms(request);
  if (listed === null) return notFound();
  const { forms, place } = listed;
  const content = formsCsv(forms.map((one) => formRecord(one, place)));
  const etag = entityTag(content);
  const name = place.townSlug === null ? 'urlapok.csv' : `urlapok-${place.townSlug}.csv`;
  return { kind: 'file', content, type: 'text/csv; charset=utf-8', name, status: isKnown(request, etag) ? 304 : 200, headers: cacheable(etag) };
}

/** A published version never changes, so it may be kept for ever. */
async function definition(request: RequestContext): Promise<Reply> {
  const { code = '', version = '' } = request.params;
  const found = /^\d{1,6}$/.test(version) ? await request.db.within({ kind: 'public' }, (tx) => findFormVersion(tx, code, Number(version))) : null;
  return found === null ? notFound() : lastingJson(found);
}

/** The forms in force, or those of the town asked for; null when there is no such town. */
async function listedForms(request: RequestContext): Promise<{ forms: ListedForm[]; place: ListPlace } | null> {
  const { baseUrl } = request.config;
  const slug = request.query['telepules'];
  return request.db.within({ kind: 'public' }, async (tx) => {
    if (slug === undefined) return { forms: (await listFormsInForce(tx)).map((one) => ({ form: one, local: null })), place: { baseUrl, townSlug: null } };
    const town = await findMunicipalityBySlug(tx, slug);
    if (town === null) return null;
    const offered = await listOfferedForms(tx, town.id);
    return { forms: offered.map(({ definition: one, setting }) => ({ form: one, local: setting.local })), place: { baseUrl, townSlug: town.slug } };
  });
}

function isKnown(request: RequestContext, etag: string): boolean {
  return (request.headers['if-none-match'] ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

function cacheable(etag: string): Record<string, string> {
  return { etag, 'cache-control': 'public, max-age=0, must-revalidate', 'access-control-allow-origin': '*' };
}

function typed(request: RequestContext, name: string): string {
  return (request.query[name] ?? '').trim().slice(0, 80);
}
