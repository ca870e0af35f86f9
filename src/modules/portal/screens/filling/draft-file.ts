import { readFile } from 'node:fs/promises';
import type { Bilingual } from '../../../../kernel/result.ts';
import { flash } from '../../../../platform/http/flash.ts';
import { frameOf } from '../../../../platform/http/frame.ts';
import { field, notFound, page, redirect, type Reply, type RequestContext } from '../../../../platform/http/route.ts';
import { carryOverDraft, findFormVersion } from '../../../forms/contract.ts';
import type { Answers } from '../../../forms/engine.contract.ts';
import { DRAFT_FILE_BYTES_MAX, openDraftFile, passphraseFault, sealDraftFile } from '../../domain/draft-file.ts';
import { townFrame } from '../../data/town-frame.ts';
import { draftFileTexts } from '../../texts/draft-file.ts';
import { fillingPath } from './addresses.ts';
import { OpenFileScreen, type SaveFault, SaveFileScreen } from './draft-file.view.tsx';
import { type Filling, fillingOf, pageOf } from './filling.ts';
import { compiledForm, type FormPlace } from './form-place.ts';
import { asVisitor, loadStanding, saveFilling } from './load-filling.ts';
import { pageModel } from './models.ts';
import { PageScreen } from './page.view.tsx';
import { packAnswers } from './carried-answers.ts';
import { visitorOf } from './visitor.ts';

/** Deriving a key takes the processor and 32 MB for a while; nobody needs it more often. */
export const DRAFT_FILES_PER_MINUTE = 30;

/** One file, of anybody. */
export const DRAFT_FILE_LIMITS = { filesMax: 1, bytesEachMax: DRAFT_FILE_BYTES_MAX, bytesMax: DRAFT_FILE_BYTES_MAX + 65_536, ofAnybody: true } as const;

/** What a file holds: nothing of it stands outside the encrypted part. */
interface FileContent {
  readonly town: string;
  readonly code: string;
  readonly version: number;
  readonly savedAt: string;
  readonly pageId: string;
  readonly answers: unknown;
}

/** The page that asks for a passphrase before a filling is saved. */
export async function askPassphrase(request: RequestContext, filling: Filling, pageId: string, error: SaveFault | null = null): Promise<Reply> {
  const { place, answers } = filling;
  const carried = await packAnswers(request, place, answers);
  const model = { frame: { ...frameOf(request, townFrame(place.municipality)), noIndex: true }, place, carried, pageId, error };
  return page(SaveFileScreen(model), error === null ? 200 : 422);
}

/** POST: the answers that travel with the page as a file; nothing of it is kept. */
export async function downloadDraftFile(request: RequestContext): Promise<Reply> {
  const standing = await loadStanding(request, { kind: 'anonymous' }, undefined);
  if (standing === null) return notFound();
  const pageId = field(request, '_lap');
  if (standing.isCarriedLost) return askPassphrase(request, standing, pageId, 'lost');
  const passphrase = field(request, 'jelszo');
  const fault = passphraseFault(passphrase, field(request, 'jelszo2'));
  if (fault !== null) return askPassphrase(request, standing, pageId, fault);
  const { place, answers } = standing;
  const { code, version, slug } = place.form.definition;
  const content: FileContent = { town: place.municipality.slug, code, version, savedAt: request.clock.now().toString(), pageId, answers };
  return { kind: 'file', content: await sealDraftFile(content, passphrase), type: 'application/octet-stream', name: `${slug}.vhurlap` };
}

/** GET: asks for the file and its passphrase. */
export async function askDraftFile(request: RequestContext): Promise<Reply> {
  const standing = await loadStanding(request, { kind: 'anonymous' }, undefined);
  return standing === null ? notFound() : openScreen(request, standing.place, null);
}

