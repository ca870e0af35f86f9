import type { Answer, Answers, Stored } from './answers.ts';
import { isListAnswer } from './answers.ts';
import type { Attachment } from './attachments.ts';
import { canonicalJson } from './canonical-json.ts';
import type { CompiledForm } from './compiled-form.ts';
import { FILE_TYPES } from './fields.ts';
import type { Example } from './definition.ts';
import type { FormResult } from './form-result.ts';

export const EXAMPLE_TODAY = '2026-03-02';

/** What a worked example promises and the form does not keep, in sentences; empty when all is kept. */
export function runExample(form: CompiledForm, example: Example): readonly string[] {
  const parsed = form.parseAnswers(example.answers);
  if (!parsed.ok) return [`the answers are refused: ${parsed.refusal.code}`];
  if (parsed.value.dropped.length > 0) return [`the form has no field ${parsed.value.dropped.join(', ')}`];
  const attachments = exampleAttachments(parsed.value.answers);
  const context = { attachments, today: example.today ?? EXAMPLE_TODAY, municipality: example.municipality ?? {} };
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

const EXTENSION = /\.(pdf|jpg|png|docx|xlsx|asice)$/;

/**
 * Invented files for examples: an answer that ends like a file name (`"helyszinrajz.pdf"`) counts as a file of that
 * type with 1,000 bytes; `"terv.12mb.pdf"` as one of 12 megabytes.
 */
export function exampleAttachments(answers: Answers): readonly Attachment[] {
  const files = new Map<string, Attachment>();
  const look = (answer: Answer): void => {
    if (typeof answer === 'string') {
      const type = FILE_TYPES.find((known) => known === EXTENSION.exec(answer)?.[1]);
      const megabytes = /\.(\d{1,3})mb\./.exec(answer)?.[1];
      const bytes = megabytes === undefined ? 1000 : Number(megabytes) * 1_048_576;
      if (type !== undefined) files.set(answer, { id: answer, name: answer, type, bytes, sha256: '0'.repeat(64) });
    } else for (const part of isListAnswer(answer) ? answer : Object.values(answer)) look(part);
  };
  look(answers);
  return [...files.values()];
}
