import { assert, asyncProperty, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AssertionError } from '../../kernel/assert.ts';
import { holdsPhrase, inspectPdf } from './inspect-pdf.ts';
import { EXTRA_SIGNS, UNPRINTABLE } from './printable.ts';
import type { PdfAttachment, PdfRequest } from './render-pdf.ts';
import { renderPdf } from './render-pdf.ts';

const TEMPLATE = `
#import "/letter.typ": *
#let render(data) = {
  set text(font: fonts, fallback: false)
  show: breakable
  heading(level: 1, data.text)
  par(data.text)
  par(text(weight: "bold", data.text))
}
`;

function request(text: string, more: Partial<PdfRequest> = {}): PdfRequest {
  return {
    template: TEMPLATE,
    data: { text },
    standard: 'a-2a',
    locale: 'hu',
    title: 'Próba',
    creationDate: Temporal.Instant.from('2026-03-02T09:14:07Z'),
    ...more,
  };
}

const ATTACHMENT: PdfAttachment = {
  name: 'adatok.json',
  mimeType: 'application/json',
  content: new TextEncoder().encode('{"név":"Ő"}'),
  relationship: 'data',
  description: 'Az adatok',
};

describe('renderPdf', () => {
  it('writes tagged PDF/A with language and title', async () => {
    const pdf = inspectPdf(await renderPdf(request('Jó napot!', { title: 'Űrlap & <más>' })));
    expect(pdf).toMatchObject({ pdfa: '2A', lang: 'hu', tagged: true, pages: 1 });
    expect(pdf.title).toBe('Űrlap &amp; &lt;más&gt;');
    expect(pdf.tags).toEqual(expect.arrayContaining(['Document', 'H1', 'P']));
  });

  it('attaches files unchanged in PDF/A-3a', async () => {
    const pdf = inspectPdf(await renderPdf(request('x', { standard: 'a-3a', attachments: [ATTACHMENT] })));
    expect(pdf.pdfa).toBe('3A');
    expect(pdf.attachments).toEqual([{ name: 'adatok.json', content: Buffer.from(ATTACHMENT.content) }]);
  });

  it('does not carry one document’s attachments or data into the next', async () => {
    await renderPdf(request('első titok', { standard: 'a-3a', attachments: [ATTACHMENT] }));
    const pdf = inspectPdf(await renderPdf(request('második', { standard: 'a-3a' })));
    expect(pdf.attachments).toEqual([]);
    expect(holdsPhrase(pdf.text, 'titok')).toBe(false);
  });

  it('prints markup in data literally', async () => {
    const hostile =
      '#import "x.typ" *bold* _it_ $x^2$ \\ @ref <label> `raw` = Heading // c /* d */ #read("/job.json") [c] ~ ---';
    const pdf = inspectPdf(await renderPdf(request(hostile)));
    expect(holdsPhrase(pdf.text, hostile)).toBe(true);
  });

  it('gives the same bytes for the same request, and others for other data', async () => {
    const first = await renderPdf(request('azonos'));
    expect(Buffer.from(await renderPdf(request('azonos'))).equals(first)).toBe(true);
    expect(Buffer.from(await renderPdf(request('másik'))).equals(first)).toBe(false);
  });

  it('draws every sign it promises, in regular and bold', async () => {
    const pdf = inspectPdf(await renderPdf(request(EXTRA_SIGNS)));
    expect(Array.from(EXTRA_SIGNS).filter((sign) => !pdf.text.includes(sign))).toEqual([]);
    expect(pdf.text.includes(UNPRINTABLE)).toBe(false);
  });

  it('divides a very long word instead of letting it run off the page', async () => {
    const word = 'elkelkáposztástalanítottátok'.repeat(40);
    const template = TEMPLATE.replace('{', '{\n  set page(width: 6cm, height: auto, margin: 1cm)');
    const pdf = await renderPdf(request(word, { template }));
    const height = Number(/\/MediaBox \[0 0 [\d.]+ ([\d.]+)\]/.exec(Buffer.from(pdf).toString('latin1'))?.[1]);
    expect(height).toBeGreaterThan(1000);
    expect(holdsPhrase(inspectPdf(pdf).text, word)).toBe(true);
  });

  it('renders any text whatever', async () => {
    await assert(
      asyncProperty(string({ unit: 'binary', maxLength: 60 }), async (text) => {
        expect(inspectPdf(await renderPdf(request(text))).pdfa).toBe('2A');
      }),
      { numRuns: 60 },
    );
  });

  it('accepts the standard for accessible documents', async () => {
    expect(inspectPdf(await renderPdf(request('x', { standard: 'ua-1' }))).tagged).toBe(true);
  });

  it('stays fast', async () => {
    const times: number[] = [];
    for (let index = 0; index < 21; index += 1) {
      const start = performance.now();
      await renderPdf(request(`${index}. levél`));
      times.push(performance.now() - start);
    }
    expect(times.toSorted((a, b) => a - b)[10]).toBeLessThan(100);
  });
});

describe('bugs of a template', () => {
  it.each([
    ['attachments outside PDF/A-3', request('x', { attachments: [ATTACHMENT] })],
    ['unknown names', request('x', { template: '#let render(data) = data.missing' })],
    ['unknown fonts', request('x', { template: '#let render(data) = text(font: "No Such Font")[x]' })],
    ['reading a file of the machine', request('x', { template: '#let render(data) = read("/etc/hostname")' })],
    ['climbing out of the virtual folder', request('x', { template: '#let render(data) = read("../etc/hostname")' })],
  ])('throws on %s', async (_, wrong) => {
    await expect(renderPdf(wrong)).rejects.toThrow(AssertionError);
  });
});
