import type { Result } from '../../../../kernel/result.ts';
import { typedDay } from '../../../../platform/html/fields/typed-values.ts';
import { path } from '../../../../platform/html/addresses.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import { flash } from '../../../../platform/http/flash.ts';
import { frameOf } from '../../../../platform/http/frame.ts';
import { asCentre, type CentreRequest, field, notFound, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { isUuid, type Uuid } from '../../../../platform/ids/uuid.ts';
import { publishDesign } from '../../actions/publish-design.ts';
import { returnToDraft, submitForReview, withdrawDesign } from '../../actions/review-design.ts';
import { listVersions } from '../../data/catalogue.ts';
import { hasWorkedOn, listEdits, openDesign } from '../../data/design.ts';
import { getFormVersion } from '../../data/form.ts';
import { compareVersions } from '../../design/compare-versions.ts';
import { checkContent } from '../../design/content-check.ts';
import type { DesignRefusal } from '../../design/design.ts';
import { checkForm, checkPublishable } from '../../design/publishable.ts';
import { formLifeTexts } from '../../texts/form-life.ts';
import { explainInWords } from '../explain.ts';
import { ReviewPage, type ReviewModel } from './review.view.tsx';

const HERE = '/kozpont/urlapok/tervek/:id';

/** Looking at a design as a whole, and deciding about it. */
export const reviewRoutes: readonly Route[] = [
  { method: 'GET', path: `${HERE}/ellenorzes`, permission: 'official', surface: 'centre', handle: (request) => show(request) },
  { method: 'GET', path: `${HERE}/fajl`, permission: 'official', surface: 'centre', handle: download },
  { method: 'POST', path: `${HERE}/beadas`, permission: 'forms.design.edit', surface: 'centre', handle: (request) => act(request, { name: 'beadas', work: submitForReview, done: 'submitted' }) },
  { method: 'POST', path: `${HERE}/elvetes`, permission: 'forms.design.edit', surface: 'centre', handle: (request) => act(request, { name: 'elvetes-indok', work: (tx, at) => withdrawDesign(tx, { ...at, reason: field(request, 'elvetes-indok') }), done: 'discarded' }) },
  { method: 'POST', path: `${HERE}/visszaadas`, permission: 'forms.design.review', surface: 'centre', handle: (request) => act(request, { name: 'visszaadas-indok', work: (tx, at) => returnToDraft(tx, { ...at, reason: field(request, 'visszaadas-indok') }), done: 'returned' }) },
  { method: 'POST', path: `${HERE}/kiadas`, permission: 'forms.design.review', surface: 'centre', handle: publish },
];

interface At {
  readonly id: Uuid;
  readonly revision: number;
}

async function show(request: CentreRequest, fault?: ReviewModel['fault']): Promise<Reply> {
  const id = request.params['id'];
  const found = isUuid(id) ? await asCentre(request, (tx) => load(tx, id, request.session.officialId)) : null;
  if (found === null) return notFound();
  const { permissions } = request.session;
  const model: ReviewModel = { frame: frameOf(request), ...found, mayEdit: permissions.has('forms.design.edit'), mayReview: permissions.has('forms.design.review'), fault, typedDay: field(request, 'nap') };
  return page(ReviewPage(model), fault === undefined ? 200 : 422);
}

async function load(tx: Tx, id: Uuid, officialId: Uuid): Promise<Pick<ReviewModel, 'design' | 'edits' | 'faults' | 'findings' | 'changes' | 'isOwnWork'> | null> {
  const design = await openDesign(tx, id);
  if (design === null) return null;
  const whole = checkForm(design.definition);
  const publishable = checkPublishable(design.definition);
  const [former] = (await listVersions(tx, design.code)).filter(({ version }) => version < design.version);
  const before = former === undefined ? null : await getFormVersion(tx, design.code, former.version);
  return {
    design,
    edits: await listEdits(tx, id, 200),
    faults: publishable.ok ? [] : publishable.refusal.filter(({ step }) => step !== 'content'),
    findings: whole.ok ? checkContent(whole.value.definition) : [],
    changes: before === null || !whole.ok ? null : compareVersions(before, whole.value.definition, explainInWords),
    isOwnWork: await hasWorkedOn(tx, id, officialId),
  };
}

async function download(request: CentreRequest): Promise<Reply> {
  const id = request.params['id'];
  const design = isUuid(id) ? await asCentre(request, (tx) => openDesign(tx, id)) : null;
  if (design === null) return notFound();
  return { kind: 'file', type: 'application/json; charset=utf-8', name: `${design.code.toLowerCase()}.v${design.version}.terv.json`, content: `${JSON.stringify(design.definition, null, 2)}\n` };
}

async function publish(request: CentreRequest): Promise<Reply> {
  const day = typedDay(field(request, 'nap'));
  if (day === null) return show(request, { name: 'nap', message: formLifeTexts(request.lang)('badDay') });
  const at = atOf(request);
  if (at === null) return notFound();
  const done = await asCentre(request, (tx) => publishDesign(tx, { ...at, validFrom: Temporal.PlainDate.from(day) }));
  if (!done.ok) return refused(request, done.refusal, 'nap');
  return redirect(path`/kozpont/urlapok/urlap/${done.value.code}`, [flash('success', formLifeTexts(request.lang)('published', done.value))]);
}

async function act(request: CentreRequest, step: { readonly name: string; readonly work: (tx: Tx, at: At) => Promise<Result<unknown, DesignRefusal>>; readonly done: 'submitted' | 'returned' | 'discarded' }): Promise<Reply> {
  const at = atOf(request);
  if (at === null) return notFound();
  const done = await asCentre(request, (tx) => step.work(tx, at));
  if (!done.ok) return refused(request, done.refusal, step.name);
  return redirect(path`/kozpont/urlapok/tervek/${at.id}/ellenorzes`, [flash('success', formLifeTexts(request.lang)(step.done))]);
}

function refused(request: CentreRequest, refusal: DesignRefusal, name: string): Promise<Reply> | Reply {
  return refusal.code === 'forms.design.unknown' ? notFound() : show(request, { name, message: refusal.text[request.lang] });
}

function atOf(request: CentreRequest): At | null {
  const id = request.params['id'];
  const revision = field(request, 'allapot');
  return isUuid(id) ? { id, revision: /^\d{1,9}$/.test(revision) ? Number(revision) : 0 } : null;
}
