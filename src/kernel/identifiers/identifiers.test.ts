import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBankAccount } from './bank-account.ts';
import type { IdentifierCheck } from './check.ts';
import { checkCompanyNo } from './company-no.ts';
import { checkIban } from './iban.ts';
import { checkKshCode } from './ksh-code.ts';
import { checkParcelNo } from './parcel-no.ts';
import { checkPersonalId } from './personal-id.ts';
import { checkStatNo } from './stat-no.ts';
import { checkTaj } from './taj.ts';
import { birthDayOfTaxId, checkTaxId } from './tax-id.ts';
import { checkTaxNumber } from './tax-number.ts';

interface Table {
  readonly name: string;
  readonly check: (value: unknown) => IdentifierCheck;
  /** Canonical forms that are sound. */
  readonly sound: readonly string[];
  /** What people type, and the canonical form it stands for. */
  readonly tolerated: readonly (readonly [typed: string, normalised: string])[];
  /** What is refused, and the code that names why. */
  readonly refused: readonly (readonly [typed: string, code: string])[];
}

const TABLES: readonly Table[] = [
  {
    name: 'tax id',
    check: checkTaxId,
    sound: ['8422780135', '8395180128', '8445003453', '8414091016', '8414091024'],
    tolerated: [
      ['8422 780 135', '8422780135'],
      [' 842-278-0135 ', '8422780135'],
    ],
    refused: [
      ['8422780153', 'check-digit'],
      ['8422780134', 'check-digit'],
      ['9422780135', 'first-digit'],
      ['842278013', 'length'],
      ['84227801355', 'length'],
      ['842278013A', 'characters'],
      ['８４２２７８０１３５', 'characters'],
    ],
  },
  {
    name: 'tax number',
    check: checkTaxNumber,
    sound: ['24225221-2-43', '70012345-2-13', '55123455-1-07', '12345676-2-41', '15730019-2-05', '12345676-2-51'],
    tolerated: [
      ['24225221243', '24225221-2-43'],
      ['24225221 – 2 – 43', '24225221-2-43'],
    ],
    refused: [
      ['24225222-2-43', 'check-digit'],
      ['24225221-6-43', 'vat-code'],
      ['24225221-0-43', 'vat-code'],
      ['24225221-2-21', 'area-code'],
      ['24225221-2-01', 'area-code'],
      ['24225221-2-45', 'area-code'],
      ['24225221-2-52', 'area-code'],
      ['24225221', 'incomplete'],
      ['2422522-12-43', 'format'],
    ],
  },
  {
    name: 'social insurance number',
    check: checkTaj,
    sound: ['111111110', '037254865', '123456788', '111222337'],
    tolerated: [
      ['111 111 110', '111111110'],
      ['111-111-110', '111111110'],
    ],
    refused: [
      ['111111111', 'check-digit'],
      ['123456789', 'check-digit'],
      ['12345678', 'length'],
      ['12345678x', 'characters'],
    ],
  },
  {
    name: 'personal id',
    check: checkPersonalId,
    sound: [
      '17503140129',
      '26012310045',
      '29912314568',
      '30107300073',
      '18005171249',
      '40309011230',
      '19612310019',
      '19701010014',
    ],
    tolerated: [
      ['1-750314-0129', '17503140129'],
      ['1 750314 0129', '17503140129'],
    ],
    refused: [
      ['17503140123', 'check-digit'],
      ['29912314563', 'check-digit'],
      ['19612310012', 'check-digit'],
      ['19701010017', 'check-digit'],
      ['17502300129', 'birth-day'],
      ['30102290073', 'birth-day'],
      ['57503140129', 'first-digit'],
      ['1750314012', 'length'],
    ],
  },
  {
    name: 'bank account',
    check: checkBankAccount,
    sound: [
      '11738077-15372662-02820000',
      '11701004-99990000',
      '11701004-99990000-44445555',
      '11773016-11111018-00000000',
    ],
    tolerated: [
      ['117380771537266202820000', '11738077-15372662-02820000'],
      ['11701004 99990000', '11701004-99990000'],
      ['11701004 - 99990000', '11701004-99990000'],
    ],
    refused: [
      ['11738078-15372662-02820000', 'bank-check'],
      ['11738077-15372663-02820000', 'account-check'],
      ['11738077-1537266-02820000', 'format'],
      ['1173807-715372662-02820000', 'format'],
      ['11738077', 'format'],
    ],
  },
  {
    name: 'IBAN',
    check: checkIban,
    sound: [
      'HU72117380771537266202820000',
      'HU47117010049999000000000000',
      'HU33117010049999000044445555',
      'HU42117730161111101800000000',
    ],
    tolerated: [['hu72 1173 8077 1537 2662 0282 0000', 'HU72117380771537266202820000']],
    refused: [
      ['HU73117380771537266202820000', 'check-digits'],
      ['HU72117380771537266202820001', 'check-digits'],
      ['HU45117380771537266202820001', 'account-check'],
      ['DE72117380771537266202820000', 'country'],
      ['HU7211738077153726620282000', 'format'],
      ['72117380771537266202820000', 'format'],
    ],
  },
  {
    name: 'KSH code',
    check: checkKshCode,
    sound: ['13578', '17376', '05236'],
    tolerated: [[' 13 578', '13578']],
    refused: [
      ['13579', 'check-digit'],
      ['5236', 'length'],
      ['1357A', 'characters'],
    ],
  },
  {
    name: 'parcel number',
    check: (value) => checkParcelNo(value),
    sound: ['1234', '1234/5', '0123/4', '1234/5/A/12', '1234/5/6', '1234/A', '0123/4/B'],
    tolerated: [
      ['1234 / 5', '1234/5'],
      ['1234/5 hrsz.', '1234/5'],
    ],
    refused: [
      ['00123', 'format'],
      ['1234/', 'format'],
      ['1234/a/3', 'format'],
      ['1234/0', 'format'],
      ['0', 'format'],
      ['1234567', 'format'],
    ],
  },
  {
    name: 'statistical number',
    check: checkStatNo,
    sound: ['70012345-8411-321-13', '24225221-6201-113-01', '55123455-4711-231-07'],
    tolerated: [['70012345841132113', '70012345-8411-321-13']],
    refused: [
      ['70012346-8411-321-13', 'check-digit'],
      ['70012345-8411-321-21', 'county'],
      ['70012345-8411-321-00', 'county'],
      ['70012345-841-321-13', 'format'],
    ],
  },
  {
    name: 'company register number',
    check: checkCompanyNo,
    sound: ['01-09-123456', '13-10-040409', '20-06-000012'],
    tolerated: [
      ['Cg. 01-09-123456', '01-09-123456'],
      ['0109123456', '01-09-123456'],
    ],
    refused: [
      ['21-09-123456', 'court'],
      ['01-24-123456', 'company-form'],
      ['01-09-12345', 'format'],
    ],
  },
];

