import type { Bilingual } from '../../../kernel/result.ts';
import { defineTexts } from '../../../platform/texts/define-texts.ts';

/** Words that several screens of the tax office share. */
export const taxWords = defineTexts({
  section: { hu: 'Adó', en: 'Tax' },
  workList: { hu: 'Adóügyek', en: 'Tax cases' },
  accounts: { hu: 'Adószámlák', en: 'Tax accounts' },
  objects: { hu: 'Adótárgyak', en: 'Taxable objects' },
  rates: { hu: 'Adómértékek', en: 'Tax rates' },
  none: { hu: 'nincs tervezet', en: 'no draft' },
  drafted: { hu: 'tervezet', en: 'draft' },
  returned: { hu: 'visszaadva', en: 'sent back' },
  awaiting_sign_off: { hu: 'kiadmányozásra vár', en: 'awaits sign-off' },
  signed_off: { hu: 'kiadmányozva', en: 'signed off' },
  final: { hu: 'végleges', en: 'final' },
  withdrawn: { hu: 'visszavonva', en: 'withdrawn' },
  building: { hu: 'építmény', en: 'building' },
  land: { hu: 'telek', en: 'plot' },
  owner: { hu: 'tulajdonos', en: 'owner' },
  right_holder: { hu: 'vagyoni értékű jog jogosultja', en: 'holder of a registered right' },
  tenant: { hu: 'bérlő', en: 'tenant' },
  proposed: { hu: 'tervezet', en: 'proposed' },
  active: { hu: 'adózik', en: 'taxed' },
  ended: { hu: 'megszűnt', en: 'ended' },
  huf_per_m2: { hu: 'Ft/m²', en: 'HUF/m²' },
  huf_per_object: { hu: 'Ft/adótárgy', en: 'HUF/object' },
  unknownParty: { hu: 'ismeretlen ügyfél', en: 'unknown client' },
  nobody: { hu: 'nincs kiosztva', en: 'not assigned' },
  areaM2: { hu: '{area} m²', en: '{area} m²' },
});

/** The tax case forms by their catalogue names. */
export const FORM_NAMES: Readonly<Record<string, Bilingual>> = {
  A01: { hu: 'Építményadó adatbejelentés', en: 'Building tax report' },
  A02: { hu: 'Telekadó adatbejelentés', en: 'Land tax report' },
  A03: { hu: 'Kommunális adó adatbejelentés', en: 'Communal tax report' },
};
