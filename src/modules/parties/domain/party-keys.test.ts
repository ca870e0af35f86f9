import { searchKey } from '../../../kernel/search-key.ts';
import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { person } from '../tests/people.ts';
import { identitiesAgree, identityKey, nameWords } from './party-keys.ts';

describe('keys of names', () => {
  it('leave accents, capitals and signs out', () => {
    expect(searchKey('Dr. Őry-Szűcs Béláné')).toBe('dr ory szucs belane');
    expect(nameWords('Minta Katalin', 'Próba Katalin', null)).toEqual(['minta', 'katalin', 'proba']);
    expect(nameWords('—')).toEqual([]);
  });

  it('hold nothing but letters, digits and single spaces, and a second time change nothing', () => {
    assert(
      property(string({ unit: 'grapheme' }), (text) => {
        expect(searchKey(text)).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
        expect(searchKey(searchKey(text))).toBe(searchKey(text));
      }),
    );
  });
});

describe('the key of the 4T', () => {
  it('is the same whatever the capitals and spaces, and keeps accents', () => {
    const key = identityKey(person());
    expect(identityKey(person({ name: ' MINTA  katalin', mothersName: 'teszt-ilona' }))).toBe(key);
    expect(identityKey(person({ mothersName: 'Tészt Ilona' }))).not.toBe(key);
    expect(identityKey(person({ birthDate: Temporal.PlainDate.from('1975-03-15') }))).not.toBe(key);
  });

  it('is unknown while one of them is', () => {
    for (const missing of [{ mothersName: null }, { birthPlace: null }, { birthDate: null }, { birthPlace: ' . ' }]) {
      expect(identityKey(person(missing))).toBeNull();
    }
    expect(identityKey(person({ birthName: null }))).toBe(identityKey(person({ birthName: 'Minta Katalin' })));
  });

  it('agrees with one who knows less, not with one who knows otherwise', () => {
    expect(identitiesAgree(person(), person({ mothersName: null, birthPlace: null, birthDate: null }))).toBe(true);
    expect(identitiesAgree(person(), person({ name: 'Minta Kata' }))).toBe(true);
    expect(identitiesAgree(person(), person({ birthName: 'Másik Katalin' }))).toBe(false);
    expect(identitiesAgree(person(), person({ birthDate: Temporal.PlainDate.from('1975-03-15') }))).toBe(false);
  });
});
