import type { Lang } from '../../../../platform/http/route.ts';
import { renderDeliveryProof } from '../../../../platform/pdf/documents/delivery-proof.ts';
import type { Delivery } from '../../../records/contract.ts';
import type { Municipality } from '../../../tenants/contract.ts';
import { letterheadOf } from '../../data/letterhead.ts';
import { assert } from '../../../../kernel/assert.ts';

/** The proof of take-over of a letter, as PDF/A. */
export function deliveryProof(input: { letter: Delivery; town: Municipality; recipient: string; lang: Lang }): Promise<Uint8Array> {
  const { letter, town, recipient, lang } = input;
  assert(letter.takenOverAt !== null, 'only a letter that was taken over has a proof');
  return renderDeliveryProof(
    {
      letterhead: letterheadOf(town),
      documentId: letter.id,
      createdAt: letter.takenOverAt,
      addressee: { name: recipient, lines: [] },
      delivered: {
        filingNumber: letter.registryNo,
        subject: letter.subject,
        fileName: `${letter.registryNo.replaceAll('/', '-')}.pdf`,
        sha256: letter.documentSha256,
      },
      placedAt: letter.placedAt,
      outcome: { kind: 'taken', at: letter.takenOverAt, by: recipient },
    },
    lang,
  );
}
