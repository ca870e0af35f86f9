import { procedureDueOn } from '../../../kernel/deadlines/procedure.ts';
import { plannedSpecialDueOn } from '../../../kernel/deadlines/special.ts';
import type { DecidedBy } from './definition.ts';

/** By when a paper that arrives on a day is decided; null when nobody decides about it. @legal akr:50 air:50 */
export function decisionDueOn(decidedBy: DecidedBy, arrivedOn: Temporal.PlainDate): Temporal.PlainDate | null {
  if (decidedBy === 'none') return null;
  if (typeof decidedBy === 'string') return procedureDueOn(decidedBy, arrivedOn);
  return plannedSpecialDueOn(decidedBy, arrivedOn);
}

/** The kind of procedure that the office runs it as. */
export function procedureOf(decidedBy: DecidedBy): 'summary' | 'full' | 'tax' {
  return decidedBy === 'summary' || decidedBy === 'tax' ? decidedBy : 'full';
}
