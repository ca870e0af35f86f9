import * as fc from 'fast-check';
import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { ok, refuse } from './result.ts';
import { AmountField, DayField, DecimalField, ShareField, YearField } from './rule-fields.ts';
import { defineRule, RuleRegister } from './rule.ts';

const half = (from: string, divisor: number, id = 'toy.half') =>
  defineRule({
    id,
    title: { hu: 'Fele', en: 'Half' },
    legal: [],
    from,
    dateField: 'year',
    input: Type.Object(
      {
        amountHuf: AmountField,
        year: YearField,
        kind: Type.Optional(Type.Enum(['even', 'odd'])),
        on: Type.Optional(DayField),
        share: Type.Optional(ShareField),
        rate: Type.Optional(DecimalField),
        sure: Type.Optional(Type.Boolean()),
      },
      { additionalProperties: false },
    ),
    output: Type.Object({ halfHuf: Type.Number() }),
    examples: [{ name: 'ten', input: { amountHuf: 10, year: 2026 }, output: { halfHuf: 10 / divisor } }],
    decide: ({ amountHuf }) =>
      amountHuf === 13
        ? refuse({ code: 'unlucky', text: { hu: 'Nem.', en: 'No.' } })
        : ok({ halfHuf: amountHuf / divisor }),
  });

const register = new RuleRegister([half('2000-01-01', 2), half('2020-01-01', 4)]);

/** The Hungarian sentence of a refusal. */
function sentence(input: unknown): string {
  const answer = register.evaluate('toy.half', input);
  return answer.ok ? 'no refusal' : (answer.refusal.text?.hu ?? 'no text');
}

describe('a rule', () => {
  it('decides typed input inside the program', () => {
    expect(half('2000-01-01', 2).decide({ amountHuf: 10, year: 2026 })).toEqual(ok({ halfHuf: 5 }));
  });

  it('answers a refusal of its own as a refusal', () => {
    expect(register.evaluate('toy.half', { amountHuf: 13, year: 2026 })).toMatchObject({
      ok: false,
      refusal: { code: 'unlucky' },
    });
  });

  it('says in a sentence what is wrong with an input', () => {
    expect(sentence(null)).toBe('A bemenet egy JSON-objektum legyen.');
    expect(sentence([1])).toBe('A bemenet egy JSON-objektum legyen.');
    expect(sentence({})).toBe('Hiányzó mező: amountHuf, year.');
    expect(sentence({ amountHuf: 1, year: 2026, shares: '1/2' })).toContain('Ismeretlen mező: shares.');
    expect(sentence({ amountHuf: -1, year: 2026 })).toContain(
      '„amountHuf” mező értéke nem megfelelő: egész szám legyen',
    );
    expect(sentence({ amountHuf: 1, year: 2026, kind: 'both' })).toContain('ezek egyike legyen: even, odd');
    expect(sentence({ amountHuf: 1, year: 2026, on: '2026-02-30' })).toContain('létező nap');
    expect(sentence({ amountHuf: 1, year: 2026, share: 'fele' })).toContain('tulajdoni hányad');
    expect(sentence({ amountHuf: 1, year: 2026, rate: '1,5' })).toContain('nem negatív szám');
    expect(sentence({ amountHuf: 1, year: 2026, rate: -1 })).toContain('nem negatív szám');
    expect(sentence({ amountHuf: 1, year: 2026, sure: 'yes' })).toContain('true vagy false');
  });

  it('never throws, whatever JSON it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const answer = register.evaluate('toy.half', value);
        expect(answer.ok || (answer.refusal.text?.hu ?? '') !== '').toBe(true);
      }),
    );
  });
});

describe('the register', () => {
  it('picks the version in force by the day in the input', () => {
    expect(register.evaluate('toy.half', { amountHuf: 8, year: 2019 })).toEqual(ok({ halfHuf: 4 }));
    expect(register.evaluate('toy.half', { amountHuf: 8, year: 2020 })).toEqual(ok({ halfHuf: 2 }));
    expect(register.evaluate('toy.half', { amountHuf: 8, year: 1999 })).toMatchObject({
      ok: false,
      refusal: { code: 'not-in-force' },
    });
    expect(register.evaluate('toy.half', { amountHuf: 'x', year: 1999 })).toMatchObject({
      refusal: { code: 'invalid-input' },
    });
  });

  it('lists rules by id, the newest version first', () => {
    const listed = new RuleRegister([
      half('2000-01-01', 2),
      half('1990-01-01', 2, 'toy.a'),
      half('2020-01-01', 4),
    ]).list();
    expect(listed.map(({ id, from }) => `${id} ${from}`)).toEqual([
      'toy.a 1990-01-01',
      'toy.half 2020-01-01',
      'toy.half 2000-01-01',
    ]);
  });

  it('refuses two rules of one name, and an unknown name', () => {
    expect(() => new RuleRegister([half('2000-01-01', 2), half('2000-01-01', 4)])).toThrow(
      'two rules are called toy.half',
    );
    expect(register.evaluate('toy.none', {})).toMatchObject({ ok: false, refusal: { code: 'unknown-rule' } });
  });

  it('refuses versions that no date in the input can tell apart', () => {
    const { dateField: _dropped, ...dateless } = half('2010-01-01', 2);
    expect(() => new RuleRegister([half('2000-01-01', 2), dateless])).toThrow('need one dateField');
  });
});
