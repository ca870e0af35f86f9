import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayInBudapest, daysBetween, formatDay, parseDay, startOfDayInBudapest } from './dates.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

describe('days', () => {
  it('reads an ISO date and nothing else', () => {
    expect(parseDay('2026-03-16')?.equals('2026-03-16')).toBe(true);
    expect(parseDay('2024-02-29')?.day).toBe(29);
    for (const wrong of [
      '2026-02-29',
      '2026-02-30',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '2026-3-16',
      '20260316',
      '2026-03-16T10:00',
      '+002026-03-16',
      ' 2026-03-16',
      '',
      '２０２６-03-16',
    ]) {
      expect(parseDay(wrong), wrong).toBeNull();
    }
  });

  it('never throws on any text', () => {
    fc.assert(fc.property(fc.string(), (text) => parseDay(text) === null || text.length === 10));
  });

  it('prints a day in both languages', () => {
    expect(formatDay(day('2026-03-16'), 'hu')).toBe('2026. március 16.');
    expect(formatDay(day('2026-03-16'), 'en')).toBe('16 March 2026');
    expect(formatDay(day('2025-12-01'), 'hu')).toBe('2025. december 1.');
  });

  it('takes the day from the clock of Budapest, in summer and in winter', () => {
    expect(dayInBudapest(Temporal.Instant.from('2026-03-01T22:59:59Z')).toString()).toBe('2026-03-01');
    expect(dayInBudapest(Temporal.Instant.from('2026-03-01T23:00:00Z')).toString()).toBe('2026-03-02');
    expect(dayInBudapest(Temporal.Instant.from('2026-07-01T22:00:00Z')).toString()).toBe('2026-07-02');
  });

  it('begins a day where the day before ended', () => {
    expect(startOfDayInBudapest(day('2026-03-30')).toString()).toBe('2026-03-29T22:00:00Z');
    expect(startOfDayInBudapest(day('2026-03-29')).toString()).toBe('2026-03-28T23:00:00Z');
  });

  it('counts days across years and back', () => {
    expect(daysBetween(day('2025-09-15'), day('2026-03-10'))).toBe(176);
    expect(daysBetween(day('2026-03-10'), day('2025-09-15'))).toBe(-176);
    expect(daysBetween(day('2026-03-10'), day('2026-03-10'))).toBe(0);
  });
});
