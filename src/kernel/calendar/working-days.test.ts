import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  CALENDAR_YEARS,
  CalendarRangeError,
  insideCalendar,
  isWorkingDay,
  kindOfDay,
  movedDaysAreKnown,
  nextWorkingDay,
} from './working-days.ts';

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const plus = (iso: string, days: number): string => addWorkingDays(day(iso), days).toString();

describe('the working-day calendar', () => {
  it('knows weekdays, weekends, holidays and moved days', () => {
    expect(kindOfDay(day('2026-03-02'))).toEqual({ kind: 'weekday' });
    expect(kindOfDay(day('2026-03-07'))).toEqual({ kind: 'weekend' });
    expect(kindOfDay(day('2026-04-03'))).toMatchObject({ kind: 'holiday', hu: 'Nagypéntek', en: 'Good Friday' });
    expect(kindOfDay(day('2026-01-02'))).toEqual({ kind: 'moved-rest', decree: '10/2025. NGM r.' });
    expect(kindOfDay(day('2026-01-10'))).toEqual({ kind: 'moved-work', decree: '10/2025. NGM r.' });
    expect(isWorkingDay(day('2026-01-02'))).toBe(false);
    expect(isWorkingDay(day('2026-01-10'))).toBe(true);
    expect(isWorkingDay(day('2017-04-14'))).toBe(false);
    expect(isWorkingDay(day('2016-03-25'))).toBe(true);
  });

  it('has 248 to 256 working days in every year of its data', () => {
    for (let year = CALENDAR_YEARS.from; year <= CALENDAR_YEARS.to; year += 1) {
      let count = 0;
      for (let on = day(`${year}-01-01`); on.year === year; on = on.add({ days: 1 })) if (isWorkingDay(on)) count += 1;
      expect(count, String(year)).toBeGreaterThanOrEqual(248);
      expect(count, String(year)).toBeLessThanOrEqual(256);
    }
  });

  it('goes on to the next working day, or stays', () => {
    expect(nextWorkingDay(day('2026-03-15')).toString()).toBe('2026-03-16');
    expect(nextWorkingDay(day('2026-03-16')).toString()).toBe('2026-03-16');
    expect(nextWorkingDay(day('2025-03-15')).toString()).toBe('2025-03-17');
    expect(nextWorkingDay(day('2026-01-01')).toString()).toBe('2026-01-05');
  });

  it('counts working days both ways', () => {
    expect(plus('2026-03-02', 5)).toBe('2026-03-09');
    expect(plus('2026-03-27', 5)).toBe('2026-04-07');
    expect(plus('2026-04-07', -5)).toBe('2026-03-27');
    expect(plus('2026-03-30', 5)).toBe('2026-04-08');
    expect(plus('2026-03-02', 0)).toBe('2026-03-02');
    expect(plus('2026-03-07', 0)).toBe('2026-03-09');
    expect(plus('2026-03-07', 1)).toBe('2026-03-09');
    expect(plus('2026-03-07', -1)).toBe('2026-03-06');
    expect(plus('2025-12-31', 1)).toBe('2026-01-05');
    expect(plus('2026-01-09', 1)).toBe('2026-01-10');
    expect(() => plus('2026-03-02', 0.5)).toThrow('counted whole');
  });

  it('comes back where it started, from any working day', () => {
    const anyDay = fc.integer({ min: 0, max: 3600 }).map((days) => day('2016-06-01').add({ days }));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 300 }), (from, days) => {
        const there = addWorkingDays(from, days);
        expect(isWorkingDay(there)).toBe(true);
        if (isWorkingDay(from)) expect(addWorkingDays(there, -days).equals(from)).toBe(true);
        expect(addWorkingDays(addWorkingDays(from, days), 1).equals(addWorkingDays(from, days + 1))).toBe(true);
      }),
    );
  });

  it('says which years it covers when it is asked about others', () => {
    expect(CALENDAR_YEARS).toEqual({ from: 2015, to: 2027 });
    expect(() => isWorkingDay(day('2014-12-31'))).toThrow(CalendarRangeError);
    expect(() => plus('2027-12-30', 5)).toThrow('covers the years 2015–2027; the question reaches 2028');
    expect(insideCalendar(() => plus('2015-01-05', -5))).toMatchObject({
      ok: false,
      refusal: { text: { hu: 'A munkanapnaptár a 2015–2027. évekre szól, a kérdés a 2014. évet is érinti.' } },
    });
    expect(() => insideCalendar(() => expect.fail('a bug'))).toThrow('a bug');
  });

  it('knows up to which year moved days are decreed', () => {
    expect(movedDaysAreKnown(2026)).toBe(true);
    expect(movedDaysAreKnown(2027)).toBe(false);
  });
});
