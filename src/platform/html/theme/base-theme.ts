import { mixed, paletteOf } from './palette.ts';
import { scaleProperties, schemeRules, townProperties } from './theme-css.ts';

/** The platform's own colours, where no town speaks; and the fixed ones: grey, and the four tones of messages. */
const MAIN = '#1d4e79';
const ACCENT = '#c08a2d';
const FIXED = {
  neutral: '#1f2a36',
  info: '#0a6ab4',
  success: '#0b7a2c',
  warning: '#d98b12',
  danger: '#b8201c',
} as const;

/** Which scale `--ds-color-…` without a name stands for inside an element with `data-color`. */
const ROLES = [
  'background-default',
  'background-tinted',
  'surface-default',
  'surface-tinted',
  'surface-hover',
  'surface-active',
  'border-subtle',
  'border-default',
  'border-strong',
  'text-subtle',
  'text-default',
  'base-default',
  'base-hover',
  'base-active',
  'base-contrast-subtle',
  'base-contrast-default',
] as const;

/** The colour part of the platform's style sheet, made when the sheet is built. */
export function baseThemeCss(): string {
  const palettes = Object.entries({ accent: MAIN, brand1: ACCENT, ...FIXED } as const).map(
    ([name, hex]) => ({ name, palette: paletteOf(hex) }) as const,
  );
  const scheme = (which: 'light' | 'dark'): string =>
    palettes.map(({ name, palette }) => scaleProperties(name, palette[which])).join(';');
  const neutral = paletteOf(FIXED.neutral);
  const soft = (which: 'light' | 'dark'): string =>
    `--vh-rule-soft:${mixed(neutral[which]['border-subtle'], which === 'light' ? '#ffffff' : '#000000', 0.42)}`;
  const light = `color-scheme:light;${scheme('light')};${focus('light')};${soft('light')};${townProperties(MAIN, ACCENT)}`;
  const dark = `color-scheme:dark;${scheme('dark')};${focus('dark')};${soft('dark')}`;
  const names = palettes.map(({ name }) => name);
  return schemeRules(light, dark) + names.map(roleRule).join('\n');
}

function focus(scheme: 'light' | 'dark'): string {
  return scheme === 'light'
    ? '--ds-color-focus-inner:#fff;--ds-color-focus-outer:#12181f'
    : '--ds-color-focus-inner:#12181f;--ds-color-focus-outer:#fff';
}

function roleRule(name: string): string {
  const selector = name === 'accent' ? ':root,[data-color=accent]' : `[data-color=${name}]`;
  return `${selector}{${ROLES.map((role) => `--ds-color-${role}:var(--ds-color-${name}-${role})`).join(';')}}`;
}
