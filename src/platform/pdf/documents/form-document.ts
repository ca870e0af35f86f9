import { formatMoment } from '../../texts/format.ts';
import type { Lang } from '../../texts/language.ts';
import type { PdfAttachment } from '../render-pdf.ts';
import { renderPdf } from '../render-pdf.ts';
import { formDocumentTexts } from './form-document-texts.ts';
import { formDocumentTypst } from './form-document.typ.ts';
import type { FileBlock, Letterhead } from './letter.ts';
import { letterData, sha256Hex } from './letter.ts';

interface Question {
  readonly label: string;
  readonly help?: string;
  readonly required?: boolean;
}

/**
 * A row of a form on paper. `null` stands for an answer not given: an empty field is printed to be
 * filled in by hand. Texts and values are already in the language and form people read.
 */
export type FormRow =
  | (Question & {
      readonly kind: 'text';
      readonly value: string | null;
      /** Number of character boxes when empty, for identifiers of fixed length. */
      readonly boxes?: number;
    })
  | (Question & { readonly kind: 'long'; readonly value: string | null })
  | (Question & {
      readonly kind: 'choice';
      readonly options: readonly { readonly label: string; readonly chosen: boolean }[];
      /** True when more than one may be chosen. */
      readonly many?: boolean;
    })
  | (Question & { readonly kind: 'check'; readonly checked: boolean })
  | (Question & {
      readonly kind: 'table';
      readonly columns: readonly { readonly title: string; readonly figure?: boolean }[];
      readonly rows: readonly (readonly (string | null)[])[];
      /** Empty rows to print after the filled ones. */
      readonly blankRows?: number;
    })
  | (Question & { readonly kind: 'calculated'; readonly value: string | null })
  | { readonly kind: 'info'; readonly text: string };

export interface FormDocument {
  readonly letterhead: Letterhead;
  readonly documentId: string;
  readonly createdAt: Temporal.Instant;
  readonly title: string;
  readonly code: string;
  readonly version: string;
  /** The paragraphs the form rests on, as people read them. */
  readonly legalBasis: readonly string[];
  readonly intro?: string;
  readonly sections: readonly { readonly title: string; readonly rows: readonly FormRow[] }[];
  /** What the person declares by submitting or signing, a sentence each. */
  readonly declaration: readonly string[];
  readonly state: FormState;
}

export type FormState =
  /** To be filled in by hand. */
  | { readonly kind: 'blank' }
  /** Filled in on the screen and not submitted: signed on paper or kept. */
  | { readonly kind: 'filled' }
  | {
      readonly kind: 'submitted';
      readonly submittedAt: Temporal.Instant;
      readonly submittedBy: string;
      readonly arrivalNumber?: string;
      readonly filingNumber?: string;
      /** The machine-readable submission; exactly these bytes are attached as `beadvany.json`. */
      readonly content: Uint8Array;
    };

/**
 * Renders a form, empty or filled: PDF/A-3a with the data attached once submitted, for the archive; else PDF/UA-1, for
 * who prints it or reads it aloud. One file claims one standard; both are tagged in the same way.
 */
export async function renderFormDocument(form: FormDocument, lang: Lang): Promise<Uint8Array> {
  const t = formDocumentTexts(lang);
  const attachments = formAttachments(form.state, t('dataDescription'));
  return renderPdf({
    template: formDocumentTypst,
    data: formData(form, lang),
    attachments,
    standard: attachments.length > 0 ? 'a-3a' : 'ua-1',
    locale: lang,
    title: `${form.title} (${form.code})`,
    author: form.letterhead.municipality,
    creationDate: form.createdAt,
  });
}

function formData(form: FormDocument, lang: Lang) {
  const t = formDocumentTexts(lang);
  const { state } = form;
  const submitted = state.kind === 'submitted';
  const file: FileBlock = {
    ...(submitted && state.arrivalNumber !== undefined && { arrivalNumber: state.arrivalNumber }),
    ...(submitted && state.filingNumber !== undefined && { filingNumber: state.filingNumber }),
  };
  const identity = {
    documentId: form.documentId,
    createdAt: form.createdAt,
    ...(submitted && { contentSha256: sha256Hex(state.content) }),
  };
  return {
    letter: letterData({ letterhead: form.letterhead, file, identity }, form.title, lang),
    title: form.title,
    identityLine: t('identityLine', { code: form.code, version: form.version }),
    legalBasis: form.legalBasis.length === 0 ? undefined : t('legalBasis', { list: form.legalBasis.join(', ') }),
    intro: form.intro,
    state: state.kind,
    stateNote: stateNote(state, lang),
    sections: form.sections,
    declaration: form.declaration,
    labels: {
      marked: t('marked'),
      notMarked: t('notMarked'),
      calculated: t('calculated'),
      noAnswer: t('noAnswer'),
      chooseOne: t('chooseOne'),
      chooseMany: t('chooseMany'),
      declaration: t('declaration'),
      signature: t('signature'),
      placeAndDay: t('placeAndDay'),
    },
  };
}

function stateNote(state: FormState, lang: Lang): string {
  const t = formDocumentTexts(lang);
  if (state.kind === 'blank') return t('stateBlank');
  if (state.kind === 'filled') return t('stateFilled');
  return t('stateSubmitted', { name: state.submittedBy, moment: formatMoment(state.submittedAt, lang) });
}

function formAttachments(state: FormState, description: string): PdfAttachment[] {
  if (state.kind !== 'submitted') return [];
  return [
    {
      name: 'beadvany.json',
      mimeType: 'application/json',
      content: state.content,
      relationship: 'source',
      description,
    },
  ];
}
