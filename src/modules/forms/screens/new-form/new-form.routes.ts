import { readFile } from 'node:fs/promises';
import { flash } from '../../../../platform/http/flash.ts';
import { frameOf } from '../../../../platform/http/frame.ts';
import { asCentre, type CentreRequest, field, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { path } from '../../../../platform/html/addresses.ts';
import { type DesignToStart, startDesign } from '../../actions/start-design.ts';
import { importDefinition } from '../../design/import-definition.ts';
import type { DesignFault } from '../../design/publishable.ts';
import { readBlocks } from '../../schema/read-blocks.ts';
import { formLifeTexts } from '../../texts/form-life.ts';
import { NewFormPage } from './new-form.view.tsx';

/** A megabyte of JSON grows when a form is posted: each character outside ASCII takes up to nine. */
const IMPORT_BODY_BYTES = 8 * 1024 * 1024;
const FILE_BYTES_MAX = 1024 * 1024;

/** A new design: from nothing, or from a file. */
export const newFormRoutes: readonly Route[] = [
  { method: 'GET', path: '/kozpont/urlapok/uj', permission: 'forms.design.edit', surface: 'centre', handle: async (request) => page(NewFormPage({ frame: frameOf(request), typed: { kod: '', fajl: '' }, faults: [] })) },
  { method: 'POST', path: '/kozpont/urlapok/uj', permission: 'forms.design.edit', surface: 'centre', handle: (request) => begin(request, { code: field(request, 'kod').trim().toUpperCase() }, 'kod') },
  { method: 'POST', path: '/kozpont/urlapok/uj/fajl', permission: 'forms.design.edit', surface: 'centre', bodyBytesMax: IMPORT_BODY_BYTES, files: { filesMax: 1, bytesEachMax: FILE_BYTES_MAX, bytesMax: FILE_BYTES_MAX }, handle: importFile },
];

async function importFile(request: CentreRequest): Promise<Reply> {
  const t = formLifeTexts(request.lang);
  const [file] = request.files.filter(({ field: name, bytes, isCut }) => name === 'allomany' && (bytes > 0 || isCut));
  if (file?.isCut === true) return again(request, { name: 'allomany', message: t('importTooLarge') }, []);
  // A file goes before a text: who chose one means it.
  const text = file === undefined ? field(request, 'fajl') : await readFile(file.path, 'utf8');
  const name = file === undefined ? 'fajl' : 'allomany';
  const read = importDefinition(text, readBlocks());
  if (!read.ok) return again(request, { name, message: t('importRefused') }, read.refusal);
  return begin(request, { code: read.value.code, definition: { ...read.value } }, name);
}

async function begin(request: CentreRequest, start: DesignToStart, name: string): Promise<Reply> {
  const started = await asCentre(request, (tx) => startDesign(tx, start));
  if (started.ok) {
    const { id, version } = started.value;
    return redirect(path`/kozpont/urlapok/tervek/${id}`, [flash('success', formLifeTexts(request.lang)('started', { code: start.code, version }))]);
  }
  const { text, details } = started.refusal;
  return again(request, { name, message: text[request.lang] }, [], typeof details?.['id'] === 'string' ? details['id'] : null);
}

function again(request: CentreRequest, error: { readonly name: string; readonly message: string }, faults: readonly DesignFault[], openId: string | null = null): Reply {
  const typed = { kod: field(request, 'kod').slice(0, 20), fajl: field(request, 'fajl') };
  return page(NewFormPage({ frame: frameOf(request), typed, error, faults, openId }), 422);
}
