import { compileForm } from '../../../src/modules/forms/engine.contract.ts';
import { toyFields } from '../../../src/modules/forms/domain/toy-form.ts';
import type { FormDefinition } from '../../../src/modules/forms/contract.ts';
import type { FormResult } from '../../../src/modules/forms/engine.contract.ts';
import type { Item } from '../../../src/modules/forms/engine.contract.ts';
import type { Engine } from '../engine.ts';
import type { FormSpec } from '../spec.ts';

/** Városháza's own: FEEL on exact decimals of 34 digits, Hungarian and English sentences for every fault. */
export const ours: Engine = {
  name: 'Városháza',
  calculates: true,
  open: (spec) => {
    const form = compileForm(definitionOf(spec));
    const context = { today: '2026-03-02', municipality: {} };
    return {
      prepare: ({ numbers, texts, conditional, rows }) => {
        const answers = {
          ...named('n', numbers.map((value) => (value === null ? '' : String(value)))),
          ...named('t', texts.map((value) => value ?? '')),
          ...named('v', conditional.map((value) => (value === null ? '' : String(value)))),
          rows: rows.map(({ quantity, price }) => ({ quantity: String(quantity), price: String(price) })),
        };
        return {
          evaluate: () => {
            const result = form.evaluate(answers, context);
            // What would be stored is made when it is asked for: ask for it.
            return result;
          },
          read: (evaluated) => {
            const { visible, calculated, errors } = evaluated as FormResult;
            return {
              shown: [...visible].filter((path) => /^v\d+$/.test(path)),
              calculated: Object.fromEntries(Object.entries(calculated).map(([path, value]) => [path, Number(value)])),
              faulty: errors.map(({ path }) => path),
            };
          },
          type: () => {
            const session = form.session(answers, context);
            return { set: (index, value) => void session.set(`n${index}`, String(value)) };
          },
        };
      },
    };
  },
};

/** The spec as a form definition of the platform. */
export function definitionOf(spec: FormSpec): FormDefinition {
  const label = (text: string) => ({ hu: text, en: text });
  const number = (id: string, more: object = {}): Item => ({ kind: 'number', id, label: label(id), required: true, min: 0, max: 1000, ...more });
  const fields: Item[] = [
    ...listOf(spec.numbers, (index) => number(`n${index}`)),
    ...listOf(spec.texts, (index): Item => ({ kind: 'text', id: `t${index}`, label: label(`t${index}`), required: true, maxLength: 40 })),
    ...listOf(spec.conditional, (index) => number(`v${index}`, { visibleIf: `n${index} > 500` })),
    {
      kind: 'group',
      id: 'rows',
      label: label('rows'),
      rowLabel: label('row'),
      minRows: 0,
      maxRows: 50,
      fields: [
        number('quantity', { max: 100 }),
        number('price', { max: 10_000 }),
        { kind: 'calculated', id: 'amount', label: label('amount'), type: 'number', calculate: 'quantity * price' },
      ],
    },
    ...listOf(spec.calculated, (index): Item => {
      const own = index === 0 ? 'n0 * 2 + n1' : `c${index - 1} + n${index} * 3`;
      return { kind: 'calculated', id: `c${index}`, label: label(`c${index}`), type: 'number', calculate: index === spec.calculated - 1 ? `${own} + sum(rows.amount)` : own };
    }),
  ];
  return toyFields(fields);
}

function named<T>(letter: string, values: readonly T[]): Record<string, T> {
  return Object.fromEntries(values.map((value, index) => [`${letter}${index}`, value]));
}

function listOf<T>(length: number, make: (index: number) => T): T[] {
  return Array.from({ length }, (_, index) => make(index));
}
