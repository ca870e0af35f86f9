import { describe, expect, it } from 'vitest';
import { ADD_WORKING_DAYS } from './add-working-days.ts';

const texts = (from: string, days: number): string[] => {
  const answer = ADD_WORKING_DAYS.decide({ from, days });
  return answer.ok ? answer.value.steps.map(({ text }) => text.hu) : [answer.refusal.text?.hu ?? ''];
};

describe('calendar.add-working-days', () => {
  it('tells which days it left out and which it counted beyond the weekdays', () => {
    expect(texts('2026-03-27', 5)).toEqual([
      'A 2026. március 27. napját követő 5. munkanap: 2026. április 7.',
      'Nem munkanap: 2026. április 3. (Nagypéntek), 2026. április 6. (Húsvéthétfő).',
    ]);
    expect(texts('2026-01-05', -2)).toContain(
      'Nem munkanap: 2026. január 1. (Újév), 2026. január 2. (pihenőnap, 10/2025. NGM r.).',
    );
    expect(texts('2026-05-01', 1).join()).not.toContain('Nem munkanap');
    expect(texts('2026-01-09', 1)).toContain('Áthelyezett munkanap: 2026. január 10. (10/2025. NGM r.).');
    expect(texts('2026-03-15', 0)[0]).toBe(
      '2026. március 15. napján vagy az azt követő első munkanapon: 2026. március 16.',
    );
  });

  it('names the first days off only when there are many', () => {
    expect(texts('2015-01-05', 2600)[1]).toMatch(/és további \d+ nap\.$/);
  });

  it('warns where the moved days of a year are not decreed yet', () => {
    expect(texts('2027-03-01', 3)).toContain(
      'A 2027. évi áthelyezett munkanapok még nem ismertek, az eredmény változhat.',
    );
    expect(texts('2026-12-01', 3).join()).not.toContain('még nem ismertek');
  });

  it('refuses what lies outside the data, and input that is no day', () => {
    expect(texts('2027-12-30', 10)).toEqual([
      'A munkanapnaptár a 2015–2027. évekre szól, a kérdés a 2028. évet is érinti.',
    ]);
    expect(ADD_WORKING_DAYS.evaluate({ from: '2026-02-30', days: 1 })).toMatchObject({ ok: false });
    expect(ADD_WORKING_DAYS.evaluate({ from: '2026-02-20', days: 1e9 })).toMatchObject({ ok: false });
  });
});
