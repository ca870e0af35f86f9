import type { Habit } from './property.ts';
import type { Random } from './random.ts';

/** A part of a year's tax and the last day to pay it. */
export interface Instalment {
  readonly dueOn: Temporal.PlainDate;
  readonly amountHuf: number;
}

export interface Payment {
  readonly paidOn: Temporal.PlainDate;
  readonly amountHuf: number;
  /** The due day that the payer meant. */
  readonly dueOn: Temporal.PlainDate;
}

/**
 * What somebody of a habit has paid of these instalments before a day. The newest instalments may be open
 * for everybody: what is due later is paid later.
 */
export function paymentsOf(habit: Habit, instalments: readonly Instalment[], today: Temporal.PlainDate, random: Random): Payment[] {
  return instalments.flatMap((instalment) => {
    const firstOfYear = instalments.find(({ dueOn }) => dueOn.year === instalment.dueOn.year) ?? instalment;
    const payment = payOne(habit, instalment, firstOfYear, random);
    const isPast = payment !== null && Temporal.PlainDate.compare(payment.paidOn, today) < 0;
    return isPast ? [payment] : [];
  });
}

function payOne(habit: Habit, { dueOn, amountHuf }: Instalment, firstOfYear: Instalment, random: Random): Payment | null {
  const inTime = dueOn.subtract({ days: random.integer(0, 21) });
  switch (habit) {
    case 'prompt':
      return { paidOn: inTime, amountHuf, dueOn };
    case 'late':
      return { paidOn: dueOn.add({ days: random.integer(12, 110) }), amountHuf, dueOn };
    case 'arrears':
      // Paid until 2024; since then nothing.
      return dueOn.year > 2024 ? null : { paidOn: inTime, amountHuf, dueOn };
    case 'partial':
      return { paidOn: inTime, amountHuf: dueOn.year > 2024 ? roundHundred(amountHuf * 0.6) : amountHuf, dueOn };
    case 'overpaid':
      // The whole year at once and early, rounded up.
      return { paidOn: firstOfYear.dueOn.subtract({ days: random.integer(18, 26) }), amountHuf: roundThousand(amountHuf), dueOn };
  }
}

/** People pay round sums. */
function roundHundred(amountHuf: number): number {
  return Math.max(100, Math.round(amountHuf / 100) * 100);
}

function roundThousand(amountHuf: number): number {
  return Math.ceil((amountHuf + 1) / 1_000) * 1_000;
}
