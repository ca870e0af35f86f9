import type { Lang } from '../../texts/language.ts';
import type { PdfAttachment, PdfStandard } from '../render-pdf.ts';
import { renderPdf } from '../render-pdf.ts';
import type { LetterModel } from './letter.ts';
import { letterData } from './letter.ts';
import { partsTypst } from './parts.typ.ts';

export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly strong?: boolean;
  /** For values nobody reads aloud, such as digests. */
  readonly small?: boolean;
}

export interface Column {
  readonly title: string;
  /** Figures stand to the right, under one another. */
  readonly align?: 'text' | 'figure';
  /** Share of the free width, 1 when absent; `auto` takes what the content needs. */
  readonly width?: number | 'auto';
}

/**
 * The building blocks of a letter. A document is a list of them; how they look is settled in one
 * place, so that every room's documents look alike. Texts are plain: no markup is understood.
 */
export type Part =
  | { readonly kind: 'section'; readonly title: string }
  | { readonly kind: 'subsection'; readonly title: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** The sentence for which the document is written. */
  | { readonly kind: 'ruling'; readonly text: string }
  | { readonly kind: 'numbered'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[]; readonly framed?: boolean }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
      readonly total?: readonly string[];
    }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'finePrint'; readonly texts: readonly string[] }
  | {
      readonly kind: 'signature';
      /** `Kópháza, 2026. március 16.` */
      readonly placeAndDay: string;
      readonly signers: readonly { readonly name: string; readonly lines: readonly string[] }[];
      readonly clause: string;
    }
  | { readonly kind: 'distribution'; readonly title: string; readonly items: readonly string[] };

export interface PartsDocument extends LetterModel {
  readonly title: string;
  /** A line under the title that says what it is about. */
  readonly subtitle?: string;
  readonly parts: readonly Part[];
  readonly lang: Lang;
  readonly standard: PdfStandard;
  readonly attachments?: readonly PdfAttachment[];
}

/** Renders a document made of parts in the house style. */
export async function renderParts(document: PartsDocument): Promise<Uint8Array> {
  const { title, subtitle, parts, lang, standard, attachments } = document;
  return renderPdf({
    template: partsTypst,
    data: { letter: letterData(document, title, lang), title, subtitle, parts },
    standard,
    locale: lang,
    title: subtitle === undefined ? title : `${title} – ${subtitle}`,
    author: document.letterhead.office ?? document.letterhead.municipality,
    creationDate: document.identity.createdAt,
    ...(attachments && { attachments }),
  });
}
