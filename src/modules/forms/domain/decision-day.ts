import { procedureDueOn } from '../../../kernel/deadlines/procedure.ts';
import type { SpecialUnit } from '../../../kernel/deadlines/special.ts';
import { plannedSpecialDueOn } from '../../../kernel/deadlines/special.ts';
import type { DecidedBy } from './definition.ts';

/** By when a paper that arrives on a day is decided; null when nobody decides about it. @legal akr:50 air:50 */
export function decisionDueOn(decidedBy: DecidedBy, arrivedOn: Temporal.PlainDate): Temporal.PlainDate | null {
  if (decidedBy === 'none') return null;
  if (typeof decidedBy === 'string') return procedureDueOn(decidedBy, arrivedOn);
  return plannedSpecialDueOn(decidedBy, arrivedOn);
}

/** The time limit that the office keeps, as records store it. Of a report that nobody decides about it takes note within the short one. */
export function procedureOf(decidedBy: DecidedBy): 'summary' | 'full' | 'tax' | `special:${number}:${SpecialUnit}:${string}` {
  if (decidedBy === 'none') return 'summary';
  return typeof decidedBy === 'string' ? decidedBy : `special:${decidedBy.days}:${decidedBy.unit}:${decidedBy.legal}`;
}
