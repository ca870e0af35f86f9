import type { Bilingual } from '../../../kernel/result.ts';
import type { FormDefinition } from '../domain/definition.ts';
import { compareFacts } from './compare-facts.ts';
import { compareItem } from './compare-item.ts';
import { type OutlinedItem, outlineOf } from './form-outline.ts';
import { conditionChange, named, type VersionChange } from './version-change.ts';

/** Says an expression in words; null leaves it as it is written. */
export type Explain = (definition: FormDefinition, path: string, expression: string) => Bilingual | null;

/**
 * What changed between two versions, in words, in the order of the later one; what is gone comes last. Renamed
 * questions (same kind and Hungarian label under another name) are told as one change.
 */
export function compareVersions(before: FormDefinition, after: FormDefinition, explain: Explain = () => null): readonly VersionChange[] {
  const [old, now] = [outlineOf(before), outlineOf(after)];
  const renamed = renamedItems(old, now);
  const oldByPath = new Map(old.map((item) => [item.path, item]));
  const kept = new Set<string>();
  const changes: VersionChange[] = [...compareFacts(before, after), ...comparePages(before, after, explain)];
  for (const item of now) {
    const former = oldByPath.get(renamed.get(item.path) ?? item.path);
    if (former === undefined) {
      changes.push(added(item));
      continue;
    }
    kept.add(former.path);
    changes.push(...compareItem(former, item, { before, after, explain }));
  }
  // With a group goes all that is in it; one sentence tells both.
  const gone = old.filter(({ path, group }) => !kept.has(path) && (group === null || kept.has(group)));
  return [...changes, ...gone.map(removed), ...compareExamples(before, after)];
}

/** Later path → earlier path, for questions that only changed their name. */
export function renamedItems(old: readonly OutlinedItem[], now: readonly OutlinedItem[]): ReadonlyMap<string, string> {
  const [oldPaths, nowPaths] = [new Set(old.map(({ path }) => path)), new Set(now.map(({ path }) => path))];
  const lost = old.filter(({ path }) => !nowPaths.has(path));
  const fresh = now.filter(({ path }) => !oldPaths.has(path));
  const pairs = new Map<string, string>();
  for (const item of fresh) {
    const alike = lost.filter((former) => isAlike(former, item));
    const rivals = fresh.filter((other) => isAlike(item, other));
    if (alike.length === 1 && rivals.length === 1 && alike[0] !== undefined) pairs.set(item.path, alike[0].path);
  }
  return pairs;
}

function isAlike(left: OutlinedItem, right: OutlinedItem): boolean {
  return left.item.kind === right.item.kind && left.group === right.group && left.item.label.hu === right.item.label.hu;
}

function added({ path, pointer, item, page }: OutlinedItem): VersionChange {
  const what = named(item.label);
  const text =
    item.kind === 'information'
      ? { hu: `Új tájékoztató szöveg: ${what.hu} (${page.title.hu})`, en: `New information: ${what.en} (${page.title.en})` }
      : item.kind === 'calculated'
        ? { hu: `Új számított érték: ${what.hu} (${page.title.hu})`, en: `New calculated figure: ${what.en} (${page.title.en})` }
        : { hu: `Új kérdés: ${what.hu} (${page.title.hu})`, en: `New question: ${what.en} (${page.title.en})` };
  return { kind: 'added', path, pointer, text };
}

function removed({ path, item }: OutlinedItem): VersionChange {
  const what = named(item.label);
  return { kind: 'removed', path, pointer: null, text: { hu: `Megszűnt: ${what.hu}`, en: `No longer there: ${what.en}` } };
}

function comparePages(before: FormDefinition, after: FormDefinition, explain: Explain): VersionChange[] {
  const old = new Map(before.pages.map((page) => [page.id, page]));
  const changes = after.pages.flatMap((page, index): VersionChange[] => {
    const former = old.get(page.id);
    const place = { path: `page:${page.id}`, pointer: `/pages/${index}` };
    const what = named(page.title);
    if (former === undefined) return [{ kind: 'added', ...place, text: { hu: `Új oldal: ${what.hu}`, en: `New page: ${what.en}` } }];
    const titled: VersionChange[] = former.title.hu === page.title.hu ? [] : [{ kind: 'changed', ...place, text: { hu: `Az oldal címe megváltozott: ${named(former.title).hu} → ${what.hu}`, en: `The page’s title changed: ${named(former.title).en} → ${what.en}` } }];
    return [...titled, ...conditionChange({ before: former.visibleIf, after: page.visibleIf }, { what, place, explain: (text) => explain(after, '', text) })];
  });
  const kept = new Set(after.pages.map(({ id }) => id));
  const gone = before.pages.filter(({ id }) => !kept.has(id)).map(({ id, title }): VersionChange => ({ kind: 'removed', path: `page:${id}`, pointer: null, text: { hu: `Megszűnt oldal: ${named(title).hu}`, en: `Page no longer there: ${named(title).en}` } }));
  const order = (form: FormDefinition, ids: ReadonlySet<string>): string => form.pages.map(({ id }) => id).filter((id) => ids.has(id)).join();
  const both = new Set(before.pages.map(({ id }) => id).filter((id) => kept.has(id)));
  const moved: VersionChange[] = order(before, both) === order(after, both) ? [] : [{ kind: 'moved', path: '', pointer: '/pages', text: { hu: 'Az oldalak sorrendje megváltozott.', en: 'The pages stand in another order.' } }];
  return [...changes, ...gone, ...moved];
}

function compareExamples(before: FormDefinition, after: FormDefinition): VersionChange[] {
  const old = new Map(before.examples.map((example) => [example.name, canonical(example)]));
  const names = new Set(after.examples.map(({ name }) => name));
  const place = { path: '', pointer: '/examples' };
  return [
    ...after.examples.flatMap((example): VersionChange[] => {
      const former = old.get(example.name);
      if (former === undefined) return [{ kind: 'added', ...place, text: { hu: `Új kidolgozott példa: „${example.name}”`, en: `New worked example: “${example.name}”` } }];
      return former === canonical(example) ? [] : [{ kind: 'changed', ...place, text: { hu: `A kidolgozott példa megváltozott: „${example.name}”`, en: `The worked example changed: “${example.name}”` } }];
    }),
    ...[...old.keys()].filter((name) => !names.has(name)).map((name): VersionChange => ({ kind: 'removed', ...place, text: { hu: `Megszűnt kidolgozott példa: „${name}”`, en: `Worked example no longer there: “${name}”` } })),
  ];
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'number' ? String(part) : part));
}
