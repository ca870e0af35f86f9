import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../kernel/decimal.ts';
import { baseRatesBetween } from './base-rate.ts';
import { LATE_SURCHARGE } from './late-surcharge.ts';
import { dailyPercentOf } from './surcharge-rate.ts';

type Question = Parameters<typeof LATE_SURCHARGE.decide>[0];

function surcharge(question: Question) {
  const answer = LATE_SURCHARGE.decide(question);
  return answer.ok ? answer.value : expect.fail(answer.refusal.code);
}

const texts = (question: Question): string[] =>
  surcharge(question).steps.map(({ text }) => text.hu.replaceAll('\u00A0', ' '));

describe('late surcharge (art:206–209)', () => {
  it('100 000 Ft due 2025-03-17, paid 2025-05-26: 70 days at 0.031 %', () => {
    expect(surcharge({ debtHuf: 100_000, dueOn: '2025-03-17', paidOn: '2025-05-26' })).toMatchObject({
      days: 70,
      surchargeHuf: 2_170,
      segments: [
        {
          from: '2025-03-18',
          to: '2025-05-26',
          days: 70,
          baseRatePercent: '6.5',
          dailyPercent: '0.031',
          amountHuf: '2170',
        },
      ],
    });
  });

  it('240 000 Ft due 2025-09-15, paid 2026-03-10: two rates', () => {
    expect(surcharge({ debtHuf: 240_000, dueOn: '2025-09-15', paidOn: '2026-03-10' })).toMatchObject({
      days: 176,
      surchargeHuf: 13_061,
      segments: [
        { from: '2025-09-16', to: '2026-02-24', days: 162, dailyPercent: '0.031', amountHuf: '12052.8' },
        { from: '2026-02-25', to: '2026-03-10', days: 14, dailyPercent: '0.03', amountHuf: '1008' },
      ],
    });
  });

  it('30 000 Ft, with 12 000 Ft overpaid elsewhere, 100 days: 558 Ft', () => {
    const netted = { debtHuf: 30_000, otherOverpaymentHuf: 12_000, dueOn: '2025-03-17', paidOn: '2025-06-25' };
    expect(surcharge(netted)).toMatchObject({ days: 100, baseHuf: 18_000, surchargeHuf: 558 });
    expect(surcharge({ ...netted, otherOverpaymentHuf: 40_000 })).toMatchObject({
      days: 100,
      baseHuf: 0,
      surchargeHuf: 0,
      segments: [],
    });
  });

  it('is none when paid on the due day or before', () => {
    for (const paidOn of ['2026-03-16', '2026-03-15', '2020-01-01']) {
      expect(surcharge({ debtHuf: 66_000, dueOn: '2026-03-16', paidOn })).toMatchObject({
        days: 0,
        surchargeHuf: 0,
        segments: [],
      });
    }
    expect(surcharge({ debtHuf: 66_000, dueOn: '2026-03-16', paidOn: '2026-03-17' })).toMatchObject({
      days: 1,
      surchargeHuf: 20,
    });
  });

  it('cuts the daily rate after three decimals', () => {
    const daily = (baseRate: string): string => dailyPercentOf(Decimal.of(baseRate)).toString();
    expect(daily('6.50')).toBe('0.031');
    expect(daily('13.00')).toBe('0.049');
    expect(daily('0.60')).toBe('0.015');
    expect(daily('5.95')).toBe('0.03');
  });

  it('explains days, base, rates and sum, and what is not certain', () => {
    expect(texts({ debtHuf: 240_000, dueOn: '2025-09-15', paidOn: '2026-03-10' })).toEqual([
      'Az esedékesség (2025. szeptember 15.) utáni naptól a fizetés napjáig (2026. március 10.) 176 naptári nap.',
      'A pótlék alapja a tartozás: 240 000 Ft.',
      '2025. szeptember 16. – 2026. február 24.: az alapkamatból számolt napi mérték (6,5% + 5%) / 365 = 0,031%; 162 nap × 0,031% × 240 000 Ft = 12 052,8 Ft.',
      '2026. február 25. – 2026. március 10.: az alapkamatból számolt napi mérték (6,25% + 5%) / 365 = 0,03%; 14 nap × 0,03% × 240 000 Ft = 1 008 Ft.',
      'A pótlék összesen 13 060,8 Ft, egész forintra kerekítve 13 061 Ft.',
      'Az alapkamat-táblázat 2026. február 25. napjáig ellenőrzött; a későbbi napokra az utolsó ismert alapkamattal számol.',
    ]);
    const unsure = surcharge({ debtHuf: 100_000, dueOn: '2024-03-18', paidOn: '2024-05-10' });
    expect(unsure.segments.map(({ confidence }) => confidence)).toContain('to-verify');
    expect(unsure.steps.at(-1)?.text.hu).toContain('megerősítésre vár');
  });

  it('notes a due day that is no working day', () => {
    expect(texts({ debtHuf: 1_000, dueOn: '2025-03-15', paidOn: '2025-03-20' }).join()).toContain('nem munkanap');
    expect(texts({ debtHuf: 1_000, dueOn: '2025-03-17', paidOn: '2025-03-20' }).join()).not.toContain('nem munkanap');
  });

  it('does not count days before its rate', () => {
    expect(LATE_SURCHARGE.decide({ debtHuf: 1, dueOn: '2018-12-30', paidOn: '2019-02-01' })).toMatchObject({
      refusal: { code: 'before-rate' },
    });
    expect(LATE_SURCHARGE.decide({ debtHuf: 1, dueOn: '2018-12-31', paidOn: '2019-02-01' }).ok).toBe(true);
  });

  it('has segments that follow each other day by day and sum to the whole', () => {
    const anyDay = fc.integer({ min: 0, max: 2600 }).map((days) => Temporal.PlainDate.from('2019-03-18').add({ days }));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 1500 }), fc.integer({ min: 1, max: 1e9 }), (due, late, debtHuf) => {
        const paid = due.add({ days: late });
        const result = surcharge({ debtHuf, dueOn: due.toString(), paidOn: paid.toString() });
        expect(result.segments.reduce((sum, { days }) => sum + days, 0)).toBe(late);
        expect(result.segments[0]?.from).toBe(due.add({ days: 1 }).toString());
        expect(result.segments.at(-1)?.to).toBe(paid.toString());
        for (const [index, { from }] of result.segments.slice(1).entries()) {
          const before = result.segments[index];
          expect(
            Temporal.PlainDate.from(before?.to ?? '')
              .add({ days: 1 })
              .toString(),
          ).toBe(from);
        }
        const exact = result.segments.reduce((sum, { amountHuf }) => sum.add(Decimal.of(amountHuf)), Decimal.ZERO);
        expect(exact.sub(Decimal.of(result.surchargeHuf)).abs().compare(Decimal.of('0.5'))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('grows with each day, as counted one day at a time', () => {
    const [from, to] = [Temporal.PlainDate.from('2022-06-20'), Temporal.PlainDate.from('2022-08-05')];
    let oneByOne = Decimal.ZERO;
    for (let day = from.add({ days: 1 }); Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 })) {
      const [rate] = baseRatesBetween(day, day);
      oneByOne = oneByOne.add(
        Decimal.of(99_999)
          .mul(dailyPercentOf(rate?.percent ?? Decimal.ZERO))
          .div(Decimal.of(100)),
      );
    }
    const { segments } = surcharge({ debtHuf: 99_999, dueOn: from.toString(), paidOn: to.toString() });
    expect(segments).toHaveLength(4);
    expect(segments.reduce((sum, { amountHuf }) => sum.add(Decimal.of(amountHuf)), Decimal.ZERO).equals(oneByOne)).toBe(
      true,
    );
  });
});

describe('the base rate', () => {
  it('holds from its day until the day before the next', () => {
    const [stretch, ...more] = baseRatesBetween(
      Temporal.PlainDate.from('2026-02-24'),
      Temporal.PlainDate.from('2026-02-25'),
    );
    expect([stretch?.percent.toString(), more[0]?.percent.toString(), more.length]).toEqual(['6.5', '6.25', 1]);
    expect(baseRatesBetween(Temporal.PlainDate.from('2026-03-02'), Temporal.PlainDate.from('2026-03-01'))).toEqual([]);
    expect(
      baseRatesBetween(
        Temporal.PlainDate.from('2023-10-25'),
        Temporal.PlainDate.from('2023-10-25'),
      )[0]?.percent.toString(),
    ).toBe('12.25');
  });
});
