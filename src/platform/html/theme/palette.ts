import { generateColorScale, getContrastFromHex, type ColorNames } from '@digdir/designsystemet/color';

export type Hex = `#${string}`;

/** One colour's sixteen shades under one scheme, by their role. */
export type Scale = Readonly<Record<ColorNames, Hex>>;

export interface Palette {
  readonly light: Scale;
  readonly dark: Scale;
}

/** The least contrast of text against what lies behind it (WCAG 2.2, 1.4.3 AA). */
export const TEXT_CONTRAST_MIN = 4.5;

/** True for `#rrggbb`. */
export function isHexColor(value: string): value is Hex {
  return /^#[0-9a-f]{6}$/i.test(value);
}

/**
 * The shades of a colour for light and dark pages. Whatever the colour is (yellow, nearly white, nearly black):
 * text shades are legible on all surfaces of the same scale, the base shades (buttons) stand out from the page
 * and carry their text, all at 4.5:1 or more. Deterministic.
 */
export function paletteOf(color: Hex): Palette {
  return { light: safeScale(color, 'light'), dark: safeScale(color, 'dark') };
}

/** Contrast of two colours, 1 to 21. */
export function contrastOf(a: Hex, b: Hex): number {
  return getContrastFromHex(a, b);
}

/** The colour, moved towards black or white by a share of 0 to 1. */
export function mixed(color: Hex, towards: '#000000' | '#ffffff', share: number): Hex {
  const target = towards === '#000000' ? 0 : 255;
  const parts = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16);
    return Math.round(channel + (target - channel) * share).toString(16).padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

/** The nearest mix towards black or white that reaches the contrast with every one of the others. */
export function legible(color: Hex, others: readonly Hex[], towards: '#000000' | '#ffffff'): Hex {
  for (let share = 0; share < 1; share += 0.02) {
    const candidate = mixed(color, towards, share);
    if (others.every((other) => contrastOf(candidate, other) >= TEXT_CONTRAST_MIN)) return candidate;
  }
  return towards;
}

function safeScale(color: Hex, scheme: 'light' | 'dark'): Scale {
  const scale = scaleByName(color, scheme);
  const ink = scheme === 'light' ? '#000000' : '#ffffff';
  const behindText = [
    scale['background-default'],
    scale['background-tinted'],
    scale['surface-default'],
    scale['surface-tinted'],
    scale['surface-hover'],
    scale['surface-active'],
  ];
  const base = baseShades(color, scheme, [scale['background-default'], scale['surface-tinted']]);
  return {
    ...scale,
    ...base,
    'text-subtle': legible(scale['text-subtle'], behindText, ink),
    'text-default': legible(scale['text-default'], behindText, ink),
  };
}

/** Shades of buttons: dark with white text on a light page, light with black text on a dark one. */
function baseShades(color: Hex, scheme: 'light' | 'dark', page: readonly Hex[]): Partial<Scale> & Bases {
  const [ink, text] = scheme === 'light' ? (['#000000', '#ffffff'] as const) : (['#ffffff', '#000000'] as const);
  const base = legible(color, [...page, text], ink);
  // A base that is nearly the ink has no room to grow darker (lighter), so it moves back, as far as its text allows.
  const nearlyInk = contrastOf(base, text) > 14;
  const away = nearlyInk ? text : ink;
  return {
    'base-default': base,
    'base-hover': legible(mixed(base, away, 0.14), [text], ink),
    'base-active': legible(mixed(base, away, 0.26), [text], ink),
    'base-contrast-default': text,
    'base-contrast-subtle': legible(mixed(base, text, 0.8), [base], text),
  };
}

type Bases = Pick<
  Scale,
  'base-default' | 'base-hover' | 'base-active' | 'base-contrast-default' | 'base-contrast-subtle'
>;

function scaleByName(color: Hex, scheme: 'light' | 'dark'): Scale {
  const shades = new Map(generateColorScale(color, scheme).map((shade) => [shade.name, shade.hex]));
  const get = (name: ColorNames): Hex => shades.get(name) ?? color;
  return {
    'background-default': get('background-default'),
    'background-tinted': get('background-tinted'),
    'surface-default': get('surface-default'),
    'surface-tinted': get('surface-tinted'),
    'surface-hover': get('surface-hover'),
    'surface-active': get('surface-active'),
    'border-subtle': get('border-subtle'),
    'border-default': get('border-default'),
    'border-strong': get('border-strong'),
    'text-subtle': get('text-subtle'),
    'text-default': get('text-default'),
    'base-default': get('base-default'),
    'base-hover': get('base-hover'),
    'base-active': get('base-active'),
    'base-contrast-subtle': get('base-contrast-subtle'),
    'base-contrast-default': get('base-contrast-default'),
  };
}
