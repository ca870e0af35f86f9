import { describe, expect, it } from 'vitest';
import { evaluateFeel } from '../../../kernel/feel/feel.ts';
import { libraryOf } from '../../../kernel/feel/library/signature.ts';
import { standardGroups } from '../../../kernel/feel/library/standard.ts';
import { showFeel } from '../../../kernel/feel/show.ts';
import { formFunctions } from './form-functions.ts';

const library = libraryOf(...standardGroups, formFunctions);

describe('functions of forms', () => {
  it.each([
    ['sum of shares(["2/3", "1/3"])', '"1/1"'],
    ['sum of shares(["2/3", "1/2"])', '"7/6"'],
    ['sum of shares(["1/2", null])', '"1/2"'],
    ['sum of shares([])', 'null'],
    ['sum of shares([null])', 'null'],
    ['sum of shares(["1/2", "half"])', 'null'],
    ['sum of shares(["1/2", 1])', 'null'],
    ['round half up(part of(132000, "2/3"), 0)', '88000'],
    ['part of(100, "0/1")', '0'],
    ['part of(100, "1/0")', 'null'],
    ['part of(null, "1/2")', 'null'],
    ['valid tax id("8395180128")', 'true'],
    ['valid tax id("8395180182")', 'false'],
    ['valid tax number("24225221-2-43")', 'true'],
    ['valid taj("111111111")', 'false'],
    ['valid personal id("17503140129")', 'true'],
    ['valid bank account("11738077-15372662-02820000")', 'true'],
    ['valid iban("DE72117380771537266202820000")', 'false'],
    ['valid parcel no("0123/4")', 'true'],
    ['valid parcel no(null)', 'null'],
    ['birth date of tax id("8395180128")', '1975-03-14'],
    ['birth date of tax id("1")', 'null'],
  ])('%s is %s', (text, shown) => {
    expect(showFeel(evaluateFeel(text, new Map(), library).value)).toBe(shown);
  });
});
