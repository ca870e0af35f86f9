import type { Lang } from '../../texts/language.ts';
import { formatFileSize, formatMomentExact } from './figures.ts';
import type { Addressee, Letterhead } from './letter.ts';
import type { Fact, Part } from './parts.ts';
import { renderParts } from './parts.ts';
import { receiptTexts } from './receipt-texts.ts';

/** Proof that an electronic submission has arrived (átvételi elismervény). */
export interface Receipt {
  readonly letterhead: Letterhead;
  readonly documentId: string;
  readonly arrivalNumber: string;
  readonly arrivedAt: Temporal.Instant;
  /** Absent while the submission waits for registration. */
  readonly filingNumber?: string;
  readonly sender: Addressee;
  /** Who else signed it, and when, in words. */
  readonly signers?: readonly { readonly label: string; readonly value: string }[];
  /** Whom the sender represents; absent when acting for themselves. */
  readonly principal?: string;
  readonly form: { readonly code: string; readonly title: string; readonly version: string };
  /** SHA-256 of the submitted machine-readable content, 64 hexadecimal digits. */
  readonly contentSha256: string;
  readonly attachments: readonly {
    readonly name: string;
    readonly sizeBytes: number;
    readonly sha256: string;
  }[];
  /** What happens next, a sentence or two each; the usual course when absent. */
  readonly next?: readonly string[];
}

/**
 * Renders the receipt as PDF/A-2a.
 * @legal daptv:39(2).g arrival is proved without delay
 */
export async function renderReceipt(receipt: Receipt, lang: Lang): Promise<Uint8Array> {
  const t = receiptTexts(lang);
  return renderParts({
    letterhead: receipt.letterhead,
    file: {
      arrivalNumber: receipt.arrivalNumber,
      ...(receipt.filingNumber !== undefined && { filingNumber: receipt.filingNumber }),
    },
    addressee: receipt.sender,
    identity: {
      documentId: receipt.documentId,
      contentSha256: receipt.contentSha256,
      createdAt: receipt.arrivedAt,
    },
    title: t('title'),
    subtitle: receipt.form.title,
    parts: receiptParts(receipt, lang),
    lang,
    standard: 'a-2a',
  });
}

function receiptParts(receipt: Receipt, lang: Lang): Part[] {
  const t = receiptTexts(lang);
  return [
    { kind: 'ruling', text: t('received', { municipality: receipt.letterhead.municipality }) },
    { kind: 'facts', rows: receiptFacts(receipt, lang), framed: true },
    { kind: 'section', title: t('attachments') },
    attachmentsPart(receipt, lang),
    { kind: 'section', title: t('next') },
    { kind: 'numbered', items: receipt.next ?? [t('nextRegistered'), t('nextFollow'), t('nextDelivered')] },
    { kind: 'finePrint', texts: [t('digestMeaning'), t('receiptMeaning')] },
  ];
}

function receiptFacts(receipt: Receipt, lang: Lang): Fact[] {
  const t = receiptTexts(lang);
  const { code, title, version } = receipt.form;
  return [
    { label: t('arrivalNumber'), value: receipt.arrivalNumber, strong: true },
    { label: t('arrivedAt'), value: formatMomentExact(receipt.arrivedAt, lang), strong: true },
    { label: t('sender'), value: receipt.sender.name },
    ...(receipt.principal === undefined ? [] : [{ label: t('principal'), value: receipt.principal }]),
    ...(receipt.signers ?? []).map(({ label, value }) => ({ label: t('signedBy', { role: label }), value })),
    { label: t('recipient'), value: receipt.letterhead.municipality },
    { label: t('form'), value: t('formOf', { code, title, version }) },
    { label: t('contentSha256'), value: receipt.contentSha256, small: true },
  ];
}

function attachmentsPart(receipt: Receipt, lang: Lang): Part {
  const t = receiptTexts(lang);
  if (receipt.attachments.length === 0) return { kind: 'paragraph', text: t('noAttachments') };
  return {
    kind: 'table',
    columns: [
      { title: t('fileName'), width: 5 },
      { title: t('fileSize'), align: 'figure', width: 'auto' },
      { title: t('fileDigest'), width: 6 },
    ],
    rows: receipt.attachments.map((file) => [file.name, formatFileSize(file.sizeBytes, lang), file.sha256]),
  };
}
