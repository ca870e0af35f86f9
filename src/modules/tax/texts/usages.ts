import type { Bilingual } from '../../../kernel/result.ts';

/** Kinds of use that the tax forms name; decrees may set rates by them, and may know others. */
export const USAGES: Readonly<Record<string, Bilingual>> = {
  dwelling: { hu: 'lakás, lakóház', en: 'home' },
  'holiday-home': { hu: 'üdülő, hétvégi ház', en: 'holiday home' },
  commercial: { hu: 'kereskedelmi egység', en: 'shop' },
  lodging: { hu: 'szállásépület', en: 'lodging' },
  garage: { hu: 'gépjárműtároló', en: 'garage' },
  other: { hu: 'egyéb, nem lakás célú épület', en: 'other building' },
};

/** The words for a kind of use; one that only the decree knows stands as it is. */
export function usageText(usage: string, lang: 'hu' | 'en'): string {
  return USAGES[usage]?.[lang] ?? usage;
}
