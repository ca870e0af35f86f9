import type { Result } from '../../../../kernel/result.ts';
import { refuse } from '../../../../kernel/result.ts';
import type { Example, FormDefinition } from '../../domain/definition.ts';
import { type Edit, edited, type EditRefusal, refused } from './draft.ts';
import { pathOf, titleOf } from './expressions.ts';
import { findSpot, holderOf, spotsOf, withList } from './place.ts';
import { usesOf, withoutRows } from './uses.ts';

/**
 * Deletes a page, section or field. What others read is only deleted when `isConfirmed`: their expressions then name
 * something that is not there, which the findings show. Worked examples lose its answers.
 */
export function remove(definition: FormDefinition, place: string, isConfirmed: boolean): Result<Edit, EditRefusal> {
  const spot = findSpot(definition, place);
  if (spot === null) return refused('no-place', 'Ez a rész már nincs az űrlapon.', 'This part is not in the form any more.');
  const uses = usesOf(definition, place);
  const title = titleOf(spot);
  if (uses.length > 0 && !isConfirmed) {
    return refuse({
      code: 'forms.designer.in-use',
      text: { hu: `Más részek olvassák ezt: „${title.hu}”.`, en: `Other parts read this: “${title.en}”.` },
      uses,
    });
  }
  const gone = spotsOf(definition).filter((other) => other.place === place || other.place.startsWith(`${place}/`));
  const names = new Set(gone.flatMap((other) => pathOf(other) ?? `${other.level}:${other.node.id}`));
  const whole = withList(definition, holderOf(place), (nodes) => nodes.filter(({ id }) => id !== spot.node.id));
  const what = { hu: `Törölve: „${title.hu}”.`, en: `Deleted: “${title.en}”.` };
  return edited({ ...whole, examples: whole.examples.map((example) => withoutNames(example, names)) }, what, neighbourOf(whole, definition, place));
}

/** What is selected after a deletion: what stood before it, else what held it. */
function neighbourOf(whole: FormDefinition, before: FormDefinition, place: string): string {
  const places = spotsOf(before).map((spot) => spot.place);
  const left = new Set(spotsOf(whole).map((spot) => spot.place));
  return places.slice(0, places.indexOf(place)).findLast((candidate) => left.has(candidate)) ?? '';
}

function withoutNames(example: Example, names: ReadonlySet<string>): Example {
  const isGone = (path: string): boolean => [...names].some((name) => withoutRows(path) === name || withoutRows(path).startsWith(`${name}.`));
  const { calculated, values, errors, hidden } = example.expected;
  const kept = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> => Object.fromEntries(Object.entries(record).filter(([key]) => !isGone(key)));
  const expected = {
    ...(calculated === undefined ? {} : { calculated: kept(calculated) }),
    ...(values === undefined ? {} : { values: kept(values) }),
    ...(errors === undefined ? {} : { errors: errors.filter(({ path }) => !isGone(path)) }),
    ...(hidden === undefined ? {} : { hidden: hidden.filter((path) => !isGone(path)) }),
  };
  return { ...example, answers: withoutAnswers(example.answers, '', isGone), expected };
}

function withoutAnswers(answers: Readonly<Record<string, unknown>>, prefix: string, isGone: (path: string) => boolean): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([key, value]): [string, unknown][] => {
      const path = prefix + key;
      if (isGone(path)) return [];
      if (!Array.isArray(value)) return [[key, value]];
      return [[key, value.map((row: unknown) => (typeof row === 'object' && row !== null ? withoutAnswers(Object.fromEntries(Object.entries(row)), `${path}.`, isGone) : row))]];
    }),
  );
}
