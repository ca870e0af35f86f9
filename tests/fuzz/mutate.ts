import type { Random } from '../../src/apps/demo/random.ts';
import type { Entry, FormMap } from './form-map.ts';
import { MARK, nastyText, showableText } from './nasty-texts.ts';
import { valueFor } from './nasty-values.ts';

/** Names that reach for an object's machinery, for rows that nobody has, or for nothing. */
const NAMES: readonly string[] = [
  '__proto__', '__proto__.polluted', 'constructor', 'constructor.prototype.polluted', 'prototype', 'toString', 'hasOwnProperty', '', '.', '..', '...', '.a', 'a.', 'a..b', '0', '-1', '[0]', 'a[b]', 'a[__proto__][x]',
  '_token', '_kulcs', '_lap', '_muvelet', '_vazlat', '_hordozott', '_elo', '_', ' ', '\u0000', '\ufeff', 'owners.__proto__.x', 'owners.999999999.share', 'owners.-1.share', 'owners.1e3.share', 'owners.0x1.share', 'owners.0.0.0', 'owners.length', 'owners.00.share', 'owners.١.share',
];

/** A sending of a form: a worked example of it, changed in some places or not at all. */
export function submissionOf(random: Random, form: FormMap): Entry[] {
  let entries: Entry[] = form.examples.length === 0 ? [] : [...random.pick(form.examples)];
  const changes = random.pick([0, 0, 1, 1, 1, 1, 2, 3, 6]);
  for (let change = 0; change < changes; change += 1) entries = random.chance(0.72) ? withValue(random, form, entries) : withStructure(random, form, entries);
  return entries;
}

/** What is typed on one page of the form, changed like a whole sending. */
export function pageOf(random: Random, form: FormMap): { readonly pageId: string; readonly entries: readonly Entry[] } {
  const page = random.pick(form.definition.pages);
  const heads = new Set(form.controls.filter(({ pageId }) => pageId === page.id).map(({ name }) => name.split('.')[0]));
  const all = submissionOf(random, form);
  return { pageId: random.chance(0.95) ? page.id : nastyText(random), entries: random.chance(0.9) ? all.filter(([name]) => heads.has(name.split('.')[0])) : all };
}

/** One control gets another value: set, added beside the one it has, or its kind of answer changed. */
function withValue(random: Random, form: FormMap, entries: readonly Entry[]): Entry[] {
  if (form.controls.length === 0) return [...entries];
  const { name: generic, field } = random.pick(form.controls);
  // Texts that may stand there are worth more than those refused at once: they come back on pages and papers.
  const isFree = field.kind === 'text' || field.kind === 'longtext' || field.kind === 'address' || field.kind === 'person4t' || field.kind === 'organisation';
  const value = isFree && random.chance(0.5) ? showableText(random) : valueFor(random, field);
  const name = random.chance(0.95) ? generic : generic.replace('.0.', `.${random.integer(0, 12)}.`);
  if (random.chance(0.1)) return [...entries, [name, value]];
  return [...entries.filter(([known]) => known !== name), [name, value]];
}

function withStructure(random: Random, form: FormMap, entries: readonly Entry[]): Entry[] {
  const index = entries.length === 0 ? 0 : random.integer(0, entries.length - 1);
  const [name = 'x', value = ''] = entries[index] ?? [];
  const group = form.groups.length === 0 ? null : random.pick(form.groups);
  switch (random.integer(0, 11)) {
    case 0:
      return entries.filter((_, at) => at !== index);
    case 1:
      return entries.filter(() => random.chance(0.5));
    case 2:
      return [...entries, [name, nastyText(random)], [name, value]];
    case 3:
      return [...entries, [random.pick(NAMES), nastyText(random)]];
    case 4:
      return [...entries, [`${name}.${random.pick(NAMES)}`, nastyText(random)]];
    case 5:
      return [...entries, [`${name}${'.a'.repeat(random.pick([10, 99, 150, 5_000]))}`, MARK]];
    case 6:
      return [...entries, ...Array.from({ length: random.pick([30, 301, 2_500, 5_001]) }, (_, at): Entry => [random.chance(0.5) ? name : `${name}${at}`, 'x'])];
    case 7:
      if (group === null) return [];
      return [...entries, ...Array.from({ length: random.pick([group.group.maxRows, group.group.maxRows + 1, 301]) }, (_, at): Entry => [`${group.name}.${at}`, ''])];
    case 8:
      if (group === null) return [...entries].reverse();
      return [...entries, [group.name, nastyText(random)], [`${group.name}.${random.pick(['999999999', '-1', '__proto__', 'constructor', '1.5', ''])}.${random.pick(NAMES)}`, MARK]];
    case 9:
      return entries.map(([key, text]): Entry => [key.toUpperCase(), text]);
    case 10:
      return random.chance(0.2) ? [...entries, [name, MARK.repeat(random.pick([2_000, 30_000, 90_000]))]] : entries.map(([key, text]): Entry => [key, `${text} `]);
    default:
      return entries.map(([key, text]): Entry => (random.chance(0.1) ? [key, nastyText(random)] : [key, text]));
  }
}
