import { describe, expect, it } from 'vitest';
import { checkTexts } from '../../texts/check-texts.ts';
import { holdsPhrase, inspectPdf } from '../inspect-pdf.ts';
import { formDocumentTexts } from './form-document-texts.ts';
import type { FormDocument, FormRow } from './form-document.ts';
import { renderFormDocument } from './form-document.ts';
import { sha256Hex } from './letter.ts';
import { sampleForm, sampleSubmission } from './mintafalva.fixture.ts';

describe('form document', () => {
  it('prints an empty form to be filled in by hand', async () => {
    const pdf = inspectPdf(await renderFormDocument(sampleForm(false), 'hu'));
    expect(pdf).toMatchObject({ pdfua: '1', lang: 'hu', tagged: true });
    expect(pdf.title).toBe('Építményadó adatbejelentés (A01)');
    const phrases = ['A01 jelű űrlap, 1. változat', 'Név *', 'Egyet jelöljön meg.', 'Tulajdonosok', 'aláírás'];
    for (const phrase of phrases) {
      expect(holdsPhrase(pdf.text, phrase), phrase).toBe(true);
    }
    expect(pdf.alternativeTexts).not.toContain('megjelölve');
    expect(pdf.attachments).toEqual([]);
  });

  it('prints answers, marks and calculated values of a filled form, and a place to sign', async () => {
    const pdf = inspectPdf(await renderFormDocument(sampleForm(true), 'hu'));
    for (const phrase of [
      'be nem küldött űrlap',
      'Minta Ilona',
      '8395180128',
      'Minta Károly 8445003453 1/3',
      '132 000 Ft számított adat',
      'Az iratot csatoltam.',
      'Telefonszám nincs adat',
      'aláírás',
    ]) {
      expect(holdsPhrase(pdf.text, phrase), phrase).toBe(true);
    }
    // One choice of two, two of three, and one check of two are marked, and a screen reader says so.
    expect(pdf.alternativeTexts.toSorted()).toEqual(
      [...Array.from({ length: 4 }, () => 'megjelölve'), ...Array.from({ length: 3 }, () => 'nincs megjelölve')],
    );
    expect(pdf.tags).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TH', 'Figure']));
  });

  it('attaches the submitted data unchanged, prints their digest, and asks for no signature', async () => {
    const form = sampleSubmission();
    const pdf = inspectPdf(await renderFormDocument(form, 'hu'));
    const content = form.state.kind === 'submitted' ? form.state.content : new Uint8Array();
    expect([pdf.pdfa, pdf.pdfua]).toEqual(['3A', undefined]);
    expect(pdf.attachments).toEqual([{ name: 'beadvany.json', content: Buffer.from(content) }]);
    expect(holdsPhrase(pdf.artifactText, sha256Hex(content))).toBe(true);
    expect(holdsPhrase(pdf.text, 'Elektronikusan benyújtotta: Minta Ilona, 2026. március 2. 10:14.')).toBe(true);
    expect(holdsPhrase(pdf.text, 'Kelt (hely, nap)')).toBe(false);
  });

  it('takes long answers, thirty-row groups and bare rows', async () => {
    const { intro: _, ...bare } = sampleForm(true);
    const long = 'Nagyon hosszú válasz. '.repeat(400);
    const form: FormDocument = {
      ...bare,
      legalBasis: [],
      declaration: [],
      sections: [
        {
          title: 'Egyetlen',
          rows: [
            { kind: 'long', label: 'Leírás', value: long },
            {
              kind: 'table',
              label: 'Sorok',
              columns: [{ title: 'Név' }, { title: 'Ft', figure: true }],
              rows: Array.from({ length: 30 }, (_, index) => [`${index + 1}. sor`, null]),
            },
            { kind: 'table', label: 'Üres', columns: [{ title: 'Név' }], rows: [] },
          ],
        },
      ],
    };
    const pdf = inspectPdf(await renderFormDocument(form, 'hu'));
    expect(holdsPhrase(pdf.text, long)).toBe(true);
    expect(holdsPhrase(pdf.text, '30. sor')).toBe(true);
    expect(pdf.pages).toBeGreaterThan(2);
  });

  it('prints a hostile answer literally', async () => {
    const hostile = '#set page(fill: red) *x* $y$ \\ @z <w> `v`';
    const rows: FormRow[] = [{ kind: 'text', label: hostile, value: hostile }];
    const form = { ...sampleForm(true), sections: [{ title: hostile, rows }] };
    const { text } = inspectPdf(await renderFormDocument(form, 'hu'));
    expect(text.replace(/[\s\u00AD]/gu, '').split(hostile.replace(/\s/gu, ''))).toHaveLength(4);
  });

  it('has its texts in both languages', () => {
    expect(checkTexts(formDocumentTexts.entries)).toEqual([]);
  });
});
