import { contentSecurityPolicy } from '../../../../platform/http/content-security-policy.ts';
import { frameOf } from '../../../../platform/http/frame.ts';
import { asCentre, type CentreRequest, field, json, notFound, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { path } from '../../../../platform/html/addresses.ts';
import { redoDesign, saveDesign, undoDesign } from '../../actions/save-design.ts';
import type { Design } from '../../design/design.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import { readBlocks } from '../../schema/read-blocks.ts';
import { designerTexts } from '../../texts/designer.ts';
import { type PanelStep, savedFirst } from '../edits/saved-first.ts';
import { designerPath } from './addresses.ts';
import { DesignerPage, UnreadableDesignPage } from './designer.view.tsx';
import { explainPosted } from './explain-posted.ts';
import { designerModel, editable, findDesign, standingOf } from './load-designer.ts';
import type { DesignerModel } from './model.ts';
import { previewAnswers, previewForm, previewPage } from './preview.ts';

const BODY_BYTES_MAX = 2 * 1024 * 1024;
const about = { permission: 'forms.design.edit', surface: 'centre' } as const;
/** The preview writes nothing: who reviews a design tries it out too. */
const tried = { permission: 'official', surface: 'centre' } as const;

/** The designer: its working place, each step of editing, the preview in its frame, the check of an expression. */
export const designerRoutes: readonly Route[] = [
  { method: 'GET', path: '/kozpont/urlapok/tervek/:id', ...about, handle: show },
  { method: 'POST', path: '/kozpont/urlapok/tervek/:id', ...about, bodyBytesMax: BODY_BYTES_MAX, handle: edit },
  { method: 'GET', path: '/kozpont/urlapok/tervek/:id/elonezet', ...tried, handle: async (request: CentreRequest) => framed(await previewPage(request), 'frame-ancestors') },
  { method: 'POST', path: '/kozpont/urlapok/tervek/:id/elonezet', ...tried, bodyBytesMax: BODY_BYTES_MAX, handle: async (request: CentreRequest) => framed(await previewPage(request), 'frame-ancestors') },
  { method: 'GET', path: '/kozpont/urlapok/tervek/:id/elonezet/urlap.json', ...tried, handle: previewForm },
  { method: 'POST', path: '/kozpont/urlapok/tervek/:id/kifejezes', ...about, handle: explain },
];

async function show(request: CentreRequest): Promise<Reply> {
  const design = await findDesign(request);
  if (design === null) return notFound();
  if (design.state !== 'draft') return redirect(path`/kozpont/urlapok/tervek/${design.id}/ellenorzes`);
  const definition = editable(design);
  if (definition === null) return page(UnreadableDesignPage({ frame: frameOf(request), code: design.code }));
  return shown(request, design, definition, {});
}

async function edit(request: CentreRequest): Promise<Reply> {
  const design = await findDesign(request);
  if (design === null) return notFound();
  const definition = editable(design);
  if (design.state !== 'draft' || definition === null) return redirect(path`/kozpont/urlapok/tervek/${design.id}`);
  const act = field(request, '_muvelet') || 'ment';
  if (act === 'visszavon' || act === 'ujra') return step(request, design, act === 'visszavon' ? 'undo' : 'redo');
  const answers = act === 'pelda-uj' ? previewAnswers(request, definition) : null;
  const posted = [...request.form.filter(([name]) => name !== '_token'), ...(answers === null ? [] : [['_valaszok', JSON.stringify(answers)] as const])];
  const asked: PanelStep = { act, place: field(request, '_hely'), posted, isPanel: field(request, '_panel') === '1' };
  const result = savedFirst(definition, asked, readBlocks());
  const standing = { ...standingOf(request), place: asked.place, isAdding: false };
  if (!result.ok) {
    const { text, uses, code } = result.refusal;
    const said = { tone: code.endsWith('in-use') ? ('warning' as const) : ('danger' as const), text: text[request.lang], ...(uses === undefined ? {} : { uses }) };
    return shown(request, design, definition, { standing, said, status: 422 });
  }
  const { definition: next, what, place } = result.value;
  if (canonicalJson(next) === canonicalJson(definition)) return redirect(designerPath(design.id, { ...standing, place }));
  const saved = await asCentre(request, (tx) => saveDesign(tx, { id: design.id, revision: Number(field(request, '_valtozat')) || 0, definition: { ...next }, what }));
  if (saved.ok) return redirect(designerPath(design.id, { ...standing, place }));
  const { conflict } = designerTexts.entries;
  const isStale = saved.refusal.code === 'forms.design.stale';
  const said = { tone: 'warning' as const, text: isStale ? conflict[request.lang] : saved.refusal.text[request.lang] };
  return shown(request, design, next, { standing: { ...standing, place }, said, status: isStale ? 409 : 422 });
}

async function step(request: CentreRequest, design: Design, way: 'undo' | 'redo'): Promise<Reply> {
  const at = { id: design.id, revision: Number(field(request, '_valtozat')) || 0 };
  const done = await asCentre(request, (tx) => (way === 'undo' ? undoDesign(tx, at) : redoDesign(tx, at)));
  const standing = { ...standingOf(request), place: field(request, '_hely') };
  if (done.ok) return redirect(designerPath(design.id, standing));
  const definition = editable(design);
  if (definition === null) return notFound();
  return shown(request, design, definition, { standing, said: { tone: 'warning', text: done.refusal.text[request.lang] }, status: 409 });
}

async function explain(request: CentreRequest): Promise<Reply> {
  const design = await findDesign(request);
  const definition = design === null ? null : editable(design);
  return definition === null ? notFound() : json(explainPosted(definition, request));
}

async function shown(
  request: CentreRequest,
  design: Design,
  definition: FormDefinition,
  at: { readonly standing?: DesignerModel['standing']; readonly said?: DesignerModel['said']; readonly status?: number },
): Promise<Reply> {
  const model = await designerModel(request, design, definition, { standing: at.standing ?? standingOf(request), said: at.said ?? null });
  return framed(page(DesignerPage(model), at.status ?? 200), 'frame-src');
}

/** The page with the policy of the platform, but that it may stand in a frame of ours, or hold one. */
function framed(reply: Reply, directive: 'frame-ancestors' | 'frame-src'): Reply {
  if (reply.kind !== 'page') return reply;
  const policy = { ...contentSecurityPolicy([]), [directive]: ["'self'"] };
  const text = Object.entries(policy).map(([name, values]) => `${name} ${values.join(' ')}`).join(';');
  return { ...reply, headers: { ...reply.headers, 'content-security-policy': text } };
}