describe.each(TABLES)('$name', ({ check, sound, tolerated, refused }) => {
  it('accepts what is sound, in its canonical form', () => {
    for (const value of sound) expect(check(value), value).toEqual({ valid: true, normalised: value });
    for (const [typed, normalised] of tolerated) expect(check(typed), typed).toEqual({ valid: true, normalised });
  });

  it('refuses what is not, and says why in both languages', () => {
    for (const [typed, code] of refused) {
      const answer = check(typed);
      expect(answer, typed).toMatchObject({ valid: false, code });
      if (!answer.valid) expect(answer.reason.hu.endsWith('.') && answer.reason.en.endsWith('.'), typed).toBe(true);
    }
  });

  it('answers anything at all without an exception', () => {
    for (const value of ['', '   ', null, undefined])
      expect(check(value)).toMatchObject({ valid: false, code: 'empty' });
    for (const value of [8_422_780_135, true, {}, [], ['8422780135']]) {
      expect(check(value)).toMatchObject({ valid: false, code: 'not-text' });
    }
    expect(check('8'.repeat(100_000))).toMatchObject({ valid: false, code: 'too-long' });
    fc.assert(fc.property(fc.anything(), (value) => typeof check(value).valid === 'boolean'));
    fc.assert(fc.property(fc.string(), (value) => typeof check(value).valid === 'boolean'));
  });

  it('keeps its own canonical form', () => {
    for (const [typed] of tolerated) {
      const first = check(typed);
      expect(first.valid && check(first.normalised)).toEqual(first);
    }
  });
});

