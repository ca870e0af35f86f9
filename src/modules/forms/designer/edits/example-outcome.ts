import type { Bilingual } from '../../../../kernel/result.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import type { CompiledForm } from '../../domain/compiled-form.ts';
import type { Example } from '../../domain/definition.ts';
import { resultOfExample } from './examples.ts';

/** How a worked example stands: what it promises and the form does not keep, in words. */
export interface ExampleOutcome {
  readonly name: string;
  readonly notes: readonly Bilingual[];
}

/** Runs a worked example and tells the differences; no notes: all is kept. */
export function outcomeOf(form: CompiledForm, example: Example): ExampleOutcome {
  const parsed = form.parseAnswers(example.answers);
  const result = resultOfExample(form, example);
  if (!parsed.ok || result === null) return { name: example.name, notes: [{ hu: 'A válaszait az űrlap nem tudja olvasni.', en: 'The form cannot read its answers.' }] };
  const { calculated = {}, errors = [], hidden = [], values = {} } = example.expected;
  const label = (path: string): Bilingual => form.placeOf(path)?.item.label ?? partTitle(form, path) ?? { hu: path, en: path };
  const figures = Object.keys({ ...calculated, ...(example.expected.calculated === undefined ? {} : result.calculated) }).flatMap((path) => differing(label(path), calculated[path] ?? null, result.calculated[path] ?? null));
  const stored = Object.entries(values).flatMap(([path, value]) => (path.includes('.') ? [] : differing(label(path), value, result.values[path] ?? null)));
  const faults = new Set(result.errors.map(({ path, code }) => `${path} ${code}`));
  const promised = new Set(errors.map(({ path, code }) => `${path} ${code}`));
  return {
    name: example.name,
    notes: [
      ...parsed.value.dropped.map((path) => ({ hu: `Nincs ilyen kérdés: ${path}`, en: `There is no such question: ${path}` })),
      ...figures,
      ...stored,
      ...result.errors.filter(({ path, code }) => !promised.has(`${path} ${code}`)).map(({ path, message }) => ({ hu: `Váratlan hiba – „${label(path).hu}”: ${message.hu}`, en: `Unexpected fault – “${label(path).en}”: ${message.en}` })),
      ...errors.filter(({ path, code }) => !faults.has(`${path} ${code}`)).map(({ path, code }) => ({ hu: `Elmaradt hiba – „${label(path).hu}” (${code})`, en: `Missing fault – “${label(path).en}” (${code})` })),
      ...hidden.filter((path) => result.visible.has(path)).map((path) => ({ hu: `Látszik, pedig nem kellene: „${label(path).hu}”`, en: `Shown though it should not be: “${label(path).en}”` })),
    ],
  };
}

/** The title of `page:x` or `section:x`. */
function partTitle({ definition }: CompiledForm, path: string): Bilingual | undefined {
  const page = definition.pages.find(({ id }) => path === `page:${id}`);
  return page?.title ?? definition.pages.flatMap(({ sections }) => sections).find(({ id }) => path === `section:${id}`)?.title;
}

function differing(label: Bilingual, wanted: unknown, is: unknown): readonly Bilingual[] {
  const [expected, seen] = [canonicalJson(wanted), canonicalJson(is)];
  if (expected === seen) return [];
  const none = { hu: 'nincs', en: 'nothing' };
  const word = (text: string, lang: keyof Bilingual): string => (text === 'null' ? none[lang] : text);
  return [{ hu: `„${label.hu}”: várt ${word(expected, 'hu')}, lett ${word(seen, 'hu')}`, en: `“${label.en}”: expected ${word(expected, 'en')}, is ${word(seen, 'en')}` }];
}
