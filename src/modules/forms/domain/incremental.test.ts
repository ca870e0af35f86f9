import { describe, expect, it } from 'vitest';
import type { Builtin } from '../../../kernel/feel/library/signature.ts';
import { builtin } from '../../../kernel/feel/library/signature.ts';
import { compileForm } from './compile-form.ts';
import type { Item } from './fields.ts';
import { toy, toyFields } from './toy-form.ts';

const context = { today: '2026-03-02', municipality: {} };

/** A function that tells each time it is worked out: what runs is counted, not guessed. */
function counting(): { readonly seen: string[]; readonly functions: readonly Builtin[] } {
  const seen: string[] = [];
  const told = builtin(
    'told',
    [
      ['name', 'string'],
      ['value', 'number'],
    ],
    'number',
    ([name, value]) => {
      seen.push(name);
      return value;
    },
  );
  return { seen, functions: [told] };
}

const number = (id: string): Item => ({ kind: 'number', ...toy(id) });
const sum = (id: string, calculate: string): Item => ({ kind: 'calculated', ...toy(id), type: 'number', calculate: `told("${id}", ${calculate})` });

describe('a change', () => {
  const fields: Item[] = [
    number('a'),
    number('b'),
    number('d'),
    sum('doubleA', 'a * 2'),
    sum('doubleB', 'b * 2'),
    sum('both', 'doubleA + doubleB'),
    sum('alone', '7'),
    { ...number('c'), visibleIf: 'told("c", a) > 1' },
    { kind: 'group', ...toy('rows'), rowLabel: { hu: 's', en: 'r' }, minRows: 0, maxRows: 9, fields: [number('x'), sum('twiceX', 'x * 2')] },
    sum('allX', 'sum(rows.twiceX)'),
  ];

  it.each<[string, string, string, string[]]>([
    ['of one number works out what reads it, and nothing else', 'a', '5', ['both', 'c', 'doubleA']],
    ['of another its own', 'b', '5', ['both', 'doubleB']],
    ['of what nothing reads works out nothing', 'd', '5', []],
    ['to the same value works out nothing', 'a', '2', []],
    ['in a row leaves the form’s own figures alone', 'rows.0.x', '5', ['allX', 'twiceX', 'twiceX']],
  ])('%s', (_, path, typed, expected) => {
    const { seen, functions } = counting();
    const form = compileForm(toyFields(fields), functions);
    const session = form.session({ a: '2', b: '3', c: '', rows: [{ x: '1' }, { x: '2' }] }, context);
    seen.length = 0;
    session.set(path, typed);
    expect(seen.toSorted()).toEqual(expected);
  });

  it('gives the same as working out everything', () => {
    const form = compileForm(toyFields(fields), counting().functions);
    const session = form.session({ rows: [{}] }, context);
    for (const [path, typed] of [['a', '4'], ['rows.0.x', '3'], ['b', 'x'], ['a', ''], ['b', '9'], ['a', '1']] as const) {
      session.set(path, typed);
      const whole = form.evaluate(session.answers, context);
      expect(session.result.values).toEqual(whole.values);
      expect(session.result.calculated).toEqual(whole.calculated);
      expect(session.result.errors).toEqual(whole.errors);
    }
  });
});

describe('a circle', () => {
  it.each<[string, Item[], string]>([
    ['of two figures', [sum('a', 'b'), sum('b', 'a')], 'a → b → a'],
    ['by way of what is shown', [{ ...number('a'), visibleIf: 'b > 1' }, { ...number('b'), visibleIf: 'a > 1' }], 'a → b → a'],
    ['of one', [sum('a', 'a')], 'a → a'],
    ['through a group', [{ kind: 'group', ...toy('rows'), rowLabel: { hu: 's', en: 'r' }, minRows: 0, maxRows: 2, fields: [sum('x', 'total')] }, sum('total', 'sum(rows.x)')], 'rows.x → total → rows.x'],
  ])('%s is refused before publishing, told with its way', (_, fields, way) => {
    expect(() => compileForm(toyFields(fields), counting().functions)).toThrow(`These depend on each other in a circle: ${way}`);
  });
});
