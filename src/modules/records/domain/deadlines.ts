import { assert } from '../../../kernel/assert.ts';
import { PROCEDURE_DEADLINE, procedureDueOn as countedDay } from '../../../kernel/deadlines/procedure.ts';
import type { SpecialLimit, SpecialUnit } from '../../../kernel/deadlines/special.ts';
import { plannedSpecialDueOn, SPECIAL_DEADLINE } from '../../../kernel/deadlines/special.ts';
import { formatDay } from '../../../kernel/dates.ts';
import type { Step } from '../../../kernel/rule-fields.ts';
import type { Procedure } from './arrival.ts';

type GeneralProcedure = 'summary' | 'full' | 'tax';

/**
 * The day a case is due: the last day of its time limit as counted, by the rule `deadline.procedure` or, where an act
 * sets a limit of its own, `deadline.special`. In tax procedures the law may let it lapse a few days later; the office
 * plans by this one.
 *
 * @legal akr:50 akr:52 air:50
 */
export function procedureDueOn(procedure: Procedure, arrivedOn: Temporal.PlainDate, excludedDays: number): Temporal.PlainDate {
  if (isGeneral(procedure)) return countedDay(procedure, arrivedOn, { excludedDays });
  return plannedSpecialDueOn(specialOf(procedure), arrivedOn, excludedDays);
}

/** Why a case is due when it is: the steps of the rule, from what is stored with the case. */
export function explainDueDay(file: {
  readonly procedure: Procedure;
  readonly arrivedOn: Temporal.PlainDate;
  readonly excludedDays: number;
  readonly dueOn: Temporal.PlainDate;
}): readonly Step[] {
  const { procedure, excludedDays, dueOn } = file;
  const arrivedOn = file.arrivedOn.toString();
  if (!isGeneral(procedure)) return explainSpecial(specialOf(procedure), arrivedOn, excludedDays, dueOn);
  const decided = PROCEDURE_DEADLINE.decide({ kind: procedure, arrivedOn, excludedDays });
  assert(decided.ok && decided.value.dueOn === dueOn.toString(), 'the stored due day is the one the rule gives');
  return decided.value.steps;
}

/** The procedure of a stored text. @throws AssertionError for any other text */
export function toProcedure(text: string): Procedure {
  if (text === 'summary' || text === 'full' || text === 'tax') return text;
  const [, days, unit, legal] = SPECIAL.exec(text) ?? [];
  assert(days !== undefined && isUnit(unit) && legal !== undefined, `unknown procedure: ${text}`);
  return `special:${Number(days)}:${unit}:${legal}`;
}

const SPECIAL = /^special:(\d{1,3}):(calendar|working|months):(.{1,40})$/;

interface Special extends SpecialLimit {
  readonly legal: string;
}

function specialOf(procedure: Procedure): Special {
  const [, days, unit, legal = ''] = SPECIAL.exec(procedure) ?? [];
  assert(days !== undefined && isUnit(unit), `unknown procedure: ${procedure}`);
  return { days: Number(days), unit, legal };
}

/** Where the rule cannot say it (an act that the platform does not know, a year without a calendar) the day alone is told. */
function explainSpecial({ days, unit, legal }: Special, arrivedOn: string, excludedDays: number, dueOn: Temporal.PlainDate): readonly Step[] {
  const decided = SPECIAL_DEADLINE.decide({ arrivedOn, days, unit, legal, excludedDays });
  if (decided.ok && decided.value.dueOn === dueOn.toString()) return decided.value.steps;
  const text = { hu: `A határidőt külön jogszabály állapítja meg (${legal}). Az utolsó nap: ${formatDay(dueOn, 'hu')}`, en: `A special act sets the time limit (${legal}). The last day: ${formatDay(dueOn, 'en')}.` };
  return [{ text, figures: { days } }];
}

function isGeneral(procedure: Procedure): procedure is GeneralProcedure {
  return procedure === 'summary' || procedure === 'full' || procedure === 'tax';
}

function isUnit(text: string | undefined): text is SpecialUnit {
  return text === 'calendar' || text === 'working' || text === 'months';
}
