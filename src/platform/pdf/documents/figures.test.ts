import { describe, expect, it } from 'vitest';
import { formatFileSize, formatMomentExact } from './figures.ts';

describe('figures', () => {
  it.each([
    [0, '0\u00A0B'],
    [1023, '1023\u00A0B'],
    [1024, '1\u00A0KB'],
    [184_332, '180\u00A0KB'],
    [1_572_864, '1,5\u00A0MB'],
  ])('%d bytes', (bytes, text) => {
    expect(formatFileSize(bytes, 'hu')).toBe(text);
  });

  it('gives moments to the second in Budapest time, summer and winter', () => {
    const winter = Temporal.Instant.from('2026-03-02T09:04:07Z');
    const summer = Temporal.Instant.from('2026-07-02T22:30:00Z');
    expect(formatMomentExact(winter, 'hu')).toBe('2026.\u00A0március\u00A02. 10:04:07');
    expect(formatMomentExact(summer, 'en')).toBe('3\u00A0July\u00A02026, 00:30:00');
  });
});
