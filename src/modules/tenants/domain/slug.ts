import { searchKey } from '../../../kernel/search-key.ts';

/**
 * First parts of addresses that belong to the platform. No town may take one: its pages would hide them,
 * or they its pages.
 */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  'adatkezeles',
  'akadalymentesseg',
  'allapot',
  'api',
  'assets',
  'aszf',
  'belepes',
  'centrum',
  'demo',
  'favicon',
  'fiok',
  'fizetes',
  'hatralek',
  'healthz',
  'hirek',
  'hivatal',
  'impresszum',
  'kau',
  'kereses',
  'kezbesites',
  'kilepes',
  'kozpont',
  'metrics',
  'nyelv',
  'readyz',
  'robots',
  'saml',
  'schema',
  'sema',
  'sugo',
  'szabalyok',
  'szimulator',
  'szotar',
  'telepulesek',
  'tema',
  'ugyek',
  'urlap-mezok',
  'urlapok',
]);

/** What of a settlement decides its address. */
export interface SlugSource {
  readonly kshCode: string;
  readonly slugText: string;
  readonly county: string;
  readonly district: string;
  readonly population: number;
}

/** Lower-case words without accents, joined by hyphens: `budapest-13-kerulet`. */
export function slugOf(text: string): string {
  return searchKey(text).replaceAll(' ', '-');
}

/**
 * An address for each settlement, by KSH code. Where two would share one, the larger keeps the bare name
 * and the smaller adds its district or county (Komló and Kömlő): so an address stays as long as the
 * catalogue's order of size does.
 */
export function assignSlugs(settlements: readonly SlugSource[]): Map<string, string> {
  const taken = new Map<string, string>();
  const bySize = [...settlements].sort((a, b) => b.population - a.population || (a.kshCode < b.kshCode ? -1 : 1));
  for (const settlement of bySize) {
    const bare = slugOf(settlement.slugText);
    const choices = [bare, `${bare}-${slugOf(settlement.district || settlement.county)}`, `${bare}-${settlement.kshCode}`];
    const slug = choices.find((choice) => !taken.has(choice) && !RESERVED_SLUGS.has(choice)) ?? settlement.kshCode;
    taken.set(slug, settlement.kshCode);
  }
  return new Map([...taken].map(([slug, kshCode]) => [kshCode, slug]));
}