/** POST: the answers come back: as a draft for who is signed in, else in the page. */
export async function openUploadedFile(request: RequestContext): Promise<Reply> {
  const visitor = visitorOf(request);
  const standing = await loadStanding(request, visitor.kind === 'expired' ? { kind: 'anonymous' } : visitor, undefined);
  if (standing === null) return notFound();
  const { place, known } = standing;
  const [file] = request.files;
  if (file === undefined || file.bytes === 0) return openScreen(request, place, draftFileTexts.entries.noFile);
  const passphrase = field(request, 'jelszo');
  if (passphrase === '') return openScreen(request, place, draftFileTexts.entries.noPassphrase, 'jelszo');
  const opened = await openDraftFile(file.isCut ? Buffer.alloc(DRAFT_FILE_BYTES_MAX + 1) : await readFile(file.path), passphrase);
  if (!opened.ok) return openScreen(request, place, draftFileTexts.entries[opened.refusal.code], opened.refusal.code === 'wrong-passphrase' ? 'jelszo' : 'fajl');
  const taken = await answersIn(request, place, opened.value);
  if ('refused' in taken) return openScreen(request, place, taken.refused);
  const said = draftFileTexts.entries[taken.isOlder ? 'openedOlder' : 'opened'];
  const filling = fillingOf(place, taken.answers, null, known);
  if (visitor.kind === 'client') {
    const saved = await saveFilling(request, visitor, filling, taken.pageId);
    return redirect(fillingPath(place, saved.draft.id, { lap: taken.pageId }), [flash('success', said[request.lang])]);
  }
  return page(PageScreen(await pageModel(request, filling, pageOf(filling, taken.pageId), { faults: [], notice: said })));
}

function openScreen(request: RequestContext, place: FormPlace, text: Bilingual | null, at: 'fajl' | 'jelszo' = 'fajl'): Reply {
  const error = text === null ? null : { at, text };
  return page(OpenFileScreen({ frame: { ...frameOf(request, townFrame(place.municipality)), noIndex: true }, place, error }), error === null ? 200 : 422);
}

interface TakenAnswers {
  readonly answers: Answers;
  readonly pageId: string;
  readonly isOlder: boolean;
}

/** What an opened file says, checked as anything from outside is; of an earlier version it is taken over to the one in force. */
async function answersIn(request: RequestContext, place: FormPlace, untrusted: unknown): Promise<TakenAnswers | { refused: Bilingual }> {
  const content = contentOf(untrusted);
  const { definition } = place.form;
  if (content === null) return { refused: draftFileTexts.entries.unreadable };
  if (content.code !== definition.code || content.town !== place.municipality.slug) return { refused: ofOther(content) };
  const former = content.version === definition.version ? place.form : await formerForm(request, content);
  const parsed = former?.parseAnswers(content.answers);
  if (former === null || parsed === undefined || !parsed.ok) return { refused: draftFileTexts.entries.unreadable };
  const typed = parsed.value.answers;
  if (former === place.form) return { answers: typed, pageId: content.pageId, isOlder: false };
  return { answers: carryOverDraft(former.definition, definition, typed).answers, pageId: content.pageId, isOlder: true };
}

async function formerForm(request: RequestContext, { code, version }: FileContent) {
  const found = await asVisitor(request.db, { kind: 'anonymous' }, (tx) => findFormVersion(tx, code, version));
  return found === null ? null : compiledForm(found);
}

function ofOther({ code, town }: FileContent): Bilingual {
  const { other } = draftFileTexts.entries;
  const text = (template: string): string => template.replace('{code}', code).replace('{town}', town);
  return { hu: text(other.hu), en: text(other.en) };
}

function contentOf(untrusted: unknown): FileContent | null {
  if (typeof untrusted !== 'object' || untrusted === null) return null;
  const content: Partial<Record<keyof FileContent, unknown>> = untrusted;
  const { town, code, version, pageId, savedAt } = content;
  if (typeof town !== 'string' || typeof code !== 'string' || typeof version !== 'number' || typeof pageId !== 'string' || typeof savedAt !== 'string') return null;
  if (town.length > 100 || !/^[A-Z]\d{2}$/.test(code) || pageId.length > 100) return null;
  return { town, code, version, pageId, savedAt, answers: content.answers };
}
