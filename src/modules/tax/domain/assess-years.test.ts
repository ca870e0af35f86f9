import { describe, expect, it } from 'vitest';
import { assessYears } from './assess-years.ts';
import type { AssessmentFacts } from './facts.ts';
import type { Rate } from './rate.ts';

const FACTS: AssessmentFacts = {
  objectKind: 'building',
  usage: 'dwelling',
  zone: '',
  parcelNo: '123/4',
  address: 'Fő utca 1.',
  objectAreaM2: '120',
  areaM2: '120',
  share: '1/1',
  title: 'owner',
  liableFrom: '2025-01-01',
  endedOn: '',
  firstYear: 2026,
  lastYear: 2026,
};

function rate(value: string, validFrom: string, more: Partial<Rate> = {}): Rate {
  const day = Temporal.PlainDate.from(validFrom);
  return { id: value, taxType: 'building', objectKind: '', zone: '', rate: value, unit: 'huf_per_m2', validFrom: day, validTo: null, decree: '1/2024. (I. 2.) rendelet', ...more };
}

const RATES = [rate('1000', '2025-01-01'), rate('1100', '2026-01-01'), rate('500', '2026-06-01', { objectKind: 'dwelling' })];

describe('assessYears', () => {
  it('120 m² × 1 100 Ft = 132 000 Ft in two halves, with the decree and the paragraphs', () => {
    const assessed = assessYears('building', FACTS, RATES);
    expect(assessed).toMatchObject({
      ok: true,
      value: [
        {
          year: 2026,
          ruleId: 'tax.building',
          input: { usefulAreaM2: '120', rateHufPerM2: '1100', share: '1/1', year: 2026 },
          tax: {
            taxHuf: 132_000,
            instalments: [
              { dueOn: '2026-03-16', amountHuf: 66_000 },
              { dueOn: '2026-09-15', amountHuf: 66_000 },
            ],
          },
        },
      ],
    });
    const steps = assessed.ok ? (assessed.value[0]?.tax.steps ?? []) : [];
    expect(steps[0]?.text.hu).toContain('1/2024. (I. 2.) rendelet');
    expect(steps.map(({ legal }) => legal)).toContain('htv:15.a');
  });

  it('takes the rate of 1 January of each year (htv:6.a)', () => {
    const assessed = assessYears('building', { ...FACTS, firstYear: 2025 }, RATES);
    expect(assessed.ok && assessed.value.map(({ year, tax }) => [year, tax.taxHuf])).toEqual([
      [2025, 120_000],
      [2026, 132_000],
    ]);
  });

  it('hands the end of the object on', () => {
    const assessed = assessYears('building', { ...FACTS, endedOn: '2026-05-20' }, RATES);
    expect(assessed).toMatchObject({ ok: true, value: [{ tax: { taxHuf: 66_000 } }] });
  });

  it('refuses a year without a rate, no years at all, and what the rule refuses', () => {
    expect(assessYears('building', { ...FACTS, firstYear: 2024 }, RATES)).toMatchObject({ ok: false, refusal: { code: 'tax.no-rate', details: { year: 2024 } } });
    expect(assessYears('building', { ...FACTS, lastYear: 2025 }, RATES)).toMatchObject({ ok: false, refusal: { code: 'tax.no-years' } });
    expect(assessYears('building', { ...FACTS, share: '3/2' }, RATES)).toMatchObject({ ok: false, refusal: { code: 'share-out-of-range' } });
    expect(assessYears('building', { ...FACTS, areaM2: 'sok' }, RATES)).toMatchObject({ ok: false, refusal: { code: 'invalid-input' } });
  });

  it('communal and land taxes go by their own rules', () => {
    const communal = rate('12000', '2026-01-01', { taxType: 'communal', unit: 'huf_per_object' });
    expect(assessYears('communal', { ...FACTS, areaM2: '' }, [communal])).toMatchObject({ ok: true, value: [{ ruleId: 'tax.communal', tax: { taxHuf: 12_000 } }] });
    const land = rate('150', '2026-01-01', { taxType: 'land' });
    expect(assessYears('land', { ...FACTS, objectKind: 'land', areaM2: '850' }, [land])).toMatchObject({ ok: true, value: [{ ruleId: 'tax.land', tax: { taxHuf: 127_500 } }] });
  });
});
