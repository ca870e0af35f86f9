import { type Clock, clockStartingOn, systemClock } from '../../platform/clock/clock.ts';
import type { Config } from '../../platform/config/config.ts';

/** The clock that the configuration asks for; `startedAtMs` is when the platform was started. */
export function clockOf(config: Config, startedAtMs: number): Clock {
  return config.today === null ? systemClock : clockStartingOn(Temporal.PlainDate.from(config.today), startedAtMs);
}
