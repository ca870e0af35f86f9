import { flash } from '../../../../platform/http/flash.ts';
import { frameOf } from '../../../../platform/http/frame.ts';
import { asCentre, type CentreRequest, field, notFound, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { path } from '../../../../platform/html/addresses.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import { withdrawVersion } from '../../actions/publish-design.ts';
import { startDesign } from '../../actions/start-design.ts';
import { countTowns, listVersions, type VersionUse } from '../../data/catalogue.ts';
import { listDesigns } from '../../data/design.ts';
import { getFormVersion } from '../../data/form.ts';
import { compareVersions } from '../../design/compare-versions.ts';
import { formLifeTexts } from '../../texts/form-life.ts';
import { explainInWords } from '../explain.ts';
import { ComparisonPage, FormPage, type FormModel } from './form.view.tsx';

/** One form of the country: its versions, their comparison, a new version, withdrawal, export. */
export const formRoutes: readonly Route[] = [
  { method: 'GET', path: '/kozpont/urlapok/urlap/:code', permission: 'official', surface: 'centre', handle: (request) => show(request) },
  { method: 'GET', path: '/kozpont/urlapok/urlap/:code/osszevetes', permission: 'official', surface: 'centre', handle: compare },
  { method: 'GET', path: '/kozpont/urlapok/urlap/:code/valtozat/:version', permission: 'official', surface: 'centre', handle: download },
  { method: 'POST', path: '/kozpont/urlapok/urlap/:code/terv', permission: 'forms.design.edit', surface: 'centre', handle: start },
  { method: 'POST', path: '/kozpont/urlapok/urlap/:code/visszavonas', permission: 'forms.version.withdraw', surface: 'centre', handle: withdraw },
];

async function show(request: CentreRequest, fault?: { readonly name: string; readonly message: string }): Promise<Reply> {
  const code = codeOf(request);
  const found = code === null ? null : await asCentre(request, (tx) => load(tx, code));
  if (found === null) return notFound();
  const { permissions } = request.session;
  const model: FormModel = { frame: frameOf(request), ...found, mayEdit: permissions.has('forms.design.edit'), mayWithdraw: permissions.has('forms.version.withdraw'), fault };
  return page(FormPage(model), fault === undefined ? 200 : 422);
}

async function load(tx: Tx, code: string): Promise<Pick<FormModel, 'code' | 'title' | 'versions' | 'design' | 'towns'> | null> {
  const versions = await listVersions(tx, code);
  const design = (await listDesigns(tx, code)).find(({ state }) => state === 'draft' || state === 'in-review') ?? null;
  const [latest] = versions;
  if (latest === undefined && design === null) return null;
  const title = latest === undefined ? design?.title : (await getFormVersion(tx, code, latest.version)).title;
  return { code, title: title ?? { hu: code, en: code }, versions, design, towns: await countTowns(tx, code) };
}

async function compare(request: CentreRequest): Promise<Reply> {
  const code = codeOf(request);
  const [from, to] = [versionOf(request.query['ettol']), versionOf(request.query['eddig'])];
  if (code === null || from === null || to === null) return notFound();
  const found = await asCentre(request, async (tx) => {
    const versions = await listVersions(tx, code);
    if (!has(versions, from) || !has(versions, to)) return null;
    return { before: await getFormVersion(tx, code, from), after: await getFormVersion(tx, code, to) };
  });
  if (found === null) return notFound();
  const changes = compareVersions(found.before, found.after, explainInWords);
  return page(ComparisonPage({ frame: frameOf(request), code, title: found.after.title, from, to, changes }));
}

async function download(request: CentreRequest): Promise<Reply> {
  const [code, version] = [codeOf(request), versionOf(request.params['version'])];
  if (code === null || version === null) return notFound();
  const definition = await asCentre(request, async (tx) => {
    if (!has(await listVersions(tx, code), version)) return null;
    tx.audit({ action: 'forms.version.exported', object: { type: 'form', id: code }, details: { version } });
    return getFormVersion(tx, code, version);
  });
  if (definition === null) return notFound();
  return { kind: 'file', type: 'application/json; charset=utf-8', name: `${code.toLowerCase()}-${definition.slug}.v${version}.json`, content: `${JSON.stringify(definition, null, 2)}\n` };
}

async function start(request: CentreRequest): Promise<Reply> {
  const code = codeOf(request);
  const from = versionOf(field(request, 'valtozat'));
  if (code === null) return notFound();
  const started = await asCentre(request, (tx) => startDesign(tx, { code, from }));
  const t = formLifeTexts(request.lang);
  if (started.ok) return redirect(path`/kozpont/urlapok/tervek/${started.value.id}`, [flash('success', t('started', { code, version: started.value.version }))]);
  const id = started.refusal.details?.['id'];
  if (typeof id === 'string') return redirect(path`/kozpont/urlapok/tervek/${id}`, [flash('warning', started.refusal.text[request.lang])]);
  return show(request, { name: 'valtozat', message: started.refusal.text[request.lang] });
}

async function withdraw(request: CentreRequest): Promise<Reply> {
  const [code, version] = [codeOf(request), versionOf(field(request, 'valtozat'))];
  if (code === null || version === null) return notFound();
  const done = await asCentre(request, (tx) => withdrawVersion(tx, { code, version, reason: field(request, 'indok') }));
  if (!done.ok) return show(request, { name: 'indok', message: done.refusal.text[request.lang] });
  return redirect(path`/kozpont/urlapok/urlap/${code}`, [flash('success', formLifeTexts(request.lang)('withdrawn', { code, version }))]);
}

function codeOf(request: CentreRequest): string | null {
  const code = request.params['code'] ?? '';
  return /^[A-Z]\d{2}$/.test(code) ? code : null;
}

function versionOf(untrusted: string | undefined): number | null {
  return /^[1-9]\d{0,3}$/.test(untrusted ?? '') ? Number(untrusted) : null;
}

function has(versions: readonly VersionUse[], version: number): boolean {
  return versions.some((one) => one.version === version);
}
