import { FeelDateTime } from '../date-time.ts';
import { parseZone } from '../zone.ts';
import type { Builtin } from './signature.ts';
import { builtin } from './signature.ts';

/**
 * `now()` and `today()` by a clock that gives milliseconds since 1970, in Hungary's time. Forms do
 * not have them: the day of an evaluation is given to it, as the name `today`.
 */
export function clockFunctions(clock: () => number): readonly Builtin[] {
  const now = (): FeelDateTime | null => {
    const milliseconds = clock();
    const seconds = Math.floor(milliseconds / 1000);
    const nanos = Math.floor(milliseconds - seconds * 1000) * 1_000_000;
    return FeelDateTime.at({ seconds, nanos }, parseZone('@Europe/Budapest'));
  };
  return [
    builtin('now', [], 'date and time', now),
    builtin('today', [], 'date', () => now()?.date ?? null),
  ];
}
