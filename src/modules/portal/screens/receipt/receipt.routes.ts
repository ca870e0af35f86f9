import { type ClientRequest, notFound, page, type Reply, type Route } from '../../../../platform/http/route.ts';
import { newId } from '../../../../platform/ids/uuid.ts';
import { renderFormDocument } from '../../../../platform/pdf/documents/form-document.ts';
import { renderReceipt } from '../../../../platform/pdf/documents/receipt.ts';
import { letterheadOf } from '../../data/letterhead.ts';
import { accountFrame } from '../account/account-frame.ts';
import { canonicalJson } from '../../../forms/engine.contract.ts';
import { compiledForm } from '../filling/form-place.ts';
import { formPaper } from '../filling/print-form.ts';
import { signedBy, signersSection } from '../signing/signing-papers.ts';
import { loadReceipt, type ReceiptContent } from './load-receipt.ts';
import { nextSteps, ReceiptScreen } from './receipt.view.tsx';
import { visibleOf } from './visible-of.ts';

/** What a client gets for a submission, for ever: the receipt and both papers. */
export const receiptRoutes: readonly Route[] = [
  { method: 'GET', path: '/fiok/ugyeim/:id/atvetel', permission: 'client', handle: receipt },
  { method: 'GET', path: '/fiok/ugyeim/:id/atvetel.pdf', permission: 'client', handle: receiptPdf },
  { method: 'GET', path: '/fiok/ugyeim/:id/beadvany.pdf', permission: 'client', handle: submissionPdf },
];

async function receipt(request: ClientRequest): Promise<Reply> {
  const content = await loadReceipt(request);
  return content === null ? notFound() : page(ReceiptScreen({ frame: accountFrame(request), ...content }));
}

async function receiptPdf(request: ClientRequest): Promise<Reply> {
  const content = await loadReceipt(request);
  if (content === null) return notFound();
  const { submission, tracked, town, registryNo } = content;
  const document = await renderReceipt(
    {
      letterhead: letterheadOf(town),
      documentId: newId(request.clock.now().epochMilliseconds),
      arrivalNumber: tracked.arrivalNo,
      arrivedAt: submission.submittedAt,
      ...(registryNo === null ? {} : { filingNumber: registryNo }),
      sender: { name: nameOf(content), lines: [] },
      signers: signedBy(content.signatures, request.lang),
      form: { code: submission.formCode, title: submission.formTitle[request.lang], version: String(submission.formVersion) },
      contentSha256: submission.sha256,
      attachments: content.files.map(({ name, bytes, sha256 }) => ({ name, sizeBytes: bytes, sha256: sha256 ?? '' })),
      next: nextSteps(content, request.lang),
    },
    request.lang,
  );
  return pdf(document, `atvetel-${fileName(tracked.arrivalNo)}`);
}

async function submissionPdf(request: ClientRequest): Promise<Reply> {
  const content = await loadReceipt(request);
  if (content === null) return notFound();
  const { submission, tracked, town, definition, registryNo } = content;
  const { values, visible } = visibleOf(compiledForm(definition), submission.answers);
  const paper = formPaper(town, definition, { values, visible }, request.lang);
  const document = await renderFormDocument(
    {
      ...paper,
      sections: [...paper.sections, ...signersSection(content.signatures, request.lang)],
      documentId: newId(request.clock.now().epochMilliseconds),
      createdAt: submission.submittedAt,
      state: {
        kind: 'submitted',
        submittedAt: submission.submittedAt,
        submittedBy: nameOf(content),
        arrivalNumber: tracked.arrivalNo,
        ...(registryNo === null ? {} : { filingNumber: registryNo }),
        content: Buffer.from(submittedContent(submission)),
      },
    },
    request.lang,
  );
  return pdf(document, `beadvany-${fileName(tracked.arrivalNo)}`);
}

/** The text whose SHA-256 the submission bears. */
function submittedContent({ answers, formCode, formVersion }: ReceiptContent['submission']): string {
  return canonicalJson({ answers, formCode, formVersion });
}

function nameOf({ person }: ReceiptContent): string {
  return `${person.familyName} ${person.givenName}`;
}

function fileName(arrivalNo: string): string {
  return arrivalNo.replaceAll('/', '-');
}

function pdf(content: Uint8Array, name: string): Reply {
  return { kind: 'file', content, type: 'application/pdf', name: `${name}.pdf` };
}
