import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFileName, typeOfName } from './file-name.ts';

describe('the name of a file', () => {
  it.each([
    ['helyszínrajz.pdf', 'helyszínrajz.pdf'],
    ['C:\\Users\\x\\rajz.pdf', 'rajz.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['/etc/..', 'csatolmany'],
    ['...', 'csatolmany'],
    ['', 'csatolmany'],
    ['\u202Efdp.exe', 'fdp.exe'],
    ['a\u0000b\r\n.pdf', 'ab.pdf'],
    ['e\u0301.pdf', 'é.pdf'],
    ['<img src=x>.png', '_img src=x_.png'],
    ['  .rejtett.pdf', 'rejtett.pdf'],
  ])('%j is kept as %j', (given, kept) => {
    expect(cleanFileName(given)).toBe(kept);
  });

  it('is at most 120 characters and keeps its ending', () => {
    const name = cleanFileName(`${'á'.repeat(500)}.PDF`);
    expect([...name]).toHaveLength(120);
    expect(typeOfName(name)).toBe('pdf');
  });

  it('is never empty, long or a path, whatever came', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const name = cleanFileName(given);
        expect(name).not.toMatch(/[\\/\p{Cc}\p{Cs}]/u);
        expect(name.length).toBeGreaterThan(0);
        expect([...name].length).toBeLessThanOrEqual(120);
        expect(cleanFileName(name)).toBe(name);
      }),
    );
  });

  it('tells the type', () => {
    expect([typeOfName('a.JPEG'), typeOfName('a.pdf.exe'), typeOfName('pdf'), typeOfName('a.constructor'), typeOfName('a.docm')]).toEqual(['jpg', null, null, null, null]);
  });
});
