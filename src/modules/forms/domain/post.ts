import type { Result } from '../../../kernel/result.ts';
import { refuse } from '../../../kernel/result.ts';
import type { Answer, Answers } from './answers.ts';
import { isListAnswer, isRecordAnswer } from './answers.ts';
import type { Cell, Container } from './model.ts';
import type { ParsedAnswers } from './untrusted-answers.ts';
import { HostileAnswers, parseAnswers, partNames, refusePrototypeKey, takesAnswer, tooMany } from './untrusted-answers.ts';

const ENTRIES_MAX = 5000;
const NAME_LENGTH_MAX = 200;

/**
 * Reads a form-encoded post: names are paths (`usefulAreaM2`, `owners.0.share`, `address.postcode`),
 * a multiple choice repeats its name. Rows may be numbered with gaps (a row in the middle was taken
 * out); they come together in their order; `owners.1=` alone is an empty row. Names that begin with `_` belong to the page, not to the
 * form, and are passed over. Limits and refusals as `parseAnswers`. Never throws.
 */
export function readPost(root: Container, entries: Iterable<readonly [string, string]>): Result<ParsedAnswers> {
  try {
    const tree: Branch = new Map();
    let count = 0;
    for (const [name, value] of entries) {
      count += 1;
      if (count > ENTRIES_MAX || name.length > NAME_LENGTH_MAX) throw tooMany(name);
      if (!name.startsWith('_')) plant(tree, name.split('.'), value, name);
    }
    return parseAnswers(root, grownContainer(root, tree));
  } catch (error) {
    if (error instanceof HostileAnswers) return refuse(error.refusal);
    throw error;
  }
}

/** The entries that `readPost` makes the same answers of. */
export function writePost(root: Container, answers: Answers): [string, string][] {
  return root.cells.flatMap((cell) => entriesOf(cell, answers[cell.item.id], ''));
}

type Branch = Map<string, Branch | string[]>;

function plant(tree: Branch, names: readonly string[], value: string, path: string): void {
  let branch = tree;
  for (const [index, name] of names.entries()) {
    refusePrototypeKey(name, path);
    const next = branch.get(name);
    if (index === names.length - 1) {
      if (next === undefined) branch.set(name, [value]);
      else if (Array.isArray(next)) next.push(value);
    } else if (next === undefined || Array.isArray(next)) {
      const grown: Branch = new Map();
      branch.set(name, grown);
      branch = grown;
    } else branch = next;
  }
}

function grownContainer(container: Container, branch: Branch): Readonly<Record<string, unknown>> {
  const known = new Map(container.cells.map((cell) => [cell.item.id, cell]));
  return Object.fromEntries([...branch].map(([name, value]) => [name, grown(known.get(name), value)]));
}

/** The data of one name in the shape its field has; of an unknown name anything, as it is dropped. */
function grown(cell: Cell | undefined, value: Branch | string[]): unknown {
  if (cell === undefined || !takesAnswer(cell.item)) return null;
  const { rows, item } = cell;
  if (Array.isArray(value)) return item.kind === 'choice' && item.display === 'multi' ? value : value.at(-1);
  if (partNames(item) !== null) {
    return Object.fromEntries([...value].map(([part, text]) => [part, Array.isArray(text) ? text.at(-1) : text]));
  }
  if (rows === null) return value;
  const numbered = [...value].filter(([index]) => /^\d{1,4}$/.test(index));
  numbered.sort(([left], [right]) => Number(left) - Number(right));
  return numbered.map(([, row]) => (Array.isArray(row) ? {} : grownContainer(rows, row)));
}

function entriesOf(cell: Cell, answer: Answer | undefined, prefix: string): [string, string][] {
  const path = prefix + cell.item.id;
  if (answer === undefined) return [];
  if (typeof answer === 'string') return [[path, answer]];
  if (isRecordAnswer(answer)) {
    return Object.entries(answer).flatMap(([part, text]): [string, string][] =>
      typeof text === 'string' ? [[`${path}.${part}`, text]] : [],
    );
  }
  const { rows } = cell;
  if (!isListAnswer(answer)) return [];
  return answer.flatMap((row, index): [string, string][] => {
    if (typeof row === 'string') return [[path, row]];
    const cells = rows === null ? [] : rows.cells;
    const entries = cells.flatMap((inner) => entriesOf(inner, row[inner.item.id], `${path}.${index}.`));
    return entries.length > 0 ? entries : [[`${path}.${index}`, '']];
  });
}
