import { daysBetween } from '../../../kernel/dates.ts';

/** How a due day stands to today: in whole calendar days. */
export type DueWord =
  | { readonly kind: 'overdue'; readonly days: number }
  | { readonly kind: 'today' }
  | { readonly kind: 'left'; readonly days: number; readonly isNear: boolean };

/** From this many days before on, a due day is near. */
const NEAR_DAYS = 5;

export function dueWord(dueOn: Temporal.PlainDate, today: Temporal.PlainDate): DueWord {
  const days = daysBetween(today, dueOn);
  if (days < 0) return { kind: 'overdue', days: -days };
  return days === 0 ? { kind: 'today' } : { kind: 'left', days, isNear: days <= NEAR_DAYS };
}
