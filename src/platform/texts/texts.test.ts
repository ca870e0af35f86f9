import { describe, expect, expectTypeOf, it } from 'vitest';
import { articleOf } from './article.ts';
import { checkTexts } from './check-texts.ts';
import { defineTexts } from './define-texts.ts';
import { formatDay, formatMoment, formatMoney, formatNumber } from './format.ts';

const texts = defineTexts({
  title: { hu: 'Befizetés', en: 'Payment' },
  due: { hu: '{due|day}-ig {amount|money}', en: '{amount|money} by {due|day}' },
  papers: { hu: '{count|number} irat', en: '{count|number} {count|plural:paper:papers}' },
  opened: { hu: '{Article|Article} megnyílt.', en: '{Article|Article} is open.' },
});

/** The texts use spaces that do not break; the expectations are easier to read with plain ones. */
function spaced(text: string): string {
  return text.replaceAll('\u00A0', ' ');
}

describe('texts', () => {
  it('fills typed parameters by the conventions of each language', () => {
    expect(texts('hu')('title')).toBe('Befizetés');
    expect(spaced(texts('hu')('due', { due: '2026-03-16', amount: 66000 }))).toBe('2026. március 16-ig 66 000 Ft');
    expect(spaced(texts('en')('due', { due: { year: 2026, month: 3, day: 16 }, amount: 66000n }))).toBe(
      'HUF 66,000 by 16 March 2026',
    );
    expect(texts('en')('papers', { count: 1 })).toBe('1 paper');
    expect(texts('en')('papers', { count: 1200 })).toBe('1,200 papers');
    expect(texts('hu')('opened', { Article: 'ügy' })).toBe('Az ügy megnyílt.');
  });

  it('refuses a wrong key or parameter by type and a missing one at run time', () => {
    const t = texts('hu');
    expectTypeOf(t<'due'>).parameter(1).toEqualTypeOf<{
      readonly due: string | { readonly year: number; readonly month: number; readonly day: number };
      readonly amount: number | bigint;
    }>();
    // @ts-expect-error a parameter is missing
    expect(() => t('due', { due: '2026-03-16' })).toThrow('amount');
    // @ts-expect-error no such key
    expect(() => t('nothing')).toThrow('nothing');
  });

  it('finds what is wrong in a table of texts', () => {
    expect(checkTexts(texts.entries)).toEqual([]);
    expect(checkTexts({ a: { hu: 'x {n}', en: ' ' }, b: { hu: '{d|nap}', en: '{d|day}' } })).toEqual([
      'a: en is empty',
      'a: en begins or ends with a space',
      'a: parameters differ: hu {n}, en {}',
      'b: hu has an unknown placeholder {d|nap}',
    ]);
  });
});

describe('formats', () => {
  it('writes money, numbers and days as people write them', () => {
    expect(spaced(formatMoney(132000, 'hu'))).toBe('132 000 Ft');
    expect(spaced(formatMoney(-1100, 'hu'))).toBe('−1 100 Ft');
    expect(spaced(formatMoney(0, 'en'))).toBe('HUF 0');
    expect(spaced(formatNumber(0.25, 'hu'))).toBe('0,25');
    expect(spaced(formatNumber(1234567, 'en'))).toBe('1,234,567');
    expect(spaced(formatDay('2026-03-16', 'hu'))).toBe('2026. március 16.');
    expect(spaced(formatMoment('2026-07-01T06:05:00Z', 'hu'))).toBe('2026. július 1. 08:05');
    expect(spaced(formatMoment({ epochMilliseconds: Date.UTC(2026, 0, 1, 23, 30) }, 'en'))).toBe('2 January 2026, 00:30');
  });
});

describe('article', () => {
  it.each([
    ['kérelem', 'a'],
    ['adó', 'az'],
    ['Őriszentpéter', 'az'],
    ['„Esküvő”', 'az'],
    ['1. oldal', 'az'],
    ['5', 'az'],
    ['10', 'a'],
    ['15', 'a'],
    ['100', 'a'],
    ['1000', 'az'],
    ['55000', 'az'],
    ['V. kerület', 'az'],
    ['XI. kerület', 'a'],
    ['NAV', 'a'],
    ['MNB', 'az'],
    ['KSH', 'a'],
    ['NGM', 'az'],
    ['HIV/1-1/2026', 'a'],
    ['', 'a'],
  ])('%s takes %s', (text, article) => {
    expect(articleOf(text)).toBe(article);
  });
});
