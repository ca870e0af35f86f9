import { Model } from 'survey-core';
import type { Engine } from '../engine.ts';
import type { Filling, FormSpec } from '../spec.ts';

/** SurveyJS, headless: a new model for each form that was sent, as its own documentation validates on a server. */
export const survey: Engine = {
  name: 'survey-core (new model)',
  calculates: true,
  open: (spec) => opened(spec, false),
};

/** The same with one model that gets other data: quicker, but it keeps what the form before left behind. */
export const surveyReused: Engine = {
  name: 'survey-core (one model)',
  calculates: true,
  open: (spec) => opened(spec, true),
};

function opened(spec: FormSpec, isReused: boolean): ReturnType<Engine['open']> {
  const json = surveyOf(spec);
  const shared = new Model(json);
  return {
    prepare: (filling) => {
      const data = dataOf(filling);
      const evaluate = (): Model => {
        const model = isReused ? shared : new Model(json);
        model.data = data;
        model.validate(true);
        return model;
      };
      return {
        evaluate,
        read: (evaluated) => {
          const model = evaluated as Model;
          const questions = model.getAllQuestions();
          const rows = (model.getValue('rows') ?? []) as { amount?: number }[];
          const figures = questions.flatMap(({ name, value }) => (/^c\d+$/.test(name) ? [[name, Number(value)] as const] : []));
          return {
            shown: questions.filter(({ name, isVisible }) => /^v\d+$/.test(name) && isVisible).map(({ name }) => name),
            calculated: Object.fromEntries([...figures, ...rows.map(({ amount }, index) => [`rows.${index}.amount`, Number(amount)] as const)]),
            faulty: questions.filter(({ isVisible, errors }) => isVisible && errors.length > 0).map(({ name }) => name),
          };
        },
        type: () => {
          const model = new Model(json);
          model.data = data;
          model.validate(true);
          return {
            set: (index, value) => {
              model.setValue(`n${index}`, value);
              model.getQuestionByName(`n${index}`)?.validate(true);
            },
          };
        },
      };
    },
  };
}

function surveyOf(spec: FormSpec): object {
  const number = (name: string, max: number, more: object = {}): object => ({ type: 'text', inputType: 'number', name, isRequired: true, min: 0, max, ...more });
  const numbers = Array.from({ length: spec.numbers }, (_, index) => number(`n${index}`, 1000));
  const texts = Array.from({ length: spec.texts }, (_, index) => ({ type: 'text', name: `t${index}`, isRequired: true, validators: [{ type: 'text', maxLength: 40 }] }));
  const conditional = Array.from({ length: spec.conditional }, (_, index) => number(`v${index}`, 1000, { visibleIf: `{n${index}} > 500` }));
  const rows = {
    type: 'matrixdynamic',
    name: 'rows',
    rowCount: 0,
    columns: [
      { name: 'quantity', cellType: 'text', inputType: 'number', isRequired: true, min: 0, max: 100 },
      { name: 'price', cellType: 'text', inputType: 'number', isRequired: true, min: 0, max: 10_000 },
      { name: 'amount', cellType: 'expression', expression: '{row.quantity} * {row.price}' },
    ],
  };
  const calculated = Array.from({ length: spec.calculated }, (_, index) => {
    const own = index === 0 ? '{n0} * 2 + {n1}' : `{c${index - 1}} + {n${index}} * 3`;
    return { type: 'expression', name: `c${index}`, expression: index === spec.calculated - 1 ? `${own} + sumInArray({rows}, 'amount')` : own };
  });
  return { elements: [...numbers, ...texts, ...conditional, rows, ...calculated] };
}

function dataOf({ numbers, texts, conditional, rows }: Filling): Record<string, unknown> {
  const data: Record<string, unknown> = { rows };
  for (const [letter, values] of [['n', numbers], ['t', texts], ['v', conditional]] as const) {
    for (const [index, value] of values.entries()) if (value !== null) data[`${letter}${index}`] = value;
  }
  return data;
}
