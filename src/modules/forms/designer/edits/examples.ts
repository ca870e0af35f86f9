import type { Result } from '../../../../kernel/result.ts';
import { exampleAttachments, EXAMPLE_TODAY } from '../../domain/run-example.ts';
import type { CompiledForm } from '../../domain/compiled-form.ts';
import type { Example, FormDefinition } from '../../domain/definition.ts';
import type { FormResult } from '../../domain/form-result.ts';
import { type Edit, edited, type EditRefusal, refused } from './draft.ts';
import { isJson } from './posted.ts';

/** Answers of an example as text: longer is no example. */
const TEXT_MAX = 100_000;

/** A worked example out of answers (those of the preview): what the form makes of them now is what it promises. */
export function addExample(definition: FormDefinition, form: CompiledForm, answers: unknown, name: string): Result<Edit, EditRefusal> {
  const given = name.trim() === '' ? freshName(definition) : name.trim();
  if (definition.examples.some((example) => example.name === given)) return refused('example-name', `Már van ilyen nevű példa: ${given}`, `There is an example of this name: ${given}`);
  const example: Example = { name: given, answers: isJson(answers) ? answers : {}, expected: {} };
  const promised = asItIsNow(form, example);
  if (!promised.ok) return promised;
  return edited({ ...definition, examples: [...definition.examples, promised.value] }, { hu: `Új példa: „${given}”.`, en: `A new example: “${given}”.` }, '');
}

/** Takes what the form makes of an example now for right. */
export function acceptExample(definition: FormDefinition, form: CompiledForm, index: number): Result<Edit, EditRefusal> {
  const example = definition.examples[index];
  if (example === undefined) return noExample();
  const promised = asItIsNow(form, example);
  if (!promised.ok) return promised;
  const what = { hu: `„${example.name}” példa: a mostani eredmény a helyes.`, en: `Example “${example.name}”: what it gives now is right.` };
  return edited({ ...definition, examples: definition.examples.with(index, promised.value) }, what, '');
}

export function removeExample(definition: FormDefinition, index: number): Result<Edit, EditRefusal> {
  const example = definition.examples[index];
  if (example === undefined) return noExample();
  return edited({ ...definition, examples: definition.examples.toSpliced(index, 1) }, { hu: `Törölt példa: „${example.name}”.`, en: `Deleted example: “${example.name}”.` }, '');
}

/** Name, day, the town's figures, answers and promise of an example as they were typed; the last three are JSON. */
export interface TypedExample {
  readonly name: string;
  readonly today: string;
  readonly municipality: string;
  readonly answers: string;
  readonly expected: string;
}

/** Takes over an example as it was typed. */
export function setExample(definition: FormDefinition, index: number, typed: TypedExample): Result<Edit, EditRefusal> {
  const old = definition.examples[index];
  if (old === undefined) return noExample();
  const [municipality, answers, expected] = [typed.municipality, typed.answers, typed.expected].map(recordOf);
  if (municipality == null || answers == null || expected == null) {
    return refused('example-json', 'A válaszok, az adatok vagy az eredmény nem érvényes JSON.', 'The answers, the figures or the result are not valid JSON.');
  }
  const { today: _day, municipality: _town, ...rest } = old;
  const example = {
    ...rest,
    name: typed.name.trim() || old.name,
    answers,
    expected,
    ...(typed.today.trim() === '' ? {} : { today: typed.today.trim() }),
    ...(Object.keys(municipality).length === 0 ? {} : { municipality }),
  };
  return edited({ ...definition, examples: definition.examples.map((one, at): unknown => (at === index ? example : one)) }, { hu: `„${example.name}” példa megváltozott.`, en: `Example “${example.name}” changed.` }, '');
}

/** What a form makes of an example, or null when its answers cannot be read. */
export function resultOfExample(form: CompiledForm, example: Example): FormResult | null {
  const parsed = form.parseAnswers(example.answers);
  if (!parsed.ok || !/^\d{4}-\d{2}-\d{2}$/.test(example.today ?? EXAMPLE_TODAY)) return null;
  const { answers } = parsed.value;
  return form.evaluate(answers, { attachments: exampleAttachments(answers), today: example.today ?? EXAMPLE_TODAY, municipality: example.municipality ?? {} });
}

function asItIsNow(form: CompiledForm, example: Example): Result<Example, EditRefusal> {
  const result = resultOfExample(form, example);
  if (result === null) return refused('example-answers', 'A példa válaszait az űrlap nem tudja olvasni.', 'The form cannot read the answers of the example.');
  const calculated = Object.entries(result.calculated).filter((entry): entry is [string, string | number | boolean | null] => typeof entry[1] !== 'object' || entry[1] === null);
  const errors = result.errors.map(({ path, code }) => ({ path, code }));
  const { values, hidden } = example.expected;
  const expected = {
    ...(calculated.length === 0 ? {} : { calculated: Object.fromEntries(calculated) }),
    ...(errors.length === 0 ? {} : { errors }),
    ...(values === undefined ? {} : { values }),
    ...(hidden === undefined ? {} : { hidden: hidden.filter((path) => !result.visible.has(path)) }),
  };
  return { ok: true, value: { ...example, expected } };
}

function freshName({ examples }: FormDefinition): string {
  const names = examples.map(({ name }) => name);
  let number = names.length + 1;
  while (names.includes(`${number}. példa`)) number += 1;
  return `${number}. példa`;
}

function noExample(): ReturnType<typeof refused> {
  return refused('no-example', 'Ez a példa már nincs meg.', 'This example is not there any more.');
}

function recordOf(text: string): Readonly<Record<string, unknown>> | null {
  if (text.trim() === '') return {};
  if (text.length > TEXT_MAX) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isJson(value) ? value : null;
  } catch {
    return null;
  }
}
