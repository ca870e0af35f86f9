import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../../../kernel/calendar/working-days.ts';
import { BUILDING_TAX } from './building-tax.ts';

type Question = Parameters<typeof BUILDING_TAX.decide>[0];

const HOUSE: Question = { usefulAreaM2: 120, rateHufPerM2: 1100, year: 2026 };

function assessed(question: Partial<Question>) {
  const answer = BUILDING_TAX.decide({ ...HOUSE, ...question });
  return answer.ok ? answer.value : expect.fail(answer.refusal.code);
}

const texts = (question: Partial<Question>): string[] =>
  assessed(question).steps.map(({ text }) => text.hu.replaceAll('\u00A0', ' '));

const refusal = (input: object): string => {
  const answer = BUILDING_TAX.evaluate({ ...HOUSE, ...input });
  return answer.ok ? 'no refusal' : (answer.refusal.text?.hu ?? '');
};

describe('building tax (htv:11–16)', () => {
  it('is area by rate, half in March and half in September', () => {
    const { taxHuf, instalments } = assessed({});
    expect(taxHuf).toBe(132_000);
    expect(instalments).toEqual([
      { dueOn: '2026-03-16', amountHuf: 66_000 },
      { dueOn: '2026-09-15', amountHuf: 66_000 },
    ]);
  });

  it('is owed by the share of the owner (htv:12)', () => {
    expect(assessed({ share: '2/3' }).taxHuf).toBe(88_000);
    expect(assessed({ share: '1/3' }).taxHuf).toBe(44_000);
    expect(assessed({ share: '1/1' }).taxHuf).toBe(132_000);
  });

  it.each([
    ['2026-01-01', 66_000],
    ['2026-05-20', 66_000],
    ['2026-06-30', 66_000],
    ['2026-07-01', 132_000],
    ['2026-12-31', 132_000],
    ['2027-01-02', 132_000],
    ['2025-12-31', 0],
  ])('of a building that ended on %s is %d Ft (htv:14(3))', (endedOn, taxHuf) => {
    const tax = assessed({ endedOn });
    expect(tax.taxHuf).toBe(taxHuf);
    expect(tax.instalments.map(({ amountHuf }) => amountHuf)).toEqual(
      Array.from({ length: taxHuf / 66_000 }, () => 66_000),
    );
  });

  it('moves a due day to the next working day', () => {
    expect(assessed({ year: 2025 }).instalments.map(({ dueOn }) => dueOn)).toEqual(['2025-03-17', '2025-09-15']);
    expect(assessed({ year: 2024 }).instalments.map(({ dueOn }) => dueOn)).toEqual(['2024-03-18', '2024-09-16']);
  });

  it('puts an odd forint into the second part, and leaves out a part of nothing', () => {
    const parts = (question: Partial<Question>): number[] =>
      assessed(question).instalments.map(({ amountHuf }) => amountHuf);
    expect(parts({ usefulAreaM2: 1, rateHufPerM2: 1001 })).toEqual([500, 501]);
    expect(parts({ usefulAreaM2: 1, rateHufPerM2: 1001, endedOn: '2026-05-20' })).toEqual([500]);
    expect(parts({ usefulAreaM2: 1, rateHufPerM2: 1 })).toEqual([1]);
    expect(parts({ usefulAreaM2: 0 })).toEqual([]);
  });

  it('counts decimals exactly and rounds once, half up', () => {
    expect(assessed({ usefulAreaM2: 54.5 }).taxHuf).toBe(59_950);
    expect(assessed({ usefulAreaM2: '54.5' }).taxHuf).toBe(59_950);
    expect(assessed({ usefulAreaM2: '0.5', rateHufPerM2: 1 }).taxHuf).toBe(1);
    expect(assessed({ usefulAreaM2: '0.499999', rateHufPerM2: 1 }).taxHuf).toBe(0);
    expect(assessed({ usefulAreaM2: '33.33', rateHufPerM2: '1100.5', share: '1/7' }).taxHuf).toBe(5_240);
  });

  it('tells every step with its paragraph', () => {
    const { steps } = assessed({ share: '2/3', usefulAreaM2: 54.5, endedOn: '2026-05-20' });
    expect(steps.map(({ legal }) => legal)).toEqual([
      'htv:15.a',
      'htv:16.a',
      undefined,
      'htv:12(1)',
      undefined,
      'htv:14(3)',
      'air:52(4)',
    ]);
    expect(texts({ share: '2/3', usefulAreaM2: 54.5, endedOn: '2026-05-20' })).toEqual([
      'Az adó alapja a hasznos alapterület: 54,5 m².',
      'Az adó évi mértéke az önkormányzati rendelet szerint 1 100 Ft/m².',
      '54,5 m² × 1 100 Ft/m² = 59 950 Ft.',
      'A tulajdoni hányad 2/3, az erre jutó adó 39 966,666667 Ft.',
      'Egész forintra kerekítve 39 967 Ft.',
      'A megszűnés napja 2026. május 20. Ez az év első felére esik, ezért a második félévre nem kell adót fizetni.',
      '19 983 Ft esedékes: 2026. március 16. (2026. március 15. nem munkanap).',
    ]);
  });

  it('warns of a rate above the ceiling and goes on', () => {
    expect(assessed({ rateHufPerM2: 3_060 }).taxHuf).toBe(367_200);
    expect(texts({ rateHufPerM2: 3_060 }).join()).toContain('meghaladja a 2026. évi adómaximumot (3 059,3 Ft');
    expect(texts({ rateHufPerM2: '3059.3' }).join()).not.toContain('Figyelem');
    expect(texts({ rateHufPerM2: 1_101, year: 2020 }).join()).toContain(
      'a 2020. évi valorizált adómaximum pedig nincs a paraméterek között',
    );
    expect(texts({ rateHufPerM2: 1_100, year: 2020 }).join()).not.toContain('Figyelem');
  });

  it('refuses what makes no sense, in a sentence', () => {
    expect(refusal({ share: '3/2' })).toBe(
      'A tulajdoni hányad 0-nál nagyobb és legfeljebb 1 (egész) lehet; a megadott érték: 3/2.',
    );
    expect(refusal({ share: '0/2' })).toContain('A tulajdoni hányad 0-nál nagyobb');
    expect(refusal({ share: '1/0' })).toContain('A tulajdoni hányad 0-nál nagyobb');
    expect(refusal({ usefulAreaM2: 0.1 + 0.2 })).toContain('legfeljebb 6 tizedesjegyű');
    expect(refusal({ usefulAreaM2: 1e9, rateHufPerM2: 1e9 })).toContain('10 billió forintnál több');
    expect(refusal({ usefulAreaM2: -1 })).toContain('„usefulAreaM2” mező értéke nem megfelelő');
    expect(refusal({ endedOn: '2026-02-30' })).toContain('létező nap');
    expect(refusal({ year: 2030 })).toContain('A munkanapnaptár a 2015–2027. évekre szól');
  });

  it('never loses or makes a forint, whatever the shares', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 1, max: 5_000 }),
        fc.integer({ min: 1, max: 12 }),
        (area, rate, owners) => {
          const whole = area * rate;
          const tax = assessed({ usefulAreaM2: area, rateHufPerM2: rate, share: `1/${owners}` });
          const parts = tax.instalments.map(({ amountHuf }) => amountHuf);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(tax.taxHuf);
          expect(Math.abs(tax.taxHuf * owners - whole)).toBeLessThanOrEqual(owners / 2);
          for (const { dueOn } of tax.instalments) expect(isWorkingDay(Temporal.PlainDate.from(dueOn))).toBe(true);
          expect(
            BUILDING_TAX.evaluate({ usefulAreaM2: area, rateHufPerM2: rate, share: `1/${owners}`, year: 2026 }).ok,
          ).toBe(true);
        },
      ),
    );
  });
});
