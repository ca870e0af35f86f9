import { type Clock, clockStartingOn, systemClock } from '../../platform/clock/clock.ts';
import type { Config } from '../../platform/config/config.ts';

/** The clock that the configuration asks for. */
export function clockOf(config: Config): Clock {
  return config.today === null ? systemClock : clockStartingOn(Temporal.PlainDate.from(config.today));
}
