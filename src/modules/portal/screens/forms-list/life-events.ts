import type { Lang } from '../../../../platform/texts/language.ts';
import type { Bilingual } from '../../../../kernel/result.ts';

/** Life events that forms name, in words. One that is not here is searched by its own name only. */
const LIFE_EVENTS: Readonly<Record<string, Bilingual>> = {
  birth: { hu: 'Gyermek születik', en: 'A child is born' },
  marriage: { hu: 'Házasságot kötök', en: 'Getting married' },
  name: { hu: 'Nevet változtatok', en: 'Changing a name' },
  family: { hu: 'Gyermeket nevelek', en: 'Bringing up children' },
  death: { hu: 'Meghalt egy hozzátartozóm', en: 'Someone has died' },
  inheritance: { hu: 'Örököltem', en: 'Inheriting' },
  'property-purchase': { hu: 'Ingatlant veszek vagy adok el', en: 'Buying or selling property' },
  home: { hu: 'Lakásom, házam van', en: 'Having a home' },
  building: { hu: 'Építkezem', en: 'Building' },
  moving: { hu: 'Költözöm', en: 'Moving' },
  'dispute-with-neighbour': { hu: 'Vitám van a szomszéddal', en: 'A dispute with a neighbour' },
  social: { hu: 'Segítségre van szükségem', en: 'Needing support' },
  health: { hu: 'Beteg vagyok vagy ápolok valakit', en: 'Illness and care' },
  elderly: { hu: 'Idős vagyok', en: 'Old age' },
  'financial-difficulty': { hu: 'Nem tudok fizetni', en: 'Not being able to pay' },
  'starting-a-business': { hu: 'Vállalkozást indítok', en: 'Starting a business' },
  business: { hu: 'Vállalkozásom van', en: 'Running a business' },
  'closing-a-business': { hu: 'Vállalkozást szüntetek meg', en: 'Closing a business' },
  trade: { hu: 'Kereskedem', en: 'Trading' },
  industry: { hu: 'Telepet működtetek', en: 'Running a site' },
  tourism: { hu: 'Szállást adok', en: 'Letting rooms' },
  farming: { hu: 'Gazdálkodom', en: 'Farming' },
  event: { hu: 'Rendezvényt tartok', en: 'Holding an event' },
  tender: { hu: 'Pályázom', en: 'Applying for a tender' },
  shopping: { hu: 'Vásároltam', en: 'Shopping' },
  complaint: { hu: 'Panaszt teszek', en: 'Making a complaint' },
  any: { hu: 'Bármi más', en: 'Anything else' },
};

/** A life event in words. */
export function lifeEventText(event: string, lang: Lang): string {
  return LIFE_EVENTS[event]?.[lang] ?? event.replaceAll('-', ' ');
}

/** The life events of these forms in the order of a life, those without words last. */
export function lifeEventsOf(forms: readonly { readonly lifeEvents: readonly string[] }[]): string[] {
  const found = new Set(forms.flatMap(({ lifeEvents }) => lifeEvents));
  const known = Object.keys(LIFE_EVENTS);
  return [...known.filter((event) => found.has(event)), ...[...found].filter((event) => !known.includes(event)).toSorted()];
}
