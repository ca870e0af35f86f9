import { describe, expect, it } from 'vitest';
import { checkTexts } from '../../texts/check-texts.ts';
import { holdsPhrase, inspectPdf } from '../inspect-pdf.ts';
import { decisionTexts } from './decision-texts.ts';
import { renderDecision } from './decision.ts';
import { sha256Hex } from './letter.ts';
import { sampleTaxDecision } from './mintafalva.fixture.ts';
import { taxDecisionTexts } from './tax-decision-texts.ts';
import { renderTaxDecision, taxDecision } from './tax-decision.ts';

describe('tax decision', () => {
  it('air:73(1): holds all that a tax decision must contain, in the order of the law', async () => {
    const { text } = inspectPdf(await renderTaxDecision(sampleTaxDecision()));
    const inOrder = [
      'Mintafalva Község Jegyzője mint önkormányzati adóhatóság',
      'HIV/1-2/2026',
      'Határozat',
      'Adóazonosító jel 8395180128',
      'Rendelkező rész',
      'építményadó összegét 132 000 Ft-ban állapítom meg',
      'Az adó kiszámítása',
      'Htv. 16. § a) pont',
      '2026. március 16.',
      '66 000 Ft',
      '11738077-15372662-02440000',
      'Eljárási költség',
      'Jogorvoslat',
      '15 napon belül a Minta Vármegyei Kormányhivatalhoz címzett fellebbezésnek',
      'Indokolás',
      'Tényállás',
      'adatbejelentést nyújtott be',
      'Hatáskörömet az Air. 22. § b) pontja',
      'Az ügyintézési határidő leteltének napja: 2026. április 1.',
      'Mintafalva, 2026. március 9.',
      'Példa Gábor',
      'adóügyi csoportvezető',
      'dr. Próba Réka jegyző nevében és megbízásából',
      'Elektronikusan kiadmányozott irat',
    ];
    const squeezed = squeeze(text);
    let from = 0;
    for (const phrase of inOrder) {
      const at = squeezed.indexOf(squeeze(phrase), from);
      expect(at, phrase).toBeGreaterThanOrEqual(0);
      from = at;
    }
  });

  it('is PDF/A-3a, carries its data, and prints their digest', async () => {
    const decision = sampleTaxDecision();
    const pdf = inspectPdf(await renderTaxDecision(decision));
    expect(pdf).toMatchObject({ pdfa: '3A', lang: 'hu', tagged: true, pages: 2 });
    expect(pdf.attachments).toEqual([{ name: 'hatarozat.json', content: Buffer.from(decision.data) }]);
    expect(holdsPhrase(pdf.artifactText, sha256Hex(decision.data))).toBe(true);
  });

  it('has one first-level heading and tables with heads', async () => {
    const { tags } = inspectPdf(await renderTaxDecision(sampleTaxDecision()));
    expect(tags.filter((tag) => tag === 'H1')).toHaveLength(1);
    expect(tags.filter((tag) => tag === 'Table')).toHaveLength(2);
    expect(tags).toEqual(expect.arrayContaining(['H2', 'H3', 'TH', 'TD']));
  });

  it('names the holder of the power alone when that person signs', async () => {
    const { issue, ...decision } = sampleTaxDecision();
    const { signedBy: _, ...own } = issue;
    const { text } = inspectPdf(await renderTaxDecision({ ...decision, issue: own }));
    expect(holdsPhrase(text, 'dr. Próba Réka jegyző')).toBe(true);
    expect(holdsPhrase(text, 'megbízásából')).toBe(false);
  });

  it('speaks of a seal only when there is one', async () => {
    const decision = sampleTaxDecision();
    const sealed = { ...decision, issue: { ...decision.issue, sealed: true } };
    expect(holdsPhrase(inspectPdf(await renderTaxDecision(decision)).text, 'bélyegző')).toBe(false);
    expect(holdsPhrase(inspectPdf(await renderTaxDecision(sealed)).text, 'bélyegző')).toBe(true);
  });

  it('refuses to print instalments that do not add up to the tax', async () => {
    await expect(renderTaxDecision({ ...sampleTaxDecision(), taxHuf: 131_999 })).rejects.toThrow(/add up/);
  });

  it('leaves payment out when the tax is nil', async () => {
    const nil = { ...sampleTaxDecision(), taxHuf: 0, instalments: [] };
    const { text } = inspectPdf(await renderTaxDecision(nil));
    expect(holdsPhrase(text, 'összegét 0 Ft-ban állapítom meg')).toBe(true);
    expect(holdsPhrase(text, 'Az adó megfizetése')).toBe(false);
  });

  it.each(['steps', 'findings', 'grounds'])('air:73(1): refuses to be printed without %s', async (part) => {
    await expect(renderTaxDecision({ ...sampleTaxDecision(), [part]: [] })).rejects.toThrow(/a tax decision/);
  });

  it('numbers several objects, takes thirty steps and endless names, and still shows every figure', async () => {
    const decision = sampleTaxDecision();
    const step = decision.steps[0] ?? { text: '', result: '', legal: [] };
    const name = `Kisfaludy-Strobl Szentgyörgyi-Minta ${'Apolka '.repeat(12)}özvegye`;
    const pdf = inspectPdf(
      await renderTaxDecision({
        ...decision,
        taxpayer: { ...decision.taxpayer, name },
        objects: [...decision.objects, ...decision.objects],
        steps: Array.from({ length: 30 }, (_, index) => ({ ...step, result: `${index + 1} m²` })),
      }),
    );
    expect(holdsPhrase(pdf.text, '2. adótárgy')).toBe(true);
    expect(holdsPhrase(pdf.text, name)).toBe(true);
    expect(holdsPhrase(pdf.text, '30 m²')).toBe(true);
    expect(pdf.pages).toBe(3);
  });
});

describe('decision of the general kind', () => {
  it('can be an order without appeal', async () => {
    const order = { ...taxDecision(sampleTaxDecision()), kind: 'order', appeal: 'none' } as const;
    const pdf = inspectPdf(await renderDecision(order));
    expect(holdsPhrase(pdf.text, 'Végzés')).toBe(true);
    expect(holdsPhrase(pdf.text, 'Jogorvoslat')).toBe(false);
    expect(pdf.attachments[0]?.name).toBe('vegzes.json');
  });

  it('has its texts in both languages', () => {
    expect(checkTexts(decisionTexts.entries)).toEqual([]);
    expect(checkTexts(taxDecisionTexts.entries)).toEqual([]);
  });
});

function squeeze(text: string): string {
  return text.replace(/[\s\u00AD]/gu, '');
}
