import type { Result } from '../../../../kernel/result.ts';
import type { Example, FormDefinition } from '../../domain/definition.ts';
import { changeExpressions, titleOf } from './expressions.ts';
import { type Edit, edited, type EditRefusal, refused } from './draft.ts';
import { takenIds } from './ids.ts';
import { fieldPath, findSpot, holderOf, type ListChange, withList } from './place.ts';
import { referencesIn } from './references.ts';
import { withoutRows } from './uses.ts';

/**
 * Gives a page, section, field or list another name and writes it in all places that read it: expressions, worked
 * examples, the title of the case, signers. What the form computes stays the same.
 */
export function rename(definition: FormDefinition, place: string, id: string): Result<Edit, EditRefusal> {
  const spot = findSpot(definition, place);
  if (spot === null) return refused('no-place', 'Ez a rész már nincs az űrlapon.', 'This part is not in the form any more.');
  if (!/^[a-z][A-Za-z0-9]{0,59}$/.test(id)) {
    return refused('id', 'Az azonosító kisbetűvel kezdődjön, és csak az angol ábécé betűi és számok álljanak benne.', 'A name begins with a small letter and holds only English letters and digits.');
  }
  const next = [holderOf(place), id].filter(Boolean).join('/');
  const what = {
    hu: `„${titleOf(spot).hu}” azonosítója ${spot.node.id} helyett ${id} lett.`,
    en: `The name of “${titleOf(spot).en}” is ${id} instead of ${spot.node.id}.`,
  };
  if (id === spot.node.id) return edited(definition, what, place);
  if (takenIds(definition).has(id) || id in Object.prototype) return refused('id-taken', `Ez az azonosító már foglalt: ${id}`, `This name is taken: ${id}`);
  const renamed = spot.level === 'item' ? renamedField(definition, fieldPath(spot), id) : definition;
  const change: ListChange = (nodes) => nodes.map((node) => (node.id === spot.node.id ? { ...node, id } : node));
  const whole = withList(renamed, holderOf(place), change);
  const hidden = spot.level === 'item' ? null : `${spot.level}:${spot.node.id}`;
  const examples = whole.examples.map((example) => (hidden === null ? example : withHidden(example, (path) => (path === hidden ? `${spot.level}:${id}` : path))));
  return edited({ ...whole, examples }, what, next);
}

/** Everything that names a field, rewritten; the field itself keeps its name here. */
function renamedField(definition: FormDefinition, path: string, id: string): FormDefinition {
  const to = (given: string): string => renamedPath(given, path, id);
  const rewritten = changeExpressions(definition, ({ groups, text }) => renamedIn(definition, groups, text, path, id));
  const { caseTitle } = rewritten.routing;
  const title = (text: string): string => text.replaceAll(/\{([A-Za-z0-9.]+)\}/g, (_, given: string) => `{${to(given)}}`);
  const signers = rewritten.signers?.map((signer) => ({ ...signer, email: to(signer.email), ...(signer.name === undefined ? {} : { name: to(signer.name) }) }));
  return {
    ...rewritten,
    ...(signers === undefined ? {} : { signers }),
    routing: { ...rewritten.routing, caseTitle: { hu: title(caseTitle.hu), en: title(caseTitle.en) } },
    examples: rewritten.examples.map((example) => renamedExample(example, path.split('.'), to)),
  };
}

/** An expression with each word that means the field at `path` replaced. */
export function renamedIn(definition: FormDefinition, groups: readonly string[], text: string, path: string, id: string): string {
  const words = referencesIn(definition, groups, text).filter((reference) => reference.path === path);
  const unique = [...new Map(words.map((word) => [word.at, word])).values()].sort((left, right) => right.at - left.at);
  return unique.reduce((whole, { at, length }) => whole.slice(0, at) + id + whole.slice(at + length), text);
}

function renamedExample(example: Example, path: readonly string[], to: (path: string) => string): Example {
  const { calculated, values, errors } = example.expected;
  const keys = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> => Object.fromEntries(Object.entries(record).map(([key, value]) => [to(key), value]));
  const expected = {
    ...example.expected,
    ...(calculated === undefined ? {} : { calculated: keys(calculated) }),
    ...(values === undefined ? {} : { values: keys(values) }),
    ...(errors === undefined ? {} : { errors: errors.map((error) => ({ ...error, path: to(error.path) })) }),
  };
  return withHidden({ ...example, answers: Object.fromEntries(renamedAnswers(example.answers, path, to(path.join('.')))), expected }, to);
}

function withHidden(example: Example, to: (path: string) => string): Example {
  const { hidden } = example.expected;
  return hidden === undefined ? example : { ...example, expected: { ...example.expected, hidden: hidden.map(to) } };
}

function renamedAnswers(answers: object, [name = '', ...rest]: readonly string[], toPath: string): [string, unknown][] {
  const last = toPath.split('.').at(-1) ?? '';
  return Object.entries(answers).map(([key, value]): [string, unknown] => {
    if (key !== name) return [key, value];
    if (rest.length === 0) return [last, value];
    return [key, Array.isArray(value) ? value.map((row: unknown) => (isRecord(row) ? Object.fromEntries(renamedAnswers(row, rest, toPath)) : row)) : value];
  });
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `owners.0.share` for the field `owners.share`, with its last name replaced; parts after it stay. */
function renamedPath(given: string, path: string, id: string): string {
  const names = given.split('.');
  const depth = path.split('.').length;
  let fields = 0;
  for (const [index, name] of names.entries()) {
    if (/^\d+$/.test(name)) continue;
    fields += 1;
    if (fields === depth && withoutRows(names.slice(0, index + 1).join('.')) === path) return names.with(index, id).join('.');
  }
  return given;
}
