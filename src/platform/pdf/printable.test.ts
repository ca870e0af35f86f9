import { describe, expect, it } from 'vitest';
import { AssertionError } from '../../kernel/assert.ts';
import { printableData, printableText, UNPRINTABLE } from './printable.ts';

describe('printable text', () => {
  it('keeps Hungarian letters, punctuation and common signs', () => {
    const text = 'Árvíztűrő tükörfúrógép – „ő” 120 m² × 1 100 Ft/m² ≤ 132 000 Ft';
    expect(printableText(text)).toBe(text);
  });

  it('composes letters that arrive in pieces', () => {
    expect(printableText('o\u030B')).toBe('ő');
  });

  it('drops what hides or reorders text on paper', () => {
    expect(printableText('10\u202E00\u200B0\u0000\u00AD Ft\uFE0F')).toBe('10000 Ft');
  });

  it('keeps line ends of any kind as one kind', () => {
    expect(printableText('a\r\nb\rc\u2028d\ne')).toBe('a\nb\nc\nd\ne');
  });

  it('shows that a character cannot be printed instead of leaving it out', () => {
    expect(printableText('王 Anna 😀')).toBe(`${UNPRINTABLE} Anna ${UNPRINTABLE}`);
  });

  it('ties a reference to a paragraph together', () => {
    expect(printableText('lásd Air. 124. § (5), Htv. 39/A. § a) pont')).toBe(
      'lásd Air.\u00A0124.\u00A0§\u00A0(5), Htv.\u00A039/A.\u00A0§\u00A0a) pont',
    );
  });
});

describe('printable data', () => {
  it('cleans every text and leaves absent properties out', () => {
    expect(printableData({ a: ['x\u0007', 1, true, null], b: undefined })).toEqual({ a: ['x', 1, true, null] });
  });

  it.each([[1n], [Number.NaN], [new Date(0)], [() => 1], [Symbol('x')]])('refuses what JSON does not know', (value) => {
    expect(() => printableData({ value })).toThrow(AssertionError);
  });

  it('refuses endless nesting', () => {
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    expect(() => printableData(loop)).toThrow(/nested too deeply/);
  });
});
