import { describe, expect, it } from 'vitest';
import { checkTexts } from '../../texts/check-texts.ts';
import { holdsPhrase, inspectPdf } from '../inspect-pdf.ts';
import { accountStatementTexts } from './account-statement-texts.ts';
import { renderAccountStatement } from './account-statement.ts';
import { sampleStatement } from './mintafalva.fixture.ts';

describe('account statement', () => {
  it('art:70: lists accounts by tax type with running balances and totals', async () => {
    const pdf = inspectPdf(await renderAccountStatement(sampleStatement(5), 'hu'));
    expect(pdf).toMatchObject({ pdfa: '2A', tagged: true });
    for (const phrase of [
      'Adószámla-kivonat',
      '2024. január 1. – 2026. március 20.',
      // 5 entries: 66 000, 66 000, −132 000, 66 000, 66 000.
      '2024.02.10. 2024.02.10. 2024.02.24. előírás 66 000 66 000',
      '2024.03.21. 2024.03.20. – befizetés 132 000 0',
      'Összesen 264 000 132 000 132 000',
      'A 2026. március 20-i tartozás: 132 000 Ft; ebből lejárt tartozás nincs.',
      'A 2026. március 20-i tartozás: 12 000 Ft; ebből lejárt: 12 000 Ft.',
      // The summary adds both accounts.
      'Összesen 144 000 Ft 12 000 Ft 0 Ft',
    ]) {
      expect(holdsPhrase(pdf.text, phrase), phrase).toBe(true);
    }
  });

  it('shows an overpayment with a minus sign and in words', async () => {
    const statement = sampleStatement(0);
    const [first] = statement.accounts;
    const accounts = first === undefined ? [] : [{ ...first, openingHuf: -1500 }];
    const pdf = inspectPdf(await renderAccountStatement({ ...statement, accounts }, 'hu'));
    expect(holdsPhrase(pdf.text, '−1 500')).toBe(true);
    expect(holdsPhrase(pdf.text, 'túlfizetés: 1 500 Ft')).toBe(true);
  });

  it('repeats the table head on each page of a long account and keeps every row', async () => {
    const pdf = inspectPdf(await renderAccountStatement(sampleStatement(90), 'hu'));
    expect(pdf.pages).toBeGreaterThan(2);
    expect(count(pdf.text, 'előírás') + count(pdf.text, 'befizetés ')).toBe(90);
    // One head for each account in the reading order, and repetitions outside it.
    expect(count(pdf.text, 'Könyvelés')).toBe(2);
    expect(count(pdf.artifactText, 'Könyvelés')).toBe(pdf.pages - 1);
    expect(holdsPhrase(pdf.artifactText, `${pdf.pages}/${pdf.pages}. oldal`)).toBe(true);
    expect(holdsPhrase(pdf.artifactText, 'Mintafalva Község Önkormányzata · Adószámla-kivonat')).toBe(true);
  });

  it('says so when there is no account', async () => {
    const pdf = inspectPdf(await renderAccountStatement({ ...sampleStatement(), accounts: [] }, 'hu'));
    expect(holdsPhrase(pdf.text, 'nincs adószámlája')).toBe(true);
  });

  it('refuses figures that cannot be', async () => {
    const statement = sampleStatement(0);
    const [first] = statement.accounts;
    const broken = first === undefined ? [] : [{ ...first, overdueHuf: 1 }];
    await expect(renderAccountStatement({ ...statement, accounts: broken }, 'hu')).rejects.toThrow(/overdue/);
  });

  it('has its texts in both languages', () => {
    expect(checkTexts(accountStatementTexts.entries)).toEqual([]);
  });
});

function count(text: string, word: string): number {
  return text.split(word).length - 1;
}
