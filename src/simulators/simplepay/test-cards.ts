import type { Bilingual } from '../../kernel/result.ts';
import type { Outcome } from './transaction.ts';

export interface TestCard {
  readonly number: string;
  readonly what: Bilingual;
  readonly outcome: Outcome;
}

const refused = (resultCode: number): Outcome => ({ status: 'NOTAUTHORIZED', resultCode, noticeDelaySeconds: 0 });

/** The card that simply pays. */
export const PAYING_CARD = '4111111111111111';

/** Numbers that no bank gives out, and what comes of them; result codes as SimplePay's. */
export const TEST_CARDS: readonly TestCard[] = [
  { number: PAYING_CARD, what: { hu: 'Sikeres fizetés', en: 'The payment succeeds' }, outcome: { status: 'FINISHED', resultCode: 0, noticeDelaySeconds: 0 } },
  {
    number: '4000000000000077',
    what: { hu: 'Sikeres fizetés, de a visszaigazolás 20 másodpercet késik', en: 'The payment succeeds, but its confirmation is 20 seconds late' },
    outcome: { status: 'FINISHED', resultCode: 0, noticeDelaySeconds: 20 },
  },
  { number: '4000000000009995', what: { hu: 'Nincs elég fedezet', en: 'Not enough money on the card' }, outcome: refused(2013) },
  { number: '4000000000000069', what: { hu: 'Lejárt kártya', en: 'The card has expired' }, outcome: refused(2072) },
  { number: '4000000000000002', what: { hu: 'A bank elutasítja', en: 'The bank refuses' }, outcome: refused(5813) },
];

/** The test card of a typed number, spaces and hyphens aside; null for any other, real ones above all. */
export function findTestCard(typed: string): TestCard | null {
  const digits = typed.replaceAll(/[\s-]/g, '');
  return TEST_CARDS.find(({ number }) => number === digits) ?? null;
}

/** In groups of four, as on the card. */
export function grouped(number: string): string {
  return number.replaceAll(/(\d{4})(?=\d)/g, '$1 ');
}
