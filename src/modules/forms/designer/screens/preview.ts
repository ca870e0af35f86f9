import { frameOf } from '../../../../platform/http/frame.ts';
import { type CentreRequest, field, json, notFound, page, type Reply } from '../../../../platform/http/route.ts';
import type { Answers } from '../../domain/answers.ts';
import type { CompiledForm, FormContext } from '../../domain/compiled-form.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import { isJson } from '../edits/posted.ts';
import { showable } from '../edits/repair.ts';
import { viewOf } from './addresses.ts';
import { editable, findDesign } from './load-designer.ts';
import { type PreviewModel, PreviewPage } from './preview.view.tsx';

/** What a button of the preview leads to. */
interface Look {
  readonly answers: Answers;
  readonly pageId: string;
  readonly hasFaults: boolean;
}

/** GET and POST: a page of the form as it is now, with the answers that travel along; nothing of them is kept. */
export async function previewPage(request: CentreRequest): Promise<Reply> {
  const design = await findDesign(request);
  const definition = design === null ? null : editable(design);
  if (design === null || definition === null) return notFound();
  const { form } = showable(definition);
  if (form === null) return notFound();
  const context = contextOf(request, definition);
  const look = lookOf(request, form, context);
  const result = form.evaluate(look.answers, context);
  const shown = result.pages.find(({ id }) => id === look.pageId) ?? result.pages[0] ?? null;
  const faults = look.hasFaults && shown !== null ? result.errors.filter(({ pageId }) => pageId === shown.id) : [];
  const model: PreviewModel = { lang: request.lang, colorScheme: frameOf(request).colorScheme, formToken: request.formToken, id: design.id, revision: design.revision, form, page: shown, answers: look.answers, result, faults, context, hasScripts: viewOf(request.query).hasScripts };
  return page(PreviewPage(model), faults.length > 0 ? 422 : 200);
}

/** All answers that a post of the preview holds; null when the form cannot be shown. */
export function previewAnswers(request: CentreRequest, definition: FormDefinition): Answers | null {
  const { form } = showable(definition);
  return form === null ? null : postedAnswers(request, form);
}

/** GET: the compiled form for the script of the preview. */
export async function previewForm(request: CentreRequest): Promise<Reply> {
  const design = await findDesign(request);
  const definition = design === null ? null : editable(design);
  const form = definition === null ? null : showable(definition).form;
  return form === null ? notFound() : json(form.portable);
}

function lookOf(request: CentreRequest, form: CompiledForm, context: FormContext): Look {
  if (request.method === 'GET') return { answers: form.prefill({}), pageId: request.query['lap'] ?? '', hasFaults: false };
  return stepOf(form, context, { answers: postedAnswers(request, form), pageId: field(request, '_lap'), act: field(request, '_muvelet') });
}

/** The answers that travelled along, with those of the page that was just sent. */
function postedAnswers(request: CentreRequest, form: CompiledForm): Answers {
  const carried = form.parseAnswers(parsed(field(request, '_hordozott')));
  const sent = form.readPost(request.form);
  const before = carried.ok ? carried.value.answers : form.prefill({});
  return sent.ok ? form.mergePage(before, field(request, '_lap'), sent.value.answers) : before;
}

function stepOf(form: CompiledForm, context: FormContext, { answers, pageId, act }: { readonly answers: Answers; readonly pageId: string; readonly act: string }): Look {
  const [verb = '', object = ''] = act.split(':', 2);
  const stay = { answers, pageId, hasFaults: false };
  if (verb === 'ugras') return { ...stay, pageId: object };
  if (verb === 'sor' || verb === 'torol') {
    const session = form.session(answers, context);
    const row = /^(.{1,200})\.(\d{1,4})$/.exec(object);
    if (verb === 'sor') session.addRow(object);
    else if (row !== null) session.removeRow(row[1] ?? '', Number(row[2]));
    return { ...stay, answers: session.answers };
  }
  const result = form.evaluate(answers, context);
  const index = result.pages.findIndex(({ id }) => id === pageId);
  if (verb === 'vissza') return { ...stay, pageId: result.pages[Math.max(0, index - 1)]?.id ?? pageId };
  if (verb !== 'tovabb') return stay;
  const hasFaults = result.errors.some((error) => error.pageId === pageId);
  return hasFaults ? { ...stay, hasFaults } : { ...stay, pageId: result.pages[index + 1]?.id ?? pageId };
}

/** The town of the preview is that of the first worked example that has one. */
function contextOf(request: CentreRequest, definition: FormDefinition): FormContext {
  const municipality = definition.examples.find((example) => example.municipality !== undefined)?.municipality ?? {};
  return { today: request.clock.today().toString(), municipality };
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isJson(value) ? value : {};
  } catch {
    return {};
  }
}
