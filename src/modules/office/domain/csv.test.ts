import { expect, it } from 'vitest';
import { csv } from './csv.ts';

it('writes what a spreadsheet reads back, and no formula', () => {
  const text = csv([
    ['Szám', 'Tárgy'],
    ['HIV/1/2026', 'Fő utca 1.; "sarok"\nudvar'],
    ['=1+1', '-'],
  ]);
  expect(text).toBe('\uFEFFSzám;Tárgy\r\nHIV/1/2026;"Fő utca 1.; ""sarok""\nudvar"\r\n\'=1+1;\'-\r\n');
});
