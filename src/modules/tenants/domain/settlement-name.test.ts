import { describe, expect, it } from 'vitest';
import { searchKey } from '../../../kernel/search-key.ts';
import { settlementNames } from './settlement-name.ts';

describe('names of settlements', () => {
  it('stay as they are', () => {
    expect(settlementNames('Kópháza')).toEqual({ name: 'Kópháza', searchText: '|kophaza|', slugText: 'Kópháza' });
  });

  it('give the districts of Budapest the name that people use, found by each way to write it', () => {
    expect(settlementNames('Budapest 02. ker.')).toEqual({
      name: 'Budapest II. kerület',
      searchText: '|budapest ii kerulet|budapest 2 kerulet|budapest 02 ker|',
      slugText: 'Budapest 2. kerület',
    });
    expect(['04', '09', '14', '19', '23'].map((number) => settlementNames(`Budapest ${number}. ker.`).name)).toEqual(
      ['IV', 'IX', 'XIV', 'XIX', 'XXIII'].map((number) => `Budapest ${number}. kerület`),
    );
  });

  it('are compared without accents, capitals and punctuation', () => {
    expect(searchKey('  HÓDMEZŐ-vásárhely% _ ')).toBe('hodmezo vasarhely');
    expect(searchKey('Űrű ŐRŐ')).toBe('uru oro');
    expect(searchKey('Киев %_')).toBe('');
  });
});
