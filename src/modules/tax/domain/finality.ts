import { nextWorkingDay } from '../../../kernel/calendar/working-days.ts';

/** Days for an appeal against a decision that sets a tax. @legal air:124 */
export const APPEAL_DAYS = 15;

/** Days for paying what a decision set, once it is final. @legal art:62 */
export const PAYMENT_DAYS = 15;

export interface Finality {
  /** Last day for an appeal, that day included. */
  readonly appealUntil: Temporal.PlainDate;
  /** The first day on which the decision is final. */
  readonly finalOn: Temporal.PlainDate;
  /** Nobody is late with what the decision set before the end of this day. */
  readonly payableUntil: Temporal.PlainDate;
}

/**
 * When a decision that nobody appeals against becomes final, and until when it leaves time to pay. The day of
 * delivery does not count; a time limit that ends on a day off ends on the next working day. A waiver of the
 * appeal, which makes it final earlier, and an appeal, which makes it final later, are not modelled here.
 *
 * @throws CalendarRangeError when the calendar has no data for the days in question
 * @legal air:74(2), air:124(1), air:52(1), air:52(4), art:62
 */
export function finalityOf(deliveredOn: Temporal.PlainDate): Finality {
  const appealUntil = nextWorkingDay(deliveredOn.add({ days: APPEAL_DAYS }));
  const finalOn = appealUntil.add({ days: 1 });
  return { appealUntil, finalOn, payableUntil: nextWorkingDay(finalOn.add({ days: PAYMENT_DAYS })) };
}

export interface Instalment {
  /** The day that the law sets, moved to a working day. */
  readonly dueOn: Temporal.PlainDate;
  readonly amountHuf: number;
}

export interface ChargedInstalment extends Instalment {
  /** Whether the law's day had passed when the tax was decided, so that the decision's own time limit holds. */
  readonly isAfterDecision: boolean;
}

/**
 * Until when each instalment is to be paid. The law's day stands as long as it has not passed when the tax is
 * decided; a passed one is due when the decision's own time limit ends. How long delivery takes is not known
 * on the day of the decision, so the earliest such day is given; `record-delivery` moves it when it is known.
 * Instalments that end up on one day are joined. An instalment of 0 forints is left out.
 *
 * @legal art:62
 */
export function chargedInstalments(instalments: readonly Instalment[], decidedOn: Temporal.PlainDate): ChargedInstalment[] {
  const byDay = new Map<string, ChargedInstalment>();
  for (const { dueOn: legalDay, amountHuf } of instalments) {
    if (amountHuf === 0) continue;
    const isAfterDecision = Temporal.PlainDate.compare(decidedOn, legalDay) > 0;
    const dueOn = isAfterDecision ? finalityOf(decidedOn).payableUntil : legalDay;
    const before = byDay.get(dueOn.toString());
    byDay.set(dueOn.toString(), {
      dueOn,
      amountHuf: amountHuf + (before?.amountHuf ?? 0),
      isAfterDecision: isAfterDecision || before?.isAfterDecision === true,
    });
  }
  return [...byDay.values()].sort((left, right) => Temporal.PlainDate.compare(left.dueOn, right.dueOn));
}
