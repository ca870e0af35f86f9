import { defineTexts } from '../../platform/texts/define-texts.ts';

export const demoTexts = defineTexts({
  title: { hu: 'Bemutató: kinek a nevében lép be?', en: 'Demo: who will you be?' },
  lead: { hu: 'Egy kattintással bejelentkezhet bármelyikükként.', en: 'One click signs you in as any of them.' },
  invented: { hu: 'Minden itt szereplő személy kitalált. A nevek gyakori magyar nevekből véletlenszerűen állnak össze.', en: 'All people here are invented. Names are put together at random from common Hungarian names.' },
  mails: { hu: 'A bemutató által küldött e-mailek', en: 'E-mails that the demo has sent' },
  filter: { hu: 'Szűrés névre, szerepkörre, településre', en: 'Filter by name, role, settlement' },
  clients: { hu: 'Ügyfelek', en: 'Citizens' },
  officials: { hu: 'Ügyintézők', en: 'Officials' },
  name: { hu: 'Név', en: 'Name' },
  role: { hu: 'Szerepkör', en: 'Role' },
  town: { hu: 'Önkormányzat (KSH-kód)', en: 'Municipality (KSH code)' },
  taxId: { hu: 'Adóazonosító jel', en: 'Tax id' },
  story: { hu: 'Mire jó?', en: 'What for?' },
});
