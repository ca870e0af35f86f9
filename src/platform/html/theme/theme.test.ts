import { describe, expect, it } from 'vitest';
import { assert, integer, property } from 'fast-check';
import { contrastOf, paletteOf, TEXT_CONTRAST_MIN, type Hex, type Scale } from './palette.ts';
import { themeByAddress, themeCss, themeUrl } from './theme-css.ts';

const COLOURS: readonly Hex[] = [
  '#ffff00', '#f2c500', '#ffe9a8', '#fafafa', '#ffffff', '#000000', '#0a0a0a', '#101820', '#7f7f7f', '#ff0000',
  '#00ff00', '#0000ff', '#00ffff', '#ff00ff', '#7a1f2b', '#1d4e79', '#2e7d32', '#c0ffee', '#808000', '#e67e22',
];

/** Every pair in which the styles set text on a ground, and marks that must show. */
function weakPairs(scale: Scale): string[] {
  const grounds = [
    'background-default', 'background-tinted', 'surface-default', 'surface-tinted', 'surface-hover', 'surface-active',
  ] as const;
  const pairs = [
    ...grounds.flatMap((ground) => [['text-default', ground] as const, ['text-subtle', ground] as const]),
    ...(['base-default', 'base-hover', 'base-active'] as const).map((base) => ['base-contrast-default', base] as const),
    ['base-contrast-subtle', 'base-default'] as const,
    ['base-default', 'background-default'] as const,
    ['base-default', 'surface-tinted'] as const,
  ];
  return pairs
    .filter(([a, b]) => contrastOf(scale[a], scale[b]) < TEXT_CONTRAST_MIN)
    .map(([a, b]) => `${a} ${scale[a]} on ${b} ${scale[b]}: ${contrastOf(scale[a], scale[b]).toFixed(2)}`);
}

describe('palettes', () => {
  it.each(COLOURS)('%s is legible in light and dark', (color) => {
    const palette = paletteOf(color);
    expect(weakPairs(palette.light)).toEqual([]);
    expect(weakPairs(palette.dark)).toEqual([]);
  });

  it('is legible whatever colour a town has', () => {
    const color = integer({ min: 0, max: 0xffffff }).map((value): Hex => `#${value.toString(16).padStart(6, '0')}`);
    assert(
      property(color, (hex) => {
        const palette = paletteOf(hex);
        expect([...weakPairs(palette.light), ...weakPairs(palette.dark)]).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the style sheet of a town', () => {
  const colors = { main: '#7A1F2B', accent: '#d4a017' };

  it('is the same for the same colours and answers at its own address', () => {
    const url = themeUrl(colors);
    expect(url).toMatch(/^\/tema\/7a1f2b-d4a017-[0-9a-f]{8}\.css$/);
    expect(themeByAddress(url.slice('/tema/'.length))).toEqual({ css: themeCss(colors), isPresent: true });
    expect(themeByAddress('7a1f2b-d4a017-00000000.css')?.isPresent).toBe(false);
  });

  it('takes nothing but six hexadecimal digits', () => {
    for (const main of ['#fff', 'red', '#12345g', '#123456;}body{display:none', '']) {
      expect(() => themeCss({ main, accent: '#000000' })).toThrow('#rrggbb');
    }
    expect(themeByAddress('7a1f2b-d4a017.css')).toBeNull();
    expect(themeByAddress('../7a1f2b-d4a017-00000000.css')).toBeNull();
  });
});
