import { describe, expect, it } from 'vitest';
import { lastDayOf, type Rate, rateInForce } from './rate.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

function rate(id: string, rate: string, validFrom: string, more: Partial<Rate> = {}): Rate {
  return { id, taxType: 'building', objectKind: '', zone: '', rate, unit: 'huf_per_m2', validFrom: day(validFrom), validTo: null, decree: 'x', ...more };
}

const general = rate('general', '1000', '2024-01-01');
const newer = rate('newer', '1100', '2026-01-01');
const garage = rate('garage', '600', '2025-01-01', { objectKind: 'garage' });
const centre = rate('centre', '1500', '2025-01-01', { zone: 'I' });
const garageInCentre = rate('garageInCentre', '900', '2025-01-01', { objectKind: 'garage', zone: 'I', validTo: day('2025-12-31') });
const rates = [newer, garage, general, centre, garageInCentre];

function idOn(on: string, objectKind = '', zone = ''): string | undefined {
  return rateInForce(rates, { taxType: 'building', objectKind, zone, on: day(on) })?.id;
}

describe('rateInForce', () => {
  it('is the newest that has begun', () => {
    expect(idOn('2023-12-31')).toBeUndefined();
    expect(idOn('2024-01-01')).toBe('general');
    expect(idOn('2025-12-31')).toBe('general');
    expect(idOn('2026-01-01')).toBe('newer');
  });

  it('prefers the kind and zone that the decree names', () => {
    expect(idOn('2025-06-01', 'garage', 'I')).toBe('garageInCentre');
    expect(idOn('2025-06-01', 'garage', 'II')).toBe('garage');
    expect(idOn('2025-06-01', 'flat', 'I')).toBe('centre');
    expect(idOn('2025-06-01', 'flat', 'II')).toBe('general');
  });

  it('falls back to the more general one when the special one has ended', () => {
    expect(idOn('2026-01-01', 'garage', 'I')).toBe('garage');
  });
});

describe('lastDayOf', () => {
  it('is the day before the successor, or its own last day', () => {
    expect(lastDayOf(general, rates)?.toString()).toBe('2025-12-31');
    expect(lastDayOf(newer, rates)).toBeNull();
    expect(lastDayOf(garageInCentre, rates)?.toString()).toBe('2025-12-31');
  });
});
