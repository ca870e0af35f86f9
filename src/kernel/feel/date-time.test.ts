import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeelDateTime } from './date-time.ts';
import { FeelDate } from './day.ts';
import { FeelDuration } from './duration.ts';
import { FeelTime } from './time.ts';

const zones = ['Europe/Budapest', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC', 'Pacific/Apia'] as const;
const local = fc
  .tuple(fc.integer({ min: 1970, max: 2037 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 86_399 }), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([year, month, day, second, nanosecond]) => new Temporal.PlainDate(year, month, day).toPlainDateTime().add({ seconds: second, nanoseconds: nanosecond }));
/** Around the hours when clocks are changed in Hungary. */
const change = fc
  .tuple(fc.integer({ min: 1996, max: 2037 }), fc.constantFrom(3, 10), fc.integer({ min: 0, max: 86_399 }))
  .map(([year, month, second]) => {
    const last = new Temporal.PlainDate(year, month, 31);
    return last.subtract({ days: last.dayOfWeek % 7 }).toPlainDateTime().add({ seconds: second });
  });

function feel(moment: Temporal.PlainDateTime, zone: string): FeelDateTime | null {
  return FeelDateTime.parse(`${moment.toString()}@${zone}`);
}

describe('dates with time in a region', () => {
  it('are the same moments as Temporal has', () => {
    fc.assert(
      fc.property(fc.oneof(local, change), fc.constantFrom(...zones), (moment, zone) => {
        const oracle = moment.toZonedDateTime(zone, { disambiguation: 'compatible' });
        const { seconds = 0, nanos = 0 } = feel(moment.round('second'), zone)?.moment ?? {};
        const whole = moment.round('second').toZonedDateTime(zone, { disambiguation: 'compatible' });
        expect(BigInt(seconds) * 1_000_000_000n + BigInt(nanos)).toBe(whole.epochNanoseconds);
        const exact = FeelDateTime.parse(`${moment.toString({ smallestUnit: 'nanosecond' })}@${zone}`)?.moment;
        expect(BigInt(exact?.seconds ?? 0) * 1_000_000_000n + BigInt(exact?.nanos ?? 0)).toBe(oracle.epochNanoseconds);
      }),
      { numRuns: 1000 },
    );
  });

  it('move as Temporal moves', () => {
    fc.assert(
      fc.property(fc.oneof(local, change), fc.constantFrom(...zones), fc.integer({ min: -1e9, max: 1e9 }), (moment, zone, seconds) => {
        const moved = moment.round('second').toZonedDateTime(zone).add({ seconds });
        const ours = feel(moment.round('second'), zone)?.plusNanos(BigInt(seconds) * 1_000_000_000n);
        expect(ours?.toString()).toBe(`${moved.toPlainDateTime().toString({ smallestUnit: 'second' })}@${zone}`);
      }),
      { numRuns: 1000 },
    );
  });

  it('add months to days as Temporal does', () => {
    fc.assert(
      fc.property(local, fc.integer({ min: -500, max: 500 }), (moment, months) => {
        const day = moment.toPlainDate();
        expect(FeelDate.parse(day.toString())?.plusMonths(months)?.toString()).toBe(day.add({ months }).toString());
        expect(FeelDate.parse(day.toString())?.weekOfYear).toBe(day.weekOfYear);
        expect(FeelDate.parse(day.toString())?.dayOfYear).toBe(day.dayOfYear);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('texts of times', () => {
  it('are read and written back', () => {
    fc.assert(
      fc.property(local, fc.constantFrom('', 'Z', '+01:00', '-05:30', '@Europe/Budapest'), fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n }), (moment, zone, nanos) => {
        const text = moment.toString({ smallestUnit: 'second' }) + zone;
        expect(FeelDateTime.parse(text)?.toString()).toBe(text);
        expect(FeelTime.parse(text.slice(11))?.toString()).toBe(text.slice(11));
        const duration = FeelDuration.ofSeconds(Number(nanos / 1_000_000n))?.toString() ?? '';
        expect(FeelDuration.parse(duration)?.toString()).toBe(duration);
      }),
      { numRuns: 500 },
    );
  });
});
