import { type Component, processSync, ProcessTargets } from '@formio/core';
import type { Engine } from '../engine.ts';
import type { Filling, FormSpec } from '../spec.ts';

interface Scope {
  readonly errors: { readonly context: { readonly path: string } }[];
  readonly conditionals: { readonly path: string; readonly conditionallyHidden: boolean }[];
}

/** Form.io's processor as its server runs it, with conditions and figures in JSONLogic (no script of the form's own). */
export const formio: Engine = {
  name: '@formio/core',
  calculates: true,
  open: (spec) => {
    const components = componentsOf(spec);
    const work = (data: object): { data: Record<string, unknown>; scope: Scope } => {
      const submission = { data: structuredClone(data) as Record<string, unknown> };
      const scope: Scope = { errors: [], conditionals: [] };
      processSync<Scope>({ components, data: submission.data, form: { components }, submission, scope, processors: ProcessTargets['evaluator'] ?? [] });
      return { data: submission.data, scope };
    };
    return {
      prepare: (filling) => {
        const data = dataOf(filling);
        return {
          evaluate: () => work(data),
          read: (evaluated) => {
            const { data: after, scope } = evaluated as ReturnType<typeof work>;
            const hidden = new Set(scope.conditionals.filter(({ conditionallyHidden }) => conditionallyHidden).map(({ path }) => path));
            const rows = after['rows'] as { amount: number }[];
            const figures = Object.entries(after).filter(([name]) => /^c\d+$/.test(name)).map(([name, value]) => [name, Number(value)] as const);
            return {
              shown: Array.from({ length: spec.conditional }, (_, index) => `v${index}`).filter((name) => !hidden.has(name)),
              calculated: Object.fromEntries([...figures, ...rows.map(({ amount }, index) => [`rows.${index}.amount`, amount] as const)]),
              faulty: [...new Set(scope.errors.map(({ context }) => context.path))],
            };
          },
          type: () => {
            let typed: Record<string, unknown> = data;
            return {
              set: (index, value) => {
                typed = { ...typed, [`n${index}`]: value };
                work(typed);
              },
            };
          },
        };
      },
    };
  },
};

function componentsOf(spec: FormSpec): Component[] {
  const number = (key: string, max: number, more: object = {}): object => ({ type: 'number', key, label: key, input: true, validate: { required: true, min: 0, max }, ...more });
  const variable = (name: string): object => ({ var: `data.${name}` });
  const numbers = Array.from({ length: spec.numbers }, (_, index) => number(`n${index}`, 1000));
  const texts = Array.from({ length: spec.texts }, (_, index) => ({ type: 'textfield', key: `t${index}`, label: `t${index}`, input: true, validate: { required: true, maxLength: 40 } }));
  const conditional = Array.from({ length: spec.conditional }, (_, index) => number(`v${index}`, 1000, { conditional: { json: { '>': [variable(`n${index}`), 500] } } }));
  const rows = {
    type: 'datagrid',
    key: 'rows',
    label: 'rows',
    input: true,
    tree: true,
    components: [number('quantity', 100), number('price', 10_000), { type: 'number', key: 'amount', label: 'amount', input: true, calculateServer: true, calculateValue: { '*': [{ var: 'row.quantity' }, { var: 'row.price' }] } }],
  };
  const sumOfRows = { reduce: [variable('rows'), { '+': [{ var: 'accumulator' }, { var: 'current.amount' }] }, 0] };
  const calculated = Array.from({ length: spec.calculated }, (_, index) => {
    const own = index === 0 ? { '+': [{ '*': [variable('n0'), 2] }, variable('n1')] } : { '+': [variable(`c${index - 1}`), { '*': [variable(`n${index}`), 3] }] };
    return { type: 'number', key: `c${index}`, label: `c${index}`, input: true, calculateServer: true, calculateValue: index === spec.calculated - 1 ? { '+': [own, sumOfRows] } : own };
  });
  return [...numbers, ...texts, ...conditional, rows, ...calculated] as Component[];
}

function dataOf({ numbers, texts, conditional, rows }: Filling): Record<string, unknown> {
  // Form.io works a row's figure out only where the row came with one, as its browser side sends it.
  const data: Record<string, unknown> = { rows: rows.map((row) => ({ ...row, amount: 0 })) };
  for (const [letter, values] of [['n', numbers], ['t', texts], ['v', conditional]] as const) {
    for (const [index, value] of values.entries()) data[`${letter}${index}`] = value;
  }
  return data;
}
