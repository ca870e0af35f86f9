import { createAjv, isVisible, type ControlElement } from '@jsonforms/core';
import type { Engine } from '../engine.ts';
import type { Filling } from '../spec.ts';

/** JSON Forms with ajv: validation and visibility; it cannot calculate. Faults of questions that are not asked are left out, as its renderers do. */
export const jsonForms: Engine = {
  name: '@jsonforms/core with ajv',
  calculates: false,
  open: (spec) => {
    const ajv = createAjv();
    const number = (maximum: number): object => ({ type: 'integer', minimum: 0, maximum });
    const names = (letter: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${letter}${index}`);
    const properties: Record<string, object> = {
      rows: { type: 'array', items: { type: 'object', properties: { quantity: number(100), price: number(10_000) }, required: ['quantity', 'price'] } },
    };
    for (const name of [...names('n', spec.numbers), ...names('v', spec.conditional)]) properties[name] = number(1000);
    for (const name of names('t', spec.texts)) properties[name] = { type: 'string', maxLength: 40 };
    const validate = ajv.compile({ type: 'object', properties, required: [...names('n', spec.numbers), ...names('t', spec.texts)] });
    const controls = names('v', spec.conditional).map(
      (name, index): ControlElement => ({
        type: 'Control',
        scope: `#/properties/${name}`,
        rule: { effect: 'SHOW', condition: { scope: `#/properties/n${index}`, schema: { exclusiveMinimum: 500 } } },
      } as ControlElement),
    );
    const work = (data: Record<string, unknown>): { shown: string[]; faulty: string[] } => {
      const shown = controls.flatMap((control, index) => (isVisible(control, data, '', ajv, {}) ? [`v${index}`] : []));
      validate(data);
      const faulty = (validate.errors ?? []).map(({ instancePath, keyword, params }) => (keyword === 'required' ? String(params['missingProperty']) : instancePath.slice(1)));
      const missing = shown.filter((name) => data[name] === undefined);
      return { shown, faulty: [...faulty.filter((name) => !name.startsWith('v') || shown.includes(name)), ...missing] };
    };
    return {
      prepare: (filling) => {
        const data = dataOf(filling);
        return {
          evaluate: () => work(data),
          read: (evaluated) => ({ ...(evaluated as ReturnType<typeof work>), calculated: null }),
          type: () => {
            let typed = data;
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

function dataOf({ numbers, texts, conditional, rows }: Filling): Record<string, unknown> {
  const data: Record<string, unknown> = { rows };
  for (const [letter, values] of [['n', numbers], ['t', texts], ['v', conditional]] as const) {
    for (const [index, value] of values.entries()) if (value !== null) data[`${letter}${index}`] = value;
  }
  return data;
}
