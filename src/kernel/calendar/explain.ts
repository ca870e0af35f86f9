import { daysBetween, formatDay } from '../dates.ts';
import type { Bilingual } from '../result.ts';
import type { Step } from '../rule-fields.ts';
import { kindOfDay, movedDaysAreKnown } from './working-days.ts';

const DAYS_NAMED_MAX = 12;

/**
 * The steps that tell which days between two days are not as their weekday says: holidays and moved
 * days, the earlier end excluded and the later included. Warns when the moved days of a year are
 * not decreed yet. @throws CalendarRangeError outside the data
 */
export function calendarSteps(one: Temporal.PlainDate, other: Temporal.PlainDate): Step[] {
  const distance = daysBetween(one, other);
  const [from, to] = distance >= 0 ? [one, other] : [other, one];
  const rest: Bilingual[] = [];
  const work: Bilingual[] = [];
  for (let offset = 1; offset <= Math.abs(distance); offset += 1) {
    const day = from.add({ days: offset });
    const kind = kindOfDay(day);
    if (kind.kind === 'holiday' && day.dayOfWeek < 6) rest.push(named(day, kind));
    if (kind.kind === 'moved-rest')
      rest.push(named(day, { hu: `pihenőnap, ${kind.decree}`, en: `day off, ${kind.decree}` }));
    if (kind.kind === 'moved-work') work.push(named(day, { hu: kind.decree, en: kind.decree }));
  }
  const steps: Step[] = [];
  if (rest.length > 0) {
    steps.push({ text: sentence(rest, 'Nem munkanap', 'Not a working day'), legal: 'mt:102' });
  }
  if (work.length > 0) {
    steps.push({ text: sentence(work, 'Áthelyezett munkanap', 'Moved working day'), legal: 'mt:102' });
  }
  if (!movedDaysAreKnown(to.year)) steps.push({ text: notDecreedYet(to.year) });
  return steps;
}

function named(day: Temporal.PlainDate, what: Bilingual): Bilingual {
  return { hu: `${formatDay(day, 'hu')} (${what.hu})`, en: `${formatDay(day, 'en')} (${what.en})` };
}

function sentence(days: readonly Bilingual[], hu: string, en: string): Bilingual {
  const shown = days.slice(0, DAYS_NAMED_MAX);
  const more = days.length - shown.length;
  return {
    hu: `${hu}: ${shown.map((day) => day.hu).join(', ')}${more > 0 ? ` és további ${more} nap` : ''}.`,
    en: `${en}: ${shown.map((day) => day.en).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  };
}

function notDecreedYet(year: number): Bilingual {
  return {
    hu: `A ${year}. évi áthelyezett munkanapok még nem ismertek, az eredmény változhat.`,
    en: `The moved working days of ${year} are not known yet; the result may change.`,
  };
}
