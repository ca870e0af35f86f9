import { withoutAccents } from '../../../../kernel/search-key.ts';
import type { Lang } from '../../../../platform/http/route.ts';
import type { FormDefinition } from '../../../forms/contract.ts';

/** Forms whose title, summary, code or life events hold every word of the query; accents do not matter. */
export function matching(forms: readonly FormDefinition[], query: string, lang: Lang): FormDefinition[] {
  const words = plain(query).split(/\s+/).filter((word) => word !== '');
  return forms.filter((form) => {
    const text = plain([form.code, form.title[lang], form.title.hu, form.summary[lang], ...form.lifeEvents].join(' '));
    return words.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return withoutAccents(text).toLowerCase();
}
