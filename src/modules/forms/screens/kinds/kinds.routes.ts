import { hasAsset } from '../../../../platform/html/assets/asset-url.ts';
import { frameOf } from '../../../../platform/http/frame.ts';
import { field, json, notFound, page, type Reply, type RequestContext, type Route } from '../../../../platform/http/route.ts';
import type { Answers } from '../../domain/answers.ts';
import { type KindExample, kindExamples, kindForm } from './kind-examples.ts';
import { KindPage, KindsPage } from './kinds.view.tsx';

/** Every kind of field, documented and to be tried; what is tried is kept nowhere. */
export const kindRoutes: readonly Route[] = [
  { method: 'GET', path: '/urlap-mezok', permission: 'public', handle: async (request) => page(KindsPage({ frame: frameOf(request), kinds: kindExamples() })) },
  { method: 'GET', path: '/urlap-mezok/:kind', permission: 'public', handle: show },
  { method: 'POST', path: '/urlap-mezok/:kind', permission: 'public', handle: check },
  { method: 'GET', path: '/urlap-mezok/:kind/urlap.json', permission: 'public', machine: true, handle: portable },
];

async function show(request: RequestContext): Promise<Reply> {
  const kind = kindOf(request);
  return kind === null ? notFound() : shown(request, kind, kindForm(kind).prefill({}), false);
}

async function check(request: RequestContext): Promise<Reply> {
  const kind = kindOf(request);
  if (kind === null) return notFound();
  const form = kindForm(kind);
  const read = form.readPost(request.form);
  if (!read.ok) return { kind: 'error', status: 400, ...(read.refusal.text === undefined ? {} : { message: read.refusal.text }) };
  const { answers } = read.value;
  const [verb = '', path = ''] = field(request, '_muvelet').split(':', 2);
  return verb === '' ? shown(request, kind, answers, true) : shown(request, kind, withRows(kind, answers, verb, path), false);
}

/** The answers after a button of a group was pressed. */
function withRows(kind: KindExample, answers: Answers, verb: string, path: string): Answers {
  const session = kindForm(kind).session(answers, contextOf());
  if (verb === 'sor') session.addRow(path);
  const [, group = '', row = ''] = /^(.{1,200})\.(\d{1,4})$/.exec(path) ?? [];
  if (verb === 'torol' && group !== '') session.removeRow(group, Number(row));
  return session.answers;
}

async function portable(request: RequestContext): Promise<Reply> {
  const kind = kindOf(request);
  return kind === null ? notFound() : json(kindForm(kind).portable);
}

function shown(request: RequestContext, kind: KindExample, answers: Answers, isChecked: boolean): Reply {
  const form = kindForm(kind);
  const context = contextOf();
  const result = form.evaluate(answers, context);
  const faults = isChecked ? result.errors : [];
  const frame = { ...frameOf(request), scripts: hasAsset('form-filling.js') ? ['form-filling.js'] : [] };
  return page(KindPage({ frame, kind, form, context, answers, result, faults, isChecked }), faults.length > 0 ? 422 : 200);
}

function kindOf({ params }: RequestContext): KindExample | null {
  return kindExamples().find(({ name }) => name === params['kind']) ?? null;
}

/** Examples reckon with the day that worked examples reckon with. */
function contextOf(): { readonly today: string; readonly municipality: Readonly<Record<string, string>> } {
  return { today: '2026-03-02', municipality: {} };
}
