import { describe, expect, it } from 'vitest';
import { checkTexts } from '../../texts/check-texts.ts';
import { holdsPhrase, inspectPdf } from '../inspect-pdf.ts';
import { sampleReceipt } from './mintafalva.fixture.ts';
import { receiptTexts } from './receipt-texts.ts';
import { renderReceipt } from './receipt.ts';

describe('receipt', () => {
  it('says what arrived, when, from whom, and with which digests', async () => {
    const receipt = sampleReceipt();
    const pdf = inspectPdf(await renderReceipt(receipt, 'hu'));
    expect(pdf).toMatchObject({ pdfa: '2A', lang: 'hu', tagged: true, pages: 1 });
    for (const phrase of [
      'Átvételi elismervény',
      'E/1234/2026',
      '2026. március 2. 10:14:07',
      'Minta Ilona',
      'Építményadó adatbejelentés (A01, 1. változat)',
      receipt.contentSha256,
      'tulajdoni-lap.pdf',
      '180 KB',
      'Mi történik ezután?',
    ]) {
      expect(holdsPhrase(pdf.text, phrase), phrase).toBe(true);
    }
  });

  it('keeps page number, document id and digest in the foot, outside the reading order', async () => {
    const receipt = sampleReceipt();
    const { artifactText } = inspectPdf(await renderReceipt(receipt, 'hu'));
    expect(holdsPhrase(artifactText, '1/1. oldal')).toBe(true);
    expect(holdsPhrase(artifactText, receipt.documentId)).toBe(true);
    expect(holdsPhrase(artifactText, receipt.contentSha256)).toBe(true);
  });

  it('tags headings, table head and list', async () => {
    const { tags } = inspectPdf(await renderReceipt(sampleReceipt(), 'hu'));
    expect(tags.filter((tag) => tag === 'H1')).toHaveLength(1);
    expect(tags).toEqual(expect.arrayContaining(['H2', 'Table', 'TH', 'TD', 'L', 'LI']));
  });

  it('says that nothing was attached, names the principal, and takes other next steps', async () => {
    const pdf = inspectPdf(
      await renderReceipt({ ...sampleReceipt(), attachments: [], principal: 'Minta Bt.', next: ['Várjuk.'] }, 'hu'),
    );
    expect(holdsPhrase(pdf.text, 'nem csatoltak fájlt')).toBe(true);
    expect(holdsPhrase(pdf.text, 'Minta Bt.')).toBe(true);
    expect(holdsPhrase(pdf.text, 'Várjuk.')).toBe(true);
    expect(pdf.tags).not.toContain('Table');
  });

  it('speaks English', async () => {
    const pdf = inspectPdf(await renderReceipt(sampleReceipt(), 'en'));
    expect(pdf.lang).toBe('en');
    expect(holdsPhrase(pdf.text, '2 March 2026, 10:14:07')).toBe(true);
  });

  it('has its texts in both languages', () => {
    expect(checkTexts(receiptTexts.entries)).toEqual([]);
  });
});
