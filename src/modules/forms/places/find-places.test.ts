import { describe, expect, it } from 'vitest';
import { findSettlementPlace, findStreets, placesAround } from './find-places.ts';

const names = (town: string, postcode: string, typed: string): string[] => findStreets(town, postcode, typed).map(({ name, kind }) => `${name} ${kind}`);

describe('streets', () => {
  it('are those of the town where its streets are known, with their postcodes', () => {
    const [first] = findStreets('Budapest 11. ker.', '', 'bartok');
    expect(first).toMatchObject({ name: 'Bartók Béla', kind: 'út', postcodes: expect.arrayContaining(['1114']) });
  });
  it('are those of the postcode where the town alone does not tell', () => {
    expect(names('Budapest', '1114', 'bartok b')).toContain('Bartók Béla út');
  });
  it('are the usual ones elsewhere, without accents too', () => {
    expect(names('Kópháza', '9495', 'petofi')).toEqual(['Petőfi utca']);
  });
  it.each(['', '%', '\u0000', 'x'.repeat(5000)])('are none for %.10j', (typed) => {
    expect(findStreets('Kópháza', '9495', typed)).toEqual([]);
  });
});

describe('places', () => {
  it('lie where they lie', () => {
    const place = findSettlementPlace('kophaza');
    expect(place?.name).toBe('Kópháza');
    const around = placesAround(place?.lat ?? 0, place?.lon ?? 0, 0.12).map(({ name }) => name);
    expect(around).toEqual(expect.arrayContaining(['Kópháza', 'Sopron', 'Harka']));
    expect(around).not.toContain('Budapest');
  });
  it('are at most sixty, the largest first', () => {
    const all = placesAround(47.2, 19.5, 4);
    expect([all.length, all[0]?.name]).toEqual([60, 'Budapest']);
  });
});
