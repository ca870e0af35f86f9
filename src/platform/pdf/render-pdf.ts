import { setImmediate } from 'node:timers/promises';
import { assert } from '../../kernel/assert.ts';
import type { Lang } from '../texts/language.ts';
import { compilePdf } from './compiler.ts';
import { printableData, printableText } from './printable.ts';

export type PdfStandard =
  '1.7' | '2.0' | 'a-2b' | 'a-2u' | 'a-2a' | 'a-3b' | 'a-3u' | 'a-3a' | 'a-4' | 'a-4f' | 'ua-1';

export interface PdfAttachment {
  /** File name as the reader sees it. */
  readonly name: string;
  readonly mimeType: string;
  readonly content: Uint8Array;
  /** How the file relates to the document, in the terms of PDF/A-3. */
  readonly relationship: 'source' | 'data' | 'alternative' | 'supplement';
  readonly description: string;
}

export interface PdfRequest {
  /** Typst source that defines `render(data)`; one of our own constants, never text from outside. */
  readonly template: string;
  /** View model, JSON-able. It reaches the template as data only: markup in it prints literally. */
  readonly data: object;
  /** Allowed only by the standards `a-3*` and `a-4f`. */
  readonly attachments?: readonly PdfAttachment[];
  readonly standard: PdfStandard;
  readonly locale: Lang;
  readonly title: string;
  readonly author?: string;
  /** Written into the file in whole seconds; the same request gives the same bytes. */
  readonly creationDate: Temporal.Instant;
}

/**
 * Renders one document as tagged PDF, embedded fonts included.
 *
 * Compilation is synchronous inside; each rendering starts in a turn of its own, so that many
 * waiting documents do not starve requests. Should long documents ever matter, `compilePdf` takes
 * only data that can be posted to a worker thread.
 *
 * @throws AssertionError when the template or its data is wrong (a bug)
 */
export async function renderPdf(request: PdfRequest): Promise<Uint8Array> {
  const attachments = request.attachments ?? [];
  assert(
    attachments.length === 0 || request.standard.startsWith('a-3') || request.standard === 'a-4f',
    `standard ${request.standard} does not allow attachments`,
  );
  await setImmediate();
  return compilePdf({
    template: request.template,
    data: printableData(request.data),
    attachments,
    standard: request.standard,
    locale: request.locale,
    title: printableText(request.title),
    author: request.author === undefined ? null : printableText(request.author),
    createdAtSeconds: Math.floor(request.creationDate.epochMilliseconds / 1000),
  });
}
