import { createHash } from 'node:crypto';
import { assert } from '../../../kernel/assert.ts';
import { contrastOf, isHexColor, mixed, paletteOf, type Hex, type Palette, type Scale } from './palette.ts';

/** A municipality's colours as it gave them, `#rrggbb`. */
export interface ThemeColors {
  /** Buttons, links, marks. */
  readonly main: string;
  /** Ornament: the line over the header, the shield. */
  readonly accent: string;
}

const CACHE_SIZE_MAX = 4096;
const cache = new Map<string, { readonly css: string; readonly url: string }>();

/**
 * The style sheet of a municipality: contrast-safe scales of its colours for light and dark pages, a few
 * milliseconds the first time, then from memory. The same colours always give the same text.
 * @throws AssertionError when a colour is not `#rrggbb`
 */
export function themeCss(colors: ThemeColors): string {
  return themeOf(colors).css;
}

/**
 * The address of a municipality's style sheet: `/tema/1d4e79-c8963e-9b1c33fe.css`. It carries the colours, so
 * any process can answer it, and a hash of the content, so it may be kept for ever.
 */
export function themeUrl(colors: ThemeColors): string {
  return themeOf(colors).url;
}

/** What an address asked for: the style sheet, and whether the hash is the present one; null when it is no theme. */
export function themeByAddress(name: string): { css: string; isPresent: boolean } | null {
  const match = /^([0-9a-f]{6})-([0-9a-f]{6})-([0-9a-f]{8})\.css$/.exec(name);
  if (match === null) return null;
  const theme = themeOf({ main: `#${match[1]}`, accent: `#${match[2]}` });
  return { css: theme.css, isPresent: theme.url.endsWith(`/${name}`) };
}

/** Custom properties of one scale: `--ds-color-<name>-<role>`. */
export function scaleProperties(name: string, scale: Scale): string {
  return Object.entries(scale)
    .map(([role, hex]) => `--ds-color-${name}-${role}:${hex}`)
    .join(';');
}

/** Light and dark rules for the root, dark only on screens: paper stays white. */
export function schemeRules(light: string, dark: string): string {
  return [
    `:root{${light}}`,
    `@media screen and (prefers-color-scheme:dark){:root[data-color-scheme=auto]{${dark}}}`,
    `@media screen{:root[data-color-scheme=dark]{${dark}}}`,
    '',
  ].join('\n');
}

function themeOf(colors: ThemeColors): { readonly css: string; readonly url: string } {
  const main = colors.main.toLowerCase();
  const accent = colors.accent.toLowerCase();
  assert(isHexColor(main) && isHexColor(accent), 'a theme takes colours as #rrggbb');
  const key = `${main.slice(1)}-${accent.slice(1)}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const css = makeCss(main, accent);
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 8);
  const theme = { css, url: `/tema/${key}-${hash}.css` };
  // Addresses come from outside: made-up colours must not fill the memory.
  if (cache.size >= CACHE_SIZE_MAX) cache.clear();
  cache.set(key, theme);
  return theme;
}

function makeCss(main: Hex, accent: Hex): string {
  const palettes = { accent: paletteOf(main), brand1: paletteOf(accent) };
  return schemeRules(
    `${properties(palettes, 'light')};${townProperties(main, accent)}`,
    properties(palettes, 'dark'),
  );
}

function properties(palettes: Readonly<Record<string, Palette>>, scheme: 'light' | 'dark'): string {
  return Object.entries(palettes)
    .map(([name, palette]) => scaleProperties(name, palette[scheme]))
    .join(';');
}

/** The colours as given, for ornament; what is drawn on the main one takes black or white, whichever shows better. */
export function townProperties(main: Hex, accent: Hex): string {
  const onMain = contrastOf(accent, main) >= 3 ? accent : markOn(main);
  return `--vh-town-main:${main};--vh-town-accent:${accent};--vh-town-on-main:${onMain}`;
}

function markOn(main: Hex): Hex {
  return contrastOf(main, '#ffffff') >= contrastOf(main, '#000000') ? '#ffffff' : mixed(main, '#000000', 0.8);
}
