import { feelText } from './feel-text.ts';
import { parseTemporal } from './temporal.ts';
import type { FeelValue } from './values.ts';
import { Work } from './work.ts';

const STEPS_MAX = 1_000_000;

/** A value as FEEL would write it, dates and times bare: for authors, tests and logs. @throws FeelLimitError when it is huge */
export function showFeel(value: FeelValue): string {
  const text = feelText(value, new Work(STEPS_MAX));
  const bare = /^@"([^"]*)"$/.exec(text)?.[1];
  return bare !== undefined && parseTemporal(bare) !== null ? bare : text;
}
