import { withoutAccents } from '../../../../kernel/search-key.ts';
import type { Lang } from '../../../../platform/http/route.ts';
import type { FormDefinition } from '../../../forms/contract.ts';
import type { Item } from '../../../forms/engine.contract.ts';
import { lifeEventText } from './life-events.ts';

export interface FormQuery {
  readonly query: string;
  readonly lifeEvent?: string;
  readonly area?: string;
}

/**
 * Forms that hold every word of the query, accents and capitals apart: those with all of them in title, code, summary or
 * life event first, then those where they stand among the questions and their help. Without a query: all, in their order.
 */
export function searchForms(forms: readonly FormDefinition[], { query, lifeEvent = '', area = '' }: FormQuery, lang: Lang): FormDefinition[] {
  const words = plain(query).split(/\s+/).filter((word) => word !== '');
  const asked = forms.filter((form) => (lifeEvent === '' || form.lifeEvents.includes(lifeEvent)) && (area === '' || form.area === area));
  if (words.length === 0) return asked;
  const has = (text: string): boolean => words.every((word) => text.includes(word));
  const ranks = asked.map((form) => {
    const { title, about, inside } = wordsOf(form, lang);
    return { form, rank: has(title) ? 0 : has(about) ? 1 : has(inside) ? 2 : 3 };
  });
  return ranks.filter(({ rank }) => rank < 3).toSorted((left, right) => left.rank - right.rank).map(({ form }) => form);
}

interface Words {
  readonly title: string;
  readonly about: string;
  readonly inside: string;
}

/** Published definitions are frozen, so one process reads the words of each once. */
const read = { hu: new WeakMap<FormDefinition, Words>(), en: new WeakMap<FormDefinition, Words>() };

function wordsOf(form: FormDefinition, lang: Lang): Words {
  const known = read[lang].get(form);
  if (known !== undefined) return known;
  // Whoever reads English may still know the Hungarian name.
  const title = plain([form.code, form.title[lang], form.title.hu].join(' '));
  const about = plain([title, form.summary[lang], form.summary.hu, ...form.lifeEvents, ...form.lifeEvents.map((event) => lifeEventText(event, lang))].join(' '));
  const questions = form.pages.flatMap(({ title: page, intro, sections }) => [page[lang], intro?.[lang] ?? '', ...sections.flatMap(({ fields }) => fields.flatMap((item) => wordsOfItem(item, lang)))]);
  const words = { title, about, inside: plain([about, form.audience.whoFiles[lang], ...questions].join(' ')) };
  read[lang].set(form, words);
  return words;
}

function wordsOfItem(item: Item, lang: Lang): string[] {
  const help = 'help' in item ? (item.help?.[lang] ?? '') : '';
  if (item.kind === 'group') return [item.label[lang], help, ...item.fields.flatMap((field) => wordsOfItem(field, lang))];
  if (item.kind === 'information' || item.kind === 'declaration') return [item.text[lang]];
  return [item.label[lang], help];
}

function plain(text: string): string {
  return withoutAccents(text).toLowerCase();
}
