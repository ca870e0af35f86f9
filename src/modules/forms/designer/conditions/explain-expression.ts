import { analyseFeel } from '../../../../kernel/feel/analyse.ts';
import type { FeelNode } from '../../../../kernel/feel/ast.ts';
import { FeelSyntaxError } from '../../../../kernel/feel/errors.ts';
import { parseFeel } from '../../../../kernel/feel/parse.ts';
import { typeName } from '../../../../kernel/feel/type-rules.ts';
import type { FeelType } from '../../../../kernel/feel/types.ts';
import { mayBe } from '../../../../kernel/feel/types.ts';
import type { Bilingual } from '../../../../kernel/result.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import type { Group, Item } from '../../domain/fields.ts';
import { formLibrary } from '../../domain/form-library.ts';
import { type Names, rootNames, rowNames } from '../../domain/names.ts';
import { type Labels, sentenceOf } from './words.ts';

/** What an author is told about an expression while writing it. */
export interface Explained {
  /** Faults with their offset in the text. */
  readonly issues: readonly { readonly at: number; readonly text: Bilingual }[];
  /** The expression as a sentence; null when it cannot be read. */
  readonly sentence: Bilingual | null;
  /** What it gives: a number, a text, …; null when it cannot be read. */
  readonly type: Bilingual | null;
  /** The same for programs. */
  readonly feelType: FeelType;
}

const library = formLibrary();

/** Reads and checks an expression in its place without running it. `wanted` null: anything may come of it. */
export function explainExpression(definition: FormDefinition, groups: readonly string[], text: string, wanted: FeelType | null): Explained {
  const read = treeOf(text);
  if ('issue' in read) return { issues: [read.issue], sentence: null, type: null, feelType: 'null' };
  const { names, labels } = scopeOf(definition, groups);
  const { type, issues } = analyseFeel(read.tree, names, library);
  const is = typeName(type);
  const wrong = wanted === null || mayBe(type, wanted) ? [] : [{ at: 0, text: misfit(is, typeName(wanted)) }];
  return {
    issues: [...issues, ...wrong],
    sentence: { hu: sentenceOf(read.tree, labels, 'hu'), en: sentenceOf(read.tree, labels, 'en') },
    type: is,
    feelType: type,
  };
}

function misfit(is: Bilingual, needs: Bilingual): Bilingual {
  return { hu: `A kifejezés eredménye ${is.hu}, de itt ${needs.hu} kell.`, en: `The expression gives a ${is.en}; a ${needs.en} is needed here.` };
}

function treeOf(text: string): { readonly tree: FeelNode } | { readonly issue: { readonly at: number; readonly text: Bilingual } } {
  try {
    return { tree: parseFeel(text) };
  } catch (error) {
    if (!(error instanceof FeelSyntaxError)) throw error;
    return { issue: error.issue };
  }
}

function scopeOf(definition: FormDefinition, groups: readonly string[]): { readonly names: Names; readonly labels: Labels } {
  let items: readonly Item[] = definition.pages.flatMap(({ sections }) => sections.flatMap(({ fields }) => fields));
  let names = rootNames(definition);
  const labels = new Map(allLabels(items, ''));
  for (const { name, label } of definition.parameters) labels.set(`municipality.${name}`, { label });
  for (const id of groups) {
    const group = items.find((item): item is Group => item.kind === 'group' && item.id === id);
    if (group === undefined) break;
    names = rowNames(names, group);
    items = group.fields;
    for (const [path, label] of allLabels(items, '')) labels.set(path, label);
  }
  return { names, labels: (path) => labels.get(path) ?? labels.get(path.split('.').at(-1) ?? '') };
}

type Label = NonNullable<ReturnType<Labels>>;

function allLabels(items: readonly Item[], prefix: string): readonly (readonly [string, Label])[] {
  return items.flatMap((item) => {
    const path = prefix + item.id;
    const values = item.kind === 'choice' ? new Map(item.options.map((option) => [option.value, option.label])) : undefined;
    const own: readonly [string, Label] = [path, values === undefined ? { label: item.label } : { label: item.label, values }];
    return item.kind === 'group' ? [own, ...allLabels(item.fields, `${path}.`), ...allLabels(item.fields, '')] : [own];
  });
}
