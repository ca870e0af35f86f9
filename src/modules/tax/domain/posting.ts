import { assert } from '../../../kernel/assert.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';

/** What a line of the ledger is about. */
export type EntryKind =
  | 'opening'
  | 'charge'
  | 'cancel'
  | 'payment'
  | 'refund'
  | 'transfer'
  | 'surcharge'
  | 'fine'
  | 'cost'
  | 'relief'
  | 'write_off';

/** A book of the municipality that stands against the taxpayers' accounts: `revenue:building`, `bank:building`. */
export type Book = `${'revenue' | 'bank' | 'unidentified' | 'opening' | 'write_off' | 'clearing'}:${string}`;

/** One line of a posting: on a taxpayer's account (positive raises the debt) or on a book. Whole forints, never 0. */
export type PostingLine = {
  readonly kind: EntryKind;
  readonly amountHuf: number;
  /** Whose day counts for the debtor, such as the day of payment; the booking day when absent. */
  readonly valueOn?: Temporal.PlainDate;
  /** Only for charges and what corrects them: until when to pay, that day included. */
  readonly dueOn?: Temporal.PlainDate;
  readonly taxYear?: number;
  readonly assessmentId?: Uuid;
  /** Registry number of the paper, or the reference of the payment. */
  readonly documentRef?: string;
} & ({ readonly accountId: Uuid; readonly book?: never } | { readonly book: Book; readonly accountId?: never });

/** What is booked at once. One source is booked once: booking it again does nothing. */
export interface Posting {
  readonly bookedOn: Temporal.PlainDate;
  readonly source: { readonly kind: string; readonly id: string };
  readonly reason?: string;
  /** The posting that this one corrects. */
  readonly correctsId?: Uuid;
  readonly lines: readonly PostingLine[];
}

/**
 * Completes account lines with the one line of a book that balances them.
 * @throws AssertionError when the lines already add up to 0, or leave whole forints
 */
export function balancedBy(book: Book, kind: EntryKind, lines: readonly PostingLine[]): PostingLine[] {
  const total = sumOf(lines);
  assert(total !== 0, 'nothing is left for the book');
  return [...lines, { kind, amountHuf: -total, book }];
}

/** Whether the lines of a posting are whole, not 0, and add up to 0. */
export function isBalanced(posting: Posting): boolean {
  return posting.lines.length > 0 && posting.lines.every(({ amountHuf }) => amountHuf !== 0) && sumOf(posting.lines) === 0;
}

function sumOf(lines: readonly PostingLine[]): number {
  let total = 0;
  for (const { amountHuf } of lines) {
    total += amountHuf;
    assert(Number.isSafeInteger(amountHuf) && Number.isSafeInteger(total), 'amounts of a posting are whole forints');
  }
  return total;
}
