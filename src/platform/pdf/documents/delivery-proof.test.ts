import { describe, expect, it } from 'vitest';
import { checkTexts } from '../../texts/check-texts.ts';
import { holdsPhrase, inspectPdf } from '../inspect-pdf.ts';
import { deliveryProofTexts } from './delivery-proof-texts.ts';
import { renderDeliveryProof } from './delivery-proof.ts';
import { letterTexts } from './letter-texts.ts';
import { sampleProof } from './mintafalva.fixture.ts';

describe('delivery proof', () => {
  it('daptv:27.a: proves who took the document over and when', async () => {
    const proof = sampleProof();
    const pdf = inspectPdf(await renderDeliveryProof(proof, 'hu'));
    expect(pdf).toMatchObject({ pdfa: '2A', pages: 1, tagged: true });
    expect(holdsPhrase(pdf.text, 'Letöltési igazolás')).toBe(true);
    expect(holdsPhrase(pdf.text, 'Minta Ilona átvette. Az átvétel ideje: 2026. március 10. 18:24:55.')).toBe(true);
    expect(holdsPhrase(pdf.text, proof.delivered.sha256)).toBe(true);
  });

  it('daptv:27.c: proves deemed delivery after the second notice', async () => {
    const deemed = {
      ...sampleProof(),
      secondNoticeAt: Temporal.Instant.from('2026-03-17T07:00:00Z'),
      outcome: { kind: 'deemed', on: Temporal.PlainDate.from('2026-03-24') },
    } as const;
    const pdf = inspectPdf(await renderDeliveryProof(deemed, 'hu'));
    expect(holdsPhrase(pdf.text, 'Meghiúsulási igazolás')).toBe(true);
    expect(holdsPhrase(pdf.text, 'vélelmezett napja: 2026. március 24.')).toBe(true);
    expect(holdsPhrase(pdf.text, '2026. március 17. 08:00:00')).toBe(true);
  });

  it('has its texts in both languages', () => {
    expect(checkTexts(deliveryProofTexts.entries)).toEqual([]);
    expect(checkTexts(letterTexts.entries)).toEqual([]);
  });
});
