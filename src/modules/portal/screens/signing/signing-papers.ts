import type { ClientRequest, Reply } from '../../../../platform/http/route.ts';
import { newId } from '../../../../platform/ids/uuid.ts';
import { renderFormDocument } from '../../../../platform/pdf/documents/form-document.ts';
import { renderReceipt } from '../../../../platform/pdf/documents/receipt.ts';
import { formatMoment } from '../../../../platform/texts/format.ts';
import type { Lang } from '../../../../platform/texts/language.ts';
import { letterheadOf } from '../../data/letterhead.ts';
import type { Signature } from '../../../forms/contract.ts';
import { canonicalJson } from '../../../forms/engine.contract.ts';
import { signingTexts } from '../../texts/signing.ts';
import { compiledForm } from '../filling/form-place.ts';
import type { PaperSection } from '../filling/form-rows.ts';
import { formPaper } from '../filling/print-form.ts';
import { visibleOf } from '../receipt/visible-of.ts';
import type { LoadedSigning } from './load-signing.ts';

/** Who signed when, a line each; for pages and papers alike. */
export function signedBy(signatures: readonly Signature[], lang: Lang): { readonly label: string; readonly value: string }[] {
  return signatures.flatMap(({ label, name, provenName, endedAt, state }) =>
    state === 'signed' && endedAt !== null ? [{ label: label[lang], value: `${provenName ?? name}, ${formatMoment(endedAt, lang)}` }] : [],
  );
}

/** The signatures as a section of a printed form; none when nobody else signed. */
export function signersSection(signatures: readonly Signature[], lang: Lang): PaperSection[] {
  const rows = signedBy(signatures, lang).map(({ label, value }) => ({ kind: 'text' as const, label, value }));
  return rows.length === 0 ? [] : [{ title: signingTexts(lang)('signers'), rows }];
}

/** The submission as a signer gets it: as frozen, with who has signed so far. */
export async function signedPaper(request: ClientRequest, { signing, signatures, definition, town, arrival }: LoadedSigning): Promise<Reply> {
  const { lang } = request;
  const { values, visible } = visibleOf(compiledForm(definition), signing.answers);
  const paper = formPaper(town, definition, { values, visible }, lang);
  const { answers, formCode, formVersion } = signing;
  const document = {
    ...paper,
    sections: [...paper.sections, ...signersSection(signatures, lang)],
    documentId: newId(request.clock.now().epochMilliseconds),
    createdAt: signing.startedAt,
    state:
      arrival === null
        ? ({ kind: 'filled' } as const)
        : ({
            kind: 'submitted',
            submittedAt: arrival.arrivedAt,
            submittedBy: senderName(signing.sender),
            arrivalNumber: arrival.arrivalNo,
            ...(arrival.registryNo === null ? {} : { filingNumber: arrival.registryNo }),
            content: Buffer.from(canonicalJson({ answers, formCode, formVersion })),
          } as const),
  };
  return { kind: 'file', content: await renderFormDocument(document, lang), type: 'application/pdf', name: `${definition.slug}.pdf` };
}

/** The receipt for a signer. */
export async function signedReceipt(request: ClientRequest, loaded: LoadedSigning, arrival: NonNullable<LoadedSigning['arrival']>): Promise<Reply> {
  const { signing, signatures, definition, town } = loaded;
  const { lang } = request;
  const content = await renderReceipt(
    {
      letterhead: letterheadOf(town),
      documentId: newId(request.clock.now().epochMilliseconds),
      arrivalNumber: arrival.arrivalNo,
      arrivedAt: arrival.arrivedAt,
      ...(arrival.registryNo === null ? {} : { filingNumber: arrival.registryNo }),
      sender: { name: senderName(signing.sender), lines: [] },
      signers: signedBy(signatures, lang),
      form: { code: signing.formCode, title: definition.title[lang], version: String(signing.formVersion) },
      contentSha256: signing.sha256,
      attachments: [],
    },
    lang,
  );
  return { kind: 'file', content, type: 'application/pdf', name: `atvetel-${arrival.arrivalNo.replaceAll('/', '-')}.pdf` };
}

function senderName({ name }: LoadedSigning['signing']['sender']): string {
  return typeof name === 'string' ? name : '';
}
