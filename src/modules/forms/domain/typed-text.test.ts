import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../kernel/decimal.ts';
import { manyLines, oneLine, readDay, readEmail, readNumber, readPhone, showNumber } from './typed-text.ts';

describe('numbers as people type them', () => {
  it.each([
    ['1234', 0, '1234'], ['1 234', 0, '1234'], ['1\u00A0234\u202F567', 0, '1234567'], ['1.234', 0, '1234'], ['1.234.567', 0, '1234567'],
    ['1 234,5', 2, '1234.5'], ['1.234,5', 2, '1234.5'], ['1234.5', 2, '1234.5'], ['0,01', 2, '0.01'], ['-5', 0, '-5'], ['−5', 0, '-5'],
    ['120 m²', 2, '120'], ['120m2', 2, '120'], ['120,00 nm', 2, '120'], [' 120 ', 0, '120'], ['007', 0, '7'],
    // Not grouping but a decimal point, so the field says it has too many decimals.
    ['1.234', 2, '1.234'], ['1.234.567', 2, '1234567'],
  ])('%j with %i decimals is %s', (typed, decimals, value) => {
    expect(readNumber(typed, decimals, 'm²')?.toString()).toBe(value);
  });

  it.each(['', 'abc', '1,2,3', '12 34', '1 2345', '1.23.4', '1e5', '+5', '--5', '1 234 Ft', '0x10', '½', '٣', '1'.repeat(200), 'Infinity'])('%j is none', (typed) => {
    expect(readNumber(typed, 2, 'm²')).toBeNull();
  });

  it('reads what it shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 4 }), (whole, scale) => {
        const value = Decimal.of(`${whole}e-${scale}`);
        expect(readNumber(showNumber(value), 4, undefined)).toEqual(value);
      }),
    );
  });
});

describe('days as people type them', () => {
  it.each(['2026-03-02', '2026.03.02.', '2026.03.02', '2026. 3. 2.', '2026/3/2', '20260302', '2026. március 2.', '2026 márc. 2', '2026. MARCIUS 2.', ' 2026-3-2 '])(
    '%j is 2 March 2026',
    (typed) => {
      expect(readDay(typed)?.toString()).toBe('2026-03-02');
    },
  );

  it.each(['', '2026-02-30', '2025-02-29', '26.03.02.', '02.03.2026', '2026-13-01', '2026. foo 2.', 'tegnap', '2026-03-02T10:00', '0000-01-01'])('%j is none', (typed) => {
    expect(readDay(typed)).toBeNull();
  });
});

describe('phones and e-mail addresses', () => {
  it.each([
    ['+36 30 123 4567', '+36301234567'], ['06-30/123-4567', '+36301234567'], ['0036301234567', '+36301234567'], ['30 123 4567', '+36301234567'],
    ['(06) 99 123 456', '+3699123456'], ['+43 1 2345678', '+4312345678'],
  ])('%s is %s', (typed, phone) => {
    expect(readPhone(typed)).toBe(phone);
  });

  it.each(['', '123', '+36 0 123', 'hívjon', '+363012345678901', '12345678'])('%j is no phone number', (typed) => {
    expect(readPhone(typed)).toBeNull();
  });

  it.each([['Anna@Példa.HU', 'Anna@példa.hu'], ['a.b+c@sub.example.com', 'a.b+c@sub.example.com']])('%s is %s', (typed, email) => {
    expect(readEmail(typed)).toBe(email);
  });

  it.each(['', 'a', 'a@b', '@example.com', 'a@example', 'a b@example.com', 'a@-x.hu', 'a@x..hu', 'a@b@c.hu', `${'a'.repeat(65)}@x.hu`, `a@${'x'.repeat(300)}.hu`])(
    '%j is no e-mail address',
    (typed) => {
      expect(readEmail(typed)).toBeNull();
    },
  );
});

describe('texts', () => {
  it('keeps what is seen and drops what is not', () => {
    expect(oneLine('  Ko\u0301pha\u0301za \u00AD\u200B\n Fő  ')).toBe('Kópháza Fő');
    expect(manyLines('a \r\n\r\n b\t\r c ')).toBe('a\n\n b\n c');
  });

  it('is done once: a second time changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(oneLine(oneLine(text))).toBe(oneLine(text));
        expect(manyLines(manyLines(text))).toBe(manyLines(text));
      }),
      { numRuns: 500 },
    );
  });
});
