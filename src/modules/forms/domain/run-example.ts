import type { Stored } from './answers.ts';
import { canonicalJson } from './canonical-json.ts';
import type { CompiledForm } from './compiled-form.ts';
import type { Example } from './definition.ts';
import type { FormResult } from './form-result.ts';

const TODAY = '2026-03-02';

/** What a worked example promises and the form does not keep, in sentences; empty when all is kept. */
export function runExample(form: CompiledForm, example: Example): readonly string[] {
  const parsed = form.parseAnswers(example.answers);
  if (!parsed.ok) return [`the answers are refused: ${parsed.refusal.code}`];
  if (parsed.value.dropped.length > 0) return [`the form has no field ${parsed.value.dropped.join(', ')}`];
  const context = { today: example.today ?? TODAY, municipality: example.municipality ?? {} };
  const result = form.evaluate(parsed.value.answers, context);
  const { calculated, values, errors = [], hidden = [] } = example.expected;
  const seenErrors = result.errors.map(({ path, code }) => ({ path, code }));
  return [
    ...(calculated === undefined ? [] : differences('calculated', calculated, result.calculated)),
    ...differences('errors', errors, seenErrors),
    ...Object.entries(values ?? {}).flatMap(([path, value]) => differences(path, value, storedAt(result, path))),
    ...hidden.filter((path) => result.visible.has(path)).map((path) => `${path} is shown`),
  ];
}

function differences(what: string, expected: unknown, seen: unknown): readonly string[] {
  const [wanted, is] = [canonicalJson(expected), canonicalJson(seen)];
  return wanted === is ? [] : [`${what}: expected ${wanted}, is ${is}`];
}

function storedAt(result: FormResult, path: string): unknown {
  let value: Stored | undefined = result.values;
  for (const name of path.split('.')) {
    if (typeof value !== 'object') return null;
    value = new Map<string, Stored>(Object.entries(value)).get(name);
  }
  return value ?? null;
}
