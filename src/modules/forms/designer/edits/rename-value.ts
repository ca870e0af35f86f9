import type { FeelNode } from '../../../../kernel/feel/ast.ts';
import { partsOf } from '../../../../kernel/feel/ast.ts';
import { FeelSyntaxError } from '../../../../kernel/feel/errors.ts';
import { parseFeel } from '../../../../kernel/feel/parse.ts';
import type { FormDefinition, Parameter } from '../../domain/definition.ts';
import type { Option } from '../../domain/fields.ts';
import { changeExpressions } from './expressions.ts';
import { renamedIn } from './rename.ts';
import { referencesIn } from './references.ts';

/**
 * Parameters that have another name than before (the same number of them, at the same places) are renamed in every
 * expression and worked example too. `before` is the form as it was.
 */
export function withRenamedParameters(before: FormDefinition, after: FormDefinition): FormDefinition {
  return renames(before.parameters, after.parameters, ({ name }: Parameter) => name).reduce((form, [from, to]) => {
    // What an expression means is read by the names it was written with.
    const rewritten = changeExpressions(form, ({ groups, text }) => renamedIn(before, groups, text, `municipality.${from}`, to));
    const examples = rewritten.examples.map((example) => {
      if (example.municipality === undefined || !Object.hasOwn(example.municipality, from)) return example;
      return { ...example, municipality: Object.fromEntries(Object.entries(example.municipality).map(([key, value]) => [key === from ? to : key, value])) };
    });
    return { ...rewritten, examples };
  }, after);
}

/**
 * Options of a choice that are stored under another value than before are renamed where an expression compares the
 * choice with them, and in the answers of worked examples.
 * @param path of the choice in answers, without row numbers
 */
export function withRenamedOptions(form: FormDefinition, path: string, before: readonly Option[], after: readonly Option[]): FormDefinition {
  return renames(before, after, ({ value }) => value).reduce((form, [from, to]) => {
    const rewritten = changeExpressions(form, ({ groups, text }) => withValue(form, groups, text, { path, from, to }));
    return { ...rewritten, examples: rewritten.examples.map((example) => ({ ...example, answers: Object.fromEntries(answers(example.answers, path.split('.'), from, to)) })) };
  }, form);
}

/** Old and new names, place by place; none when the lists differ in length (then something came or went). */
function renames<Row>(before: readonly Row[], after: readonly Row[], nameOf: (row: Row) => string): readonly (readonly [string, string])[] {
  if (before.length !== after.length) return [];
  const known = new Set(before.map(nameOf));
  return before.flatMap((row, index) => {
    const next = after[index];
    const [from, to] = [nameOf(row), next === undefined ? '' : nameOf(next)];
    // A list that was only put in another order renames nothing.
    return from === to || to === '' || known.has(to) ? [] : [[from, to] as const];
  });
}

function withValue(form: FormDefinition, groups: readonly string[], text: string, { path, from, to }: { readonly path: string; readonly from: string; readonly to: string }): string {
  const named = new Set(referencesIn(form, groups, text).flatMap((reference) => (reference.path === path ? [reference.at] : [])));
  const places = named.size === 0 ? [] : literalsOf(treeOf(text), named, from);
  const literal = JSON.stringify(from);
  return [...new Set(places)].sort((left, right) => right - left).reduce((whole, at) => (whole.startsWith(literal, at) ? whole.slice(0, at) + JSON.stringify(to) + whole.slice(at + literal.length) : whole), text);
}

/** Offsets of the text literals that stand beside a name: compared with it, or asked to be in it. */
function literalsOf(node: FeelNode | null, named: ReadonlySet<number>, value: string): readonly number[] {
  if (node === null) return [];
  const parts = partsOf(node);
  const isAbout = (node.kind === 'compare' || node.kind === 'in' || node.kind === 'call') && parts.some((part) => endsIn(part, named));
  const own = isAbout ? parts.flatMap((part) => (part.kind === 'string' && part.value === value ? [part.at] : [])) : [];
  return [...own, ...parts.flatMap((part) => literalsOf(part, named, value))];
}

/** Whether a name or path is one of the named ones; a path is known by its last name, which stands after its beginning. */
function endsIn(node: FeelNode, named: ReadonlySet<number>): boolean {
  if (node.kind === 'name') return named.has(node.at);
  return node.kind === 'path' && [...named].some((at) => at > node.at);
}

function treeOf(text: string): FeelNode | null {
  try {
    return parseFeel(text);
  } catch (error) {
    if (error instanceof FeelSyntaxError) return null;
    throw error;
  }
}

function answers(record: object, [name = '', ...rest]: readonly string[], from: string, to: string): [string, unknown][] {
  return Object.entries(record).map(([key, value]): [string, unknown] => {
    if (key !== name) return [key, value];
    if (rest.length === 0) return [key, value === from ? to : Array.isArray(value) ? value.map((one: unknown) => (one === from ? to : one)) : value];
    return [key, Array.isArray(value) ? value.map((row: unknown) => (typeof row === 'object' && row !== null ? Object.fromEntries(answers(row, rest, from, to)) : row)) : value];
  });
}
