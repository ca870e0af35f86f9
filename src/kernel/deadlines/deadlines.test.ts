import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, isWorkingDay } from '../calendar/working-days.ts';
import { E_DELIVERY, eDeliveryDays } from './e-delivery.ts';
import { lastDayOfPeriod } from './period.ts';
import { PROCEDURE_DEADLINE, procedureDeadline, procedureDueOn } from './procedure.ts';

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const anyDay = fc.integer({ min: 0, max: 700 }).map((days) => day('2025-01-01').add({ days }));

describe('electronic delivery (daptv:27)', () => {
  it.each([
    ['2026-03-02', '2026-03-09', '2026-03-10', '2026-03-17'],
    ['2026-03-27', '2026-04-07', '2026-04-08', '2026-04-15'],
    // Placed on a Saturday: the five working days are those of the next week.
    ['2026-03-07', '2026-03-13', '2026-03-16', '2026-03-23'],
  ])('placed on %s: until %s, again on %s, delivered on %s', (placedOn, takeOverUntil, secondNoticeOn, deemed) => {
    const answer = E_DELIVERY.evaluate({ placedOn });
    expect(answer).toMatchObject({ ok: true, value: { takeOverUntil, secondNoticeOn, deemedDeliveredOn: deemed } });
  });

  it('explains each of its days with a source', () => {
    const answer = E_DELIVERY.decide({ placedOn: '2026-03-27' });
    expect(answer.ok && answer.value.steps.map(({ legal }) => legal)).toEqual([
      'd322:42',
      'd322:42',
      'daptv:27.c',
      'mt:102',
    ]);
  });

  it('always ends on a working day, eleven working days on', () => {
    fc.assert(
      fc.property(anyDay, (placedOn) => {
        const { deemedDeliveredOn } = eDeliveryDays(placedOn);
        expect(isWorkingDay(deemedDeliveredOn)).toBe(true);
        expect(addWorkingDays(placedOn, 11).equals(deemedDeliveredOn)).toBe(true);
      }),
    );
  });

  it('refuses a day outside the calendar with a sentence', () => {
    expect(E_DELIVERY.evaluate({ placedOn: '2027-12-27' })).toMatchObject({ refusal: { code: 'outside-calendar' } });
  });
});

describe('time limit of a procedure (akr:50, air:50)', () => {
  it.each([
    ['summary', '2026-03-02', 0, '2026-03-10'],
    ['full', '2026-03-02', 0, '2026-05-01'],
    ['full', '2026-03-02', 10, '2026-05-11'],
    ['tax', '2026-03-02', 0, '2026-04-01'],
    ['tax', '2026-03-02', 10, '2026-04-11'],
  ])('%s, arrived on %s, %d days left out: %s', (kind, arrivedOn, excludedDays, dueOn) => {
    expect(PROCEDURE_DEADLINE.evaluate({ kind, arrivedOn, excludedDays })).toMatchObject({
      ok: true,
      value: { dueOn },
    });
  });

  it('lapses on a day off in a summary or full procedure, on the next working day in a tax procedure', () => {
    expect(procedureDeadline('full', day('2026-03-02')).lapsesOn.toString()).toBe('2026-05-01');
    expect(procedureDeadline('summary', day('2026-03-06')).lapsesOn.toString()).toBe('2026-03-14');
    expect(procedureDeadline('tax', day('2026-03-02'), { excludedDays: 10 }).lapsesOn.toString()).toBe('2026-04-13');
  });

  it('reads the beginning strictly where the office chose so', () => {
    expect(procedureDeadline('summary', day('2026-03-02'), { countArrivalDay: true }).dueOn.toString()).toBe(
      '2026-03-09',
    );
    expect(PROCEDURE_DEADLINE.evaluate({ kind: 'tax', arrivedOn: '2026-03-02', countArrivalDay: true })).toMatchObject({
      ok: false,
      refusal: { legal: 'air:50(1)' },
    });
    expect(() => procedureDeadline('tax', day('2026-03-02'), { countArrivalDay: true })).toThrow('day after arrival');
  });

  it('knows summary and full limits beyond the calendar, tax limits inside it', () => {
    expect(PROCEDURE_DEADLINE.evaluate({ kind: 'full', arrivedOn: '2035-03-02' })).toMatchObject({ ok: true });
    expect(PROCEDURE_DEADLINE.evaluate({ kind: 'tax', arrivedOn: '2035-03-02' })).toMatchObject({
      refusal: { code: 'outside-calendar' },
    });
  });

  it.each([
    [{ kind: 'slow', arrivedOn: '2026-03-02' }],
    [{ kind: 'full' }],
    [{ kind: 'full', arrivedOn: '2026-03-02', excludedDays: -1 }],
    [{ kind: 'full', arrivedOn: '2026-03-02', excludedDays: 1.5 }],
    [{ kind: 'full', arrivedOn: '2026. 03. 02.' }],
  ])('refuses %o', (input) => {
    expect(PROCEDURE_DEADLINE.evaluate(input)).toMatchObject({ ok: false, refusal: { code: 'invalid-input' } });
  });
});

describe('time limits given to clients (akr:52)', () => {
  it('leave the first day out and move a last day off', () => {
    expect(lastDayOfPeriod(day('2026-04-15'), 15).toString()).toBe('2026-04-30');
    expect(lastDayOfPeriod(day('2026-04-16'), 15).toString()).toBe('2026-05-04');
    expect(() => lastDayOfPeriod(day('2026-04-16'), 0)).toThrow('at least one day');
  });
});

describe('the counted last day alone', () => {
  it('needs no working-day data: papers of later years can be taken in', () => {
    expect(procedureDueOn('tax', day('2029-12-20')).toString()).toBe('2030-01-19');
    expect(() => procedureDeadline('tax', day('2029-12-20'))).toThrow('working-day calendar');
  });
});
