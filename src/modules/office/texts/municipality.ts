import { defineTexts } from '../../../platform/texts/define-texts.ts';

export const municipalityTexts = defineTexts({
  title: { hu: 'Melyik önkormányzatnál dolgozik?', en: 'For which municipality do you work?' },
  lead: {
    hu: 'A közös hivatal önkormányzatainak adatai elkülönülnek: egyszerre mindig egyben dolgozik.',
    en: 'The data of the municipalities of a joint office are apart: you work in one of them at a time.',
  },
  now: { hu: 'most itt dolgozik', en: 'you work here now' },
  municipality: { hu: 'Önkormányzat', en: 'Municipality' },
  change: { hu: 'Váltás', en: 'Change' },
  changed: { hu: 'Mostantól itt dolgozik: {name}', en: 'You now work for {name}' },
  onlyOne: { hu: 'Önnek egy önkormányzatnál van jogosultsága.', en: 'You have rights in one municipality.' },
  notYours: { hu: 'Ennél az önkormányzatnál Önnek nincs jogosultsága.', en: 'You have no rights in this municipality.' },
});
