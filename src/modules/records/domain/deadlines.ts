import { assert } from '../../../kernel/assert.ts';
import { PROCEDURE_DEADLINE, procedureDueOn as countedDay } from '../../../kernel/deadlines/procedure.ts';
import type { Step } from '../../../kernel/rule-fields.ts';
import type { Procedure } from './arrival.ts';

/**
 * The day a case is due: the last day of its time limit as counted, by the rule `deadline.procedure`. In tax
 * procedures the law may let it lapse a few days later; the office plans by this one.
 *
 * @legal akr:50 akr:52 air:50
 */
export function procedureDueOn(procedure: Procedure, arrivedOn: Temporal.PlainDate, excludedDays: number): Temporal.PlainDate {
  return countedDay(procedure, arrivedOn, { excludedDays });
}

/** Why a case is due when it is: the steps of the rule, from what is stored with the case. */
export function explainDueDay(file: {
  readonly procedure: Procedure;
  readonly arrivedOn: Temporal.PlainDate;
  readonly excludedDays: number;
  readonly dueOn: Temporal.PlainDate;
}): readonly Step[] {
  const { procedure: kind, arrivedOn, excludedDays, dueOn } = file;
  const decided = PROCEDURE_DEADLINE.decide({ kind, arrivedOn: arrivedOn.toString(), excludedDays });
  assert(decided.ok && decided.value.dueOn === dueOn.toString(), 'the stored due day is the one the rule gives');
  return decided.value.steps;
}
