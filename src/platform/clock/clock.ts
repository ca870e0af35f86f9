/** What time it is, by the platform. Passed in everywhere, so that a demo or a test can set it. */
export interface Clock {
  now(): Temporal.Instant;
  /** The legal day in Budapest. */
  today(): Temporal.PlainDate;
}

const ZONE = 'Europe/Budapest';

export const systemClock: Clock = clockWithOffset(0);

/** A clock that runs as fast as the real one but began on another day, at the time of day of `startedAtMs`. */
export function clockStartingOn(day: Temporal.PlainDate, startedAtMs: number): Clock {
  const real = Temporal.Instant.fromEpochMilliseconds(startedAtMs).toZonedDateTimeISO(ZONE);
  const shifted = day.toZonedDateTime({ timeZone: ZONE, plainTime: real.toPlainTime() });
  return clockWithOffset(shifted.epochMilliseconds - real.epochMilliseconds);
}

/** A clock for tests: stands still until it is moved. */
export function manualClock(start: string): Clock & { set(instant: string): void; advance(duration: Temporal.DurationLike): void } {
  let current = Temporal.Instant.from(start);
  return {
    now: () => current,
    today: () => current.toZonedDateTimeISO(ZONE).toPlainDate(),
    set: (instant) => {
      current = Temporal.Instant.from(instant);
    },
    advance: (duration) => {
      current = current.add(duration);
    },
  };
}

function clockWithOffset(offsetMs: number): Clock {
  const now = (): Temporal.Instant => Temporal.Now.instant().add({ milliseconds: offsetMs });
  return { now, today: () => now().toZonedDateTimeISO(ZONE).toPlainDate() };
}
