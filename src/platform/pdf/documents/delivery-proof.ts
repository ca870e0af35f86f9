import type { Lang } from '../../texts/language.ts';
import { deliveryProofTexts } from './delivery-proof-texts.ts';
import { formatMomentExact } from './figures.ts';
import type { Addressee, Letterhead } from './letter.ts';
import type { Fact } from './parts.ts';
import { renderParts } from './parts.ts';

/** Proof of how an electronic delivery ended: taken over, or deemed delivered after two notices. */
export interface DeliveryProof {
  readonly letterhead: Letterhead;
  readonly documentId: string;
  readonly createdAt: Temporal.Instant;
  readonly addressee: Addressee;
  /** The document that was delivered. */
  readonly delivered: {
    readonly filingNumber: string;
    readonly subject: string;
    readonly fileName: string;
    /** SHA-256 of the delivered file, 64 hexadecimal digits. */
    readonly sha256: string;
  };
  readonly placedAt: Temporal.Instant;
  readonly secondNoticeAt?: Temporal.Instant;
  readonly outcome:
    | {
        readonly kind: 'taken';
        readonly at: Temporal.Instant;
        readonly by: string;
        /** How the person was identified: `Ügyfélkapu+, jelentős biztonsági szint`. */
        readonly identification?: string;
      }
    | { readonly kind: 'deemed'; readonly on: Temporal.PlainDate };
}

/**
 * Renders the proof of delivery as PDF/A-2a.
 * @legal daptv:27.a taken over at the time confirmed
 * @legal daptv:27.c deemed delivered on the fifth working day after the second notice
 */
export async function renderDeliveryProof(proof: DeliveryProof, lang: Lang): Promise<Uint8Array> {
  const t = deliveryProofTexts(lang);
  const taken = proof.outcome.kind === 'taken';
  return renderParts({
    letterhead: proof.letterhead,
    file: { filingNumber: proof.delivered.filingNumber },
    addressee: proof.addressee,
    identity: {
      documentId: proof.documentId,
      contentSha256: proof.delivered.sha256,
      createdAt: proof.createdAt,
    },
    title: taken ? t('titleTaken') : t('titleDeemed'),
    subtitle: proof.delivered.subject,
    parts: [
      { kind: 'ruling', text: outcomeSentence(proof, lang) },
      { kind: 'facts', rows: proofFacts(proof, lang), framed: true },
      { kind: 'finePrint', texts: [taken ? t('basisTaken') : t('basisDeemed')] },
    ],
    lang,
    standard: 'a-2a',
  });
}

function outcomeSentence({ addressee, outcome }: DeliveryProof, lang: Lang): string {
  const t = deliveryProofTexts(lang);
  return outcome.kind === 'taken'
    ? t('taken', { name: outcome.by, moment: formatMomentExact(outcome.at, lang) })
    : t('deemed', { name: addressee.name, day: outcome.on });
}

function proofFacts(proof: DeliveryProof, lang: Lang): Fact[] {
  const t = deliveryProofTexts(lang);
  const { delivered, outcome, placedAt, secondNoticeAt } = proof;
  const identification = outcome.kind === 'taken' ? outcome.identification : undefined;
  return [
    { label: t('filingNumber'), value: delivered.filingNumber, strong: true },
    { label: t('subject'), value: delivered.subject },
    { label: t('addressee'), value: proof.addressee.name },
    { label: t('placedAt'), value: formatMomentExact(placedAt, lang) },
    ...(secondNoticeAt === undefined
      ? []
      : [{ label: t('secondNoticeAt'), value: formatMomentExact(secondNoticeAt, lang) }]),
    ...(identification === undefined ? [] : [{ label: t('identification'), value: identification }]),
    { label: t('file'), value: delivered.fileName },
    { label: t('digest'), value: delivered.sha256, small: true },
  ];
}
