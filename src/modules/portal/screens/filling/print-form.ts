import { citationText } from '../../../../kernel/legal-sources.ts';
import { field, notFound, type Reply, type RequestContext } from '../../../../platform/http/route.ts';
import { newId } from '../../../../platform/ids/uuid.ts';
import { type FormDocument, renderFormDocument } from '../../../../platform/pdf/documents/form-document.ts';
import type { Lang } from '../../../../platform/texts/language.ts';
import type { Municipality } from '../../../tenants/contract.ts';
import { letterheadOf } from '../../data/letterhead.ts';
import type { CompiledForm } from '../../../forms/engine.contract.ts';
import { findPlace } from './form-place.ts';
import { type PaperContent, paperSections } from './form-rows.ts';
import { loadStanding } from './load-filling.ts';
import { withTyped } from './typed.ts';
import { visitorOf } from './visitor.ts';

/** Rendering takes the processor for a while; nobody prints more often than this. */
export const PRINTS_PER_MINUTE = 30;

/** GET: the empty form, to be filled in by hand. */
export async function printBlank(request: RequestContext): Promise<Reply> {
  const place = await request.db.within({ kind: 'public' }, (tx) => findPlace(tx, request));
  if (place === null) return notFound();
  const paper = formPaper(place.municipality, place.form.definition, { values: {}, visible: null }, request.lang);
  const document: FormDocument = { ...paper, ...identityOf(request), state: { kind: 'blank' } };
  return pdf(await renderFormDocument(document, request.lang), place.form.definition.slug);
}

/** POST: the form as filled in so far (a draft, what travels with the page, or a whole set of answers). */
export async function printFilled(request: RequestContext): Promise<Reply> {
  const visitor = visitorOf(request);
  const who = visitor.kind === 'expired' ? ({ kind: 'anonymous' } as const) : visitor;
  const standing = await loadStanding(request, who, field(request, '_vazlat') || request.query['vazlat']);
  if (standing === null) return notFound();
  const { place } = standing;
  const whole = place.form.readPost(request.form);
  const isWhole = field(request, '_lap') === '' && standing.draft === null && whole.ok && field(request, '_hordozott') === '';
  const { result } = isWhole
    ? { result: place.form.evaluate(whole.value.answers, place.context) }
    : withTyped(standing, request, field(request, '_lap')).filling;
  const paper = formPaper(place.municipality, place.form.definition, { values: result.values, visible: result.visible }, request.lang);
  const document: FormDocument = { ...paper, ...identityOf(request), state: { kind: 'filled' } };
  return pdf(await renderFormDocument(document, request.lang), place.form.definition.slug);
}

/** What a printed form says, apart from its state and identity. */
export function formPaper(
  municipality: Municipality,
  definition: CompiledForm['definition'],
  content: PaperContent,
  lang: Lang,
): Omit<FormDocument, 'documentId' | 'createdAt' | 'state'> {
  return {
    letterhead: letterheadOf(municipality),
    title: definition.title[lang],
    code: definition.code,
    version: String(definition.version),
    legalBasis: definition.legalBasis.map(({ key }) => citationText(key)),
    intro: definition.summary[lang],
    sections: paperSections(definition.pages, content, lang),
    declaration: [],
  };
}

function identityOf(request: RequestContext): Pick<FormDocument, 'documentId' | 'createdAt'> {
  const createdAt = request.clock.now();
  return { documentId: newId(createdAt.epochMilliseconds), createdAt };
}

function pdf(content: Uint8Array, slug: string): Reply {
  return { kind: 'file', content, type: 'application/pdf', name: `${slug}.pdf`, inline: true };
}