describe('mistyping', () => {
  const digits = (length: number): fc.Arbitrary<string> =>
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''));
  const soundTaxId = completed(
    digits(8).map((rest) => `8${rest}`),
    checkTaxId,
  );
  const soundTaj = completed(digits(8), checkTaj);
  const soundKsh = completed(digits(4), checkKshCode);
  const soundStem = completed(digits(7), (stem) => checkTaxNumber(`${String(stem)}-2-43`));
  const soundPersonalId = completed(
    fc
      .tuple(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        digits(3),
      )
      .map(([m, ...birth]) => m + birth.map((part) => String(part).padStart(2, '0')).join('')),
    checkPersonalId,
  );

  it('of one digit is caught in every identifier with a check digit', () => {
    everySingleChangeIsCaught(soundTaxId, checkTaxId);
    everySingleChangeIsCaught(soundTaj, checkTaj);
    everySingleChangeIsCaught(soundKsh, checkKshCode);
    everySingleChangeIsCaught(soundStem, (stem) => checkTaxNumber(`${String(stem)}-2-43`));
    everySingleChangeIsCaught(fc.constantFrom('117380771537266202820000', '1170100499990000'), checkBankAccount);
    everySingleChangeIsCaught(fc.constantFrom('72117380771537266202820000'), (rest) => checkIban(`HU${String(rest)}`));
  });

  it('of one serial digit is caught in a personal id', () => {
    everySingleChangeIsCaught(soundPersonalId, checkPersonalId, 7);
  });

  it('that swaps two neighbours is caught in a tax id', () => {
    fc.assert(
      fc.property(soundTaxId, fc.integer({ min: 0, max: 8 }), (taxId, at) => {
        const swapped = taxId.slice(0, at) + taxId.charAt(at + 1) + taxId.charAt(at) + taxId.slice(at + 2);
        expect(checkTaxId(swapped).valid).toBe(swapped === taxId);
      }),
    );
  });
});

describe('what an identifier carries', () => {
  it('a tax id the day of birth', () => {
    expect(birthDayOfTaxId('8395180128')).toBe('1975-03-14');
    expect(birthDayOfTaxId('8445003453')).toBe('1988-11-02');
    expect(birthDayOfTaxId('8422780153')).toBeNull();
  });

  it('a parcel number the location, when it is asked about', () => {
    expect(checkParcelNo('0123/4', 'outer').valid).toBe(true);
    expect(checkParcelNo('1234/5', 'inner').valid).toBe(true);
    expect(checkParcelNo('0123/4', 'inner')).toMatchObject({ valid: false, code: 'location' });
    expect(checkParcelNo('1234/5', 'outer')).toMatchObject({ valid: false, code: 'location' });
  });
});

/** Sound numbers out of stems: each gets the one last digit that its own check accepts, if any. */
function completed(stems: fc.Arbitrary<string>, check: (value: unknown) => IdentifierCheck): fc.Arbitrary<string> {
  return stems
    .map((stem) => [...'0123456789'].map((digit) => stem + digit).find((number) => check(number).valid) ?? '')
    .filter((number) => number !== '');
}

function everySingleChangeIsCaught(
  sound: fc.Arbitrary<string>,
  check: (value: unknown) => IdentifierCheck,
  from = 0,
): void {
  fc.assert(
    fc.property(sound, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, seed, shift) => {
      const at = from + (seed % (number.length - from));
      const changed = number.slice(0, at) + ((Number(number[at]) + shift) % 10) + number.slice(at + 1);
      expect(check(number).valid).toBe(true);
      expect(check(changed).valid, `${number} → ${changed}`).toBe(false);
    }),
    { numRuns: 300 },
  );
}

describe('the gazetteer', () => {
  // Budapest, its districts and three villages of the KSH gazetteer; all its 3,178 codes were checked once.
  const CODES =
    '02112 03179 04011 05467 06026 08208 09566 10214 10700 11314 13189 13392 13578 14216 16337 16586 18069 ' +
    '24299 24697 25405 29285 29586 29744 34139 06895 01508 01526';

  it('has sound KSH codes only', () => {
    for (const code of CODES.split(' ')) expect(checkKshCode(code).valid, code).toBe(true);
  });
});

describe('the checks in a browser', () => {
  it('need no Temporal and no library', () => {
    const folder = new URL('./', import.meta.url);
    const checks = readdirSync(folder).filter((file) => !/test|identifier-rules/.test(file));
    expect(checks.length).toBeGreaterThan(10);
    for (const file of checks) {
      const source = readFileSync(new URL(file, folder), 'utf8').replace(/\/\*\*[^]*?\*\//g, '');
      expect(source, file).not.toMatch(/Temporal|from '(?!\.)/);
    }
  });
});
