import { describe, expect, it } from 'vitest';
import { readSettlementFile } from '../data/settlement-file.ts';
import { assignSlugs, RESERVED_SLUGS, slugOf } from './slug.ts';

const place = { county: 'Heves', district: 'Hevesi' };

describe('addresses of settlements', () => {
  it('are lower case, without accents, joined by hyphens', () => {
    expect(slugOf('Kópháza')).toBe('kophaza');
    expect(slugOf('Hódmezővásárhely')).toBe('hodmezovasarhely');
    expect(slugOf('Budapest 13. kerület')).toBe('budapest-13-kerulet');
  });

  it('go to the larger place bare, to the smaller with its district', () => {
    const slugs = assignSlugs([
      { ...place, kshCode: '00001', slugText: 'Kömlő', population: 1_700 },
      { ...place, kshCode: '00002', slugText: 'Komló', population: 20_000 },
    ]);
    expect(slugs.get('00002')).toBe('komlo');
    expect(slugs.get('00001')).toBe('komlo-hevesi');
  });

  it('never take a word of the platform', () => {
    const slugs = assignSlugs([{ ...place, kshCode: '00001', slugText: 'Fiók', population: 10 }]);
    expect(slugs.get('00001')).toBe('fiok-hevesi');
  });

  it('are unique for every settlement of the country and none is reserved', () => {
    const slugs = readSettlementFile().map((row) => row.slug);
    expect(slugs).toHaveLength(3_178);
    expect(new Set(slugs).size).toBe(3_178);
    expect(slugs.filter((slug) => RESERVED_SLUGS.has(slug) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([]);
    expect(slugs).toEqual(expect.arrayContaining(['kophaza', 'budapest-13-kerulet', 'komlo', 'komlo-hevesi']));
  });

  it('leave the first parts that the platform uses alone', () => {
    const used = 'fiok hivatal belepes kilepes demo api tema schema szimulator fizetes healthz readyz metrics assets szabalyok sugo telepulesek';
    for (const word of used.split(' ')) expect(RESERVED_SLUGS).toContain(word);
  });
});
