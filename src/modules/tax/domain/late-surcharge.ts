import type { Static } from 'typebox';
import { Type } from 'typebox';
import { daysBetween } from '../../../kernel/dates.ts';
import { Decimal } from '../../../kernel/decimal.ts';
import { huf } from '../../../kernel/money.ts';
import type { Refusal, Result } from '../../../kernel/result.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { defineRule } from '../../../kernel/rule.ts';
import { AmountField, DayField, StepsField } from '../../../kernel/rule-fields.ts';
import { baseRatesBetween } from './base-rate.ts';
import { explainSurcharge } from './late-surcharge-steps.ts';
import { dailyPercentOf, SURCHARGE_RATE } from './surcharge-rate.ts';

const Input = Type.Object(
  {
    debtHuf: AmountField,
    dueOn: DayField,
    paidOn: DayField,
    otherOverpaymentHuf: Type.Optional(AmountField),
  },
  { additionalProperties: false },
);

const Segment = Type.Object({
  from: DayField,
  to: DayField,
  days: Type.Integer(),
  baseRatePercent: Type.String({ description: 'percent a year, exact decimal' }),
  dailyPercent: Type.String({ description: 'percent a day, exact decimal, three decimals, cut' }),
  amountHuf: Type.String({ description: 'forints, exact decimal, not rounded' }),
  confidence: Type.String({ description: 'how sure the base rate is: high, medium or to-verify' }),
});

const Output = Type.Object({
  days: Type.Integer(),
  baseHuf: AmountField,
  surchargeHuf: AmountField,
  segments: Type.Array(Segment),
  steps: StepsField,
});

export type SurchargeSegment = Static<typeof Segment>;

const HUNDRED = Decimal.of(100);

/**
 * `tax.late-surcharge`: the surcharge on a tax paid late. Each calendar day counts from the day after
 * the due day through the day of payment (art:63 says which day that is); the daily rate is the base
 * rate of that day plus 5 points, by 365, cut after three decimals; it runs on the debt less what was
 * overpaid on other taxes at the same authority on the due day. No surcharge on surcharge. The sum is
 * exact and rounded once, half-up, to whole forints.
 *
 * `dueOn` is the due day that holds, already moved to a working day. Assumes one debt paid at once:
 * callers split part payments. Not covered: debts under an instalment plan (art:208(2).b), excused
 * delay (art:206(3)), the three-year limit of tax deficits (art:207(3)), reduction (art:210), and
 * days before 2019, when another rate held.
 */
export const LATE_SURCHARGE = defineRule({
  id: 'tax.late-surcharge',
  title: { hu: 'Késedelmi pótlék', en: 'Late surcharge' },
  legal: ['art:206', 'art:208', 'art:209'],
  from: '2019-01-01',
  dateField: 'dueOn',
  input: Input,
  output: Output,
  examples: [
    {
      name: 'seventy days at one rate',
      input: { debtHuf: 100_000, dueOn: '2025-03-17', paidOn: '2025-05-26' },
      output: { days: 70, surchargeHuf: 2_170 },
    },
    {
      name: 'the base rate changes on the way',
      input: { debtHuf: 240_000, dueOn: '2025-09-15', paidOn: '2026-03-10' },
      output: { days: 176, surchargeHuf: 13_061 },
    },
    {
      name: 'less what is overpaid elsewhere',
      input: { debtHuf: 30_000, dueOn: '2025-03-17', paidOn: '2025-06-25', otherOverpaymentHuf: 12_000 },
      output: { days: 100, baseHuf: 18_000, surchargeHuf: 558 },
    },
    {
      name: 'paid in time',
      input: { debtHuf: 66_000, dueOn: '2026-03-16', paidOn: '2026-03-16' },
      output: { days: 0, surchargeHuf: 0, segments: [] },
    },
  ],
  decide: decideLateSurcharge,
});

function decideLateSurcharge(input: Static<typeof Input>): Result<Static<typeof Output>> {
  const { debtHuf, otherOverpaymentHuf = 0 } = input;
  const [dueOn, paidOn] = [Temporal.PlainDate.from(input.dueOn), Temporal.PlainDate.from(input.paidOn)];
  const days = Math.max(0, daysBetween(dueOn, paidOn));
  const baseHuf = Math.max(0, debtHuf - otherOverpaymentHuf);
  const firstDay = dueOn.add({ days: 1 });
  if (days > 0 && Temporal.PlainDate.compare(firstDay, SURCHARGE_RATE.from) < 0) return refuse(beforeRate());
  const segments = baseHuf === 0 ? [] : segmentsOf(firstDay, paidOn, baseHuf);
  const exact = segments.reduce((sum, { amountHuf }) => sum.add(Decimal.of(amountHuf)), Decimal.ZERO);
  const surchargeHuf = huf(exact.roundHalfUp(0).toBigInt());
  const steps = explainSurcharge({
    dueOn,
    paidOn,
    days,
    debtHuf,
    otherOverpaymentHuf,
    baseHuf,
    segments,
    exact,
    surchargeHuf,
  });
  return ok({ days, baseHuf, surchargeHuf, segments, steps });
}

/** One segment for each stretch of days with one base rate. */
function segmentsOf(from: Temporal.PlainDate, to: Temporal.PlainDate, baseHuf: number): SurchargeSegment[] {
  return baseRatesBetween(from, to).map((stretch) => {
    const days = daysBetween(stretch.from, stretch.to) + 1;
    const dailyPercent = dailyPercentOf(stretch.percent);
    const amount = Decimal.of(baseHuf).mul(dailyPercent).mul(Decimal.of(days)).div(HUNDRED);
    return {
      from: stretch.from.toString(),
      to: stretch.to.toString(),
      days,
      baseRatePercent: stretch.percent.toString(),
      dailyPercent: dailyPercent.toString(),
      amountHuf: amount.toString(),
      confidence: stretch.confidence,
    };
  });
}

function beforeRate(): Refusal {
  return {
    code: 'before-rate',
    text: {
      hu: `A pótlék mértéke ${SURCHARGE_RATE.from.toString()} naptól ismert; korábbi napokra a szabály nem számol.`,
      en: `The rate of the surcharge is known from ${SURCHARGE_RATE.from.toString()}; the rule does not count earlier days.`,
    },
    legal: 'art:209',
  };
}
