import type { Bilingual } from '../result.ts';

/**
 * The answer of an identifier check: the identifier in its one canonical form, or a named reason
 * with a sentence for the person who typed it. The checks of this folder run in the browser too
 * (no Temporal, no dependencies), take text of any kind and never throw.
 */
export type IdentifierCheck = ValidIdentifier | InvalidIdentifier;

export interface ValidIdentifier {
  readonly valid: true;
  readonly normalised: string;
}

export interface InvalidIdentifier {
  readonly valid: false;
  readonly code: string;
  readonly reason: Bilingual;
}

/** No identifier is this long, even with a space after each character. */
const LENGTH_MAX = 64;

export function valid(normalised: string): ValidIdentifier {
  return { valid: true, normalised };
}

export function invalid(code: string, hu: string, en: string): InvalidIdentifier {
  return { valid: false, code, reason: { hu, en } };
}

/** The refusal that all check digits share. */
export const CHECK_DIGIT_WRONG: InvalidIdentifier = invalid(
  'check-digit',
  'Az ellenőrző számjegy nem egyezik; nézze meg, nincs-e elírva.',
  'The check digit does not match; look for a mistyped digit.',
);

/** The text without the spaces people put between groups, and with plain hyphens. */
export function compact(text: string): string {
  return text.replace(/\s+/g, '').replace(/[‐‑‒–—−]/g, '-');
}

/**
 * Refuses what is no text, is empty or is too long to be an identifier; else the compact text.
 * A number is refused, because leading zeros are already lost from it.
 */
export function readText(value: unknown, nameHu: string, nameEn: string): string | InvalidIdentifier {
  if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) {
    return invalid('empty', `Adja meg ${nameHu}.`, `Give the ${nameEn}.`);
  }
  if (typeof value !== 'string') {
    return invalid('not-text', 'Az azonosítót szövegként adja meg.', 'Give the identifier as text.');
  }
  if (value.length > LENGTH_MAX)
    return invalid('too-long', 'Ez túl hosszú azonosítónak.', 'This is too long for an identifier.');
  return compact(value);
}

/** Σ digit × weight; the weights repeat when there are fewer of them than digits. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    sum += Number(digits[index]) * (weights[index % weights.length] ?? 0);
  }
  return sum;
}

/** The digit that brings a weighted sum to a multiple of ten. */
export function complementToTen(sum: number): number {
  return (10 - (sum % 10)) % 10;
}
