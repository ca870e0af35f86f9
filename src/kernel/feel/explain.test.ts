import { describe, expect, it } from 'vitest';
import { FeelSyntaxError } from './errors.ts';
import { placeOf } from './explain.ts';
import { parseFeel } from './parse.ts';

function fault(text: string): FeelSyntaxError['issue'] | null {
  try {
    parseFeel(text);
    return null;
  } catch (error) {
    if (error instanceof FeelSyntaxError) return error.issue;
    throw error;
  }
}

describe('sentences for authors', () => {
  it.each([
    ['a && b', 'A kifejezés 3. karakterénél „&&” helyett ezt írja: and'],
    ['a == b', 'A kifejezés 4. karakterénél „==” helyett ezt írja: ='],
    ['a <> b', 'A kifejezés 4. karakterénél „<>” helyett ezt írja: !='],
    ['!a', 'A kifejezés 1. karakterénél „!” helyett ezt írja: not(…)'],
    ['a % 2', 'A kifejezés 3. karakterénél „%” helyett ezt írja: modulo(…)'],
    ["'abc'", `A kifejezés 1. karakterénél „'” helyett ezt írja: "`],
    ['x = „a”', 'A kifejezés 5. karakterénél „„” helyett ezt írja: "'],
    ['(1 + 2', 'A(z) „(” zárójel (1. karakter) nincs bezárva.'],
    ['f([1, 2', 'A(z) „(” zárójel (2. karakter) nincs bezárva.'],
    ['1 + "abc', 'A szöveg idézőjele (5. karakter) nincs lezárva.'],
    ['if a then 1', 'A kifejezés befejezetlen: az „if” után „then” és „else” is kell.'],
    ['1 +', 'A kifejezés befejezetlen.'],
    ['1 2', 'A kifejezés 3. karakterénél ez nem érthető: „2”'],
  ])('%s', (text, hu) => {
    expect(fault(text)?.text).toEqual({ hu, en: expect.stringMatching(/\w/) });
  });

  it('tells places as people count them', () => {
    expect(placeOf('a +\n  😀 %', 9)).toEqual({ line: 2, column: 5, character: 9 });
    expect(placeOf('', 0)).toEqual({ line: 1, column: 1, character: 1 });
  });
});
