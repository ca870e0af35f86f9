import { describe, expect, it } from 'vitest';
import type { Procedure } from './arrival.ts';
import { explainDueDay, procedureDueOn, toProcedure } from './deadlines.ts';

const arrivedOn = Temporal.PlainDate.from('2026-03-27');

describe('the day a case is due', () => {
  it.each<[Procedure, number, string, number]>([
    ['summary', 0, '2026-04-04', 3],
    ['special:15:calendar:infotv:29', 0, '2026-04-11', 3],
    ['special:15:calendar:infotv:29', 4, '2026-04-15', 4],
    ['special:5:working:kertv:3', 0, '2026-04-07', 3],
    ['special:2:months:akr:50', 0, '2026-05-27', 3],
    ['special:3:calendar:nobody:1', 0, '2026-03-30', 1],
  ])('by %s, %i days excluded, is %s and explained', (procedure, excludedDays, dueOn, steps) => {
    const due = procedureDueOn(procedure, arrivedOn, excludedDays);
    expect(due.toString()).toBe(dueOn);
    expect(explainDueDay({ procedure, arrivedOn, excludedDays, dueOn: due }).length).toBeGreaterThanOrEqual(steps);
    expect(toProcedure(procedure)).toBe(procedure);
  });

  it.each(['', 'special', 'special:0x:calendar:a:1', 'special:5:years:a:1'])('is not known of %j', (text) => {
    expect(() => toProcedure(text)).toThrow('unknown procedure');
  });
});
