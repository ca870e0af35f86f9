import { describe, expect, it } from 'vitest';
import { compileFeel } from '../compile.ts';
import { parseFeel } from '../parse.ts';
import { Work } from '../work.ts';
import { fullLibrary } from './full.ts';
import { coreLibrary, librarySymbols } from './standard.ts';

const beyondCore = (text: string) => [...librarySymbols(parseFeel(text))].filter((name) => fullLibrary.has(name) && !coreLibrary.has(name));

describe('what a tree wants of a library', () => {
  it.each([
    ['sum(rows.amount) * 2 ** 3', []],
    ['matches(name, "a+") and sqrt(x) > 2', ['matches', 'sqrt']],
    ['sort(rows, before)', ['before']],
    ['x ** 0.5', ['**']],
    ['x ** -2', []],
    ['x ** n', ['**']],
    ['for x in [1] return {a: [mode(x)]}', ['mode']],
  ])('%s wants %j', (text, names) => {
    expect(beyondCore(text)).toEqual(names);
  });

  it('is null with a note where the library lacks it', () => {
    const work = new Work(1000, []);
    expect(compileFeel(parseFeel('2 ** 0.5'), coreLibrary).evaluate(new Map(), work)).toBeNull();
    expect(compileFeel(parseFeel('sqrt(2)'), coreLibrary).evaluate(new Map(), work)).toBeNull();
    expect(work.notes?.map(({ code }) => code)).toEqual(['exponent', 'unknown-name', 'not-a-function']);
  });
});
