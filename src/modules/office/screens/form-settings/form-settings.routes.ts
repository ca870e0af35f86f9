import { withoutAccents } from '../../../../kernel/search-key.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import { path } from '../../../../platform/html/addresses.ts';
import { flash } from '../../../../platform/http/flash.ts';
import { frameOf } from '../../../../platform/http/frame.ts';
import { asOfficial, field, notFound, type OfficialRequest, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { changeSetting, findTownForm, type FormSetting, listSettingChanges, listTownForms, NOTHING_LOCAL, retentionPlan, type TownForm, undoSetting } from '../../../forms/contract.ts';
import { listOfficers, officerNames } from '../../../records/contract.ts';
import { formParameters, taxTypeOfForm } from '../../../tax/contract.ts';
import { unitsOf } from '../../data/names.ts';
import { formSettingTexts } from '../../texts/form-settings.ts';
import { FormSettingsPage } from './form-settings.view.tsx';
import { readSetting, type SettingFault, typedOf, type TypedSetting } from './setting-form.ts';
import { FormSettingPage, type FormSettingModel } from './setting.view.tsx';

/** Which forms the municipality offers, and how. */
export const formSettingRoutes: readonly Route[] = [
  { method: 'GET', path: '/hivatal/urlapok', permission: 'forms.setting.change', handle: list },
  { method: 'GET', path: '/hivatal/urlapok/:code', permission: 'forms.setting.change', handle: (request) => show(request) },
  { method: 'POST', path: '/hivatal/urlapok/:code', permission: 'forms.setting.change', handle: save },
  { method: 'POST', path: '/hivatal/urlapok/:code/kinalas', permission: 'forms.setting.change', handle: toggle },
  { method: 'POST', path: '/hivatal/urlapok/:code/visszavonas', permission: 'forms.setting.change', handle: undo },
];

async function list(request: OfficialRequest): Promise<Reply> {
  const query = { q: (request.query['q'] ?? '').trim().slice(0, 100), state: (request.query['allapot'] ?? '').slice(0, 10) };
  const model = await asOfficial(request, async (tx) => ({ forms: await listTownForms(tx), units: await unitsOf(tx) }));
  const words = plain(query.q).split(/\s+/).filter((word) => word !== '');
  const fits = ({ definition: { code, title }, setting }: TownForm): boolean => {
    const text = plain(`${code} ${title.hu} ${title.en}`);
    return words.every((word) => text.includes(word)) && (query.state === '' || (query.state === 'be') === (setting?.enabled === true));
  };
  return page(FormSettingsPage({ frame: frameOf(request), query, forms: model.forms.filter(fits), units: model.units }));
}

async function show(request: OfficialRequest, again?: { readonly typed: TypedSetting; readonly faults: readonly SettingFault[] }): Promise<Reply> {
  const model = await asOfficial(request, (tx) => load(tx, request));
  if (model === null) return notFound();
  const typed = again?.typed ?? typedOf(model.setting);
  return page(FormSettingPage({ ...model, frame: frameOf(request), typed, faults: again?.faults ?? [] }), again === undefined ? 200 : 422);
}

async function load(tx: Tx, request: OfficialRequest): Promise<Omit<FormSettingModel, 'frame' | 'typed' | 'faults'> | null> {
  const found = await findTownForm(tx, request.params['code'] ?? '');
  if (found === null) return null;
  const { definition: form, setting, revision } = found;
  const changes = await listSettingChanges(tx, form.code);
  const officers = await listOfficers(tx);
  const names = await officerNames(tx, changes.map(({ changedBy }) => changedBy));
  const code = setting?.local.retentionCode ?? form.routing.retentionCode;
  return {
    form,
    setting,
    revision,
    units: await unitsOf(tx),
    officers,
    taxParameters: await taxParametersOf(tx, request, form),
    retention: { code, title: retentionPlan().get(code)?.title ?? '' },
    changes: changes.map((change) => ({ ...change, by: change.changedBy === null ? '' : (names.get(change.changedBy)?.name ?? '') })),
    today: tx.today,
    previewHref: `${request.session.municipality.path}/ugyinditas/${form.slug}`,
  };
}

/** Parameters whose values the tax office keeps: of a tax form the rate, whether it is levied today or not. */
async function taxParametersOf(tx: Tx, request: OfficialRequest, form: TownForm['definition']): Promise<ReadonlyMap<string, string>> {
  const rates = await formParameters(tx, request.session.municipality.id, form.code, tx.today);
  const isTaxes = taxTypeOfForm(form.code) !== null;
  return new Map(form.parameters.filter(({ name }) => isTaxes && (Object.hasOwn(rates, name) || name.startsWith('rate'))).map(({ name }) => [name, String(rates[name] ?? '')]));
}

async function save(request: OfficialRequest): Promise<Reply> {
  const { lang } = request;
  const typed: TypedSetting = Object.fromEntries(request.form.filter(([name]) => !name.startsWith('_')));
  const outcome = await asOfficial(request, async (tx) => {
    const found = await findTownForm(tx, request.params['code'] ?? '');
    if (found === null) return null;
    const { definition: form, setting: before } = found;
    const fromTax = new Set((await taxParametersOf(tx, request, form)).keys());
    const choices = { units: await unitsOf(tx), officers: await listOfficers(tx) };
    const { setting, faults } = readSetting(typed, { form, before, fromTax, choices, lang });
    if (faults.length > 0) return { faults };
    const changed = await changeSetting(tx, { setting, revision: revisionOf(request) });
    if (changed.ok) return { faults: [], name: form.title[lang] };
    return { faults: [{ name: changed.refusal.code === 'forms.setting.retention-code' ? 'tetelszam' : 'kinalja', message: changed.refusal.text[lang] }] };
  });
  if (outcome === null) return notFound();
  if (outcome.name === undefined) return show(request, { typed, faults: outcome.faults });
  return redirect(path`/hivatal/urlapok/${request.params['code'] ?? ''}`, [flash('success', formSettingTexts(lang)('saved', { name: outcome.name }))]);
}

/** Turns a form on or off from the list; all else stays. */
async function toggle(request: OfficialRequest): Promise<Reply> {
  const { lang } = request;
  const outcome = await asOfficial(request, async (tx) => {
    const found = await findTownForm(tx, request.params['code'] ?? '');
    if (found === null) return null;
    const enabled = field(request, 'kinalja') === 'igen';
    const setting: FormSetting = { ...(found.setting ?? firstSetting(found.definition.code)), enabled };
    const changed = await changeSetting(tx, { setting, revision: revisionOf(request) });
    return changed.ok ? flash('success', formSettingTexts(lang)(enabled ? 'turnedOn' : 'turnedOff', { name: found.definition.title[lang] })) : flash('warning', changed.refusal.text[lang]);
  });
  return outcome === null ? notFound() : redirect('/hivatal/urlapok', [outcome]);
}

async function undo(request: OfficialRequest): Promise<Reply> {
  const { lang } = request;
  const outcome = await asOfficial(request, async (tx) => {
    const found = await findTownForm(tx, request.params['code'] ?? '');
    return found === null ? null : { code: found.definition.code, undone: await undoSetting(tx, { formCode: found.definition.code, revision: revisionOf(request) }) };
  });
  if (outcome === null) return notFound();
  const { code, undone } = outcome;
  return redirect(path`/hivatal/urlapok/${code}`, [undone.ok ? flash('success', formSettingTexts(lang)('undone')) : flash('warning', undone.refusal.text[lang])]);
}

function firstSetting(formCode: string): FormSetting {
  return { formCode, enabled: false, registersAutomatically: false, unitId: null, officerId: null, local: NOTHING_LOCAL };
}

function revisionOf(request: OfficialRequest): number {
  const revision = field(request, 'valtozat');
  return /^\d{1,9}$/.test(revision) ? Number(revision) : -1;
}

function plain(text: string): string {
  return withoutAccents(text).toLowerCase();
}
