import { defineTexts } from '../../../platform/texts/define-texts.ts';

export const deskTexts = defineTexts({
  title: { hu: 'Mai munkám', en: 'My day' },
  greeting: { hu: 'Jó munkát, {name}!', en: 'Have a good day, {name}!' },
  lastSignIn: { hu: 'Előző bejelentkezése: {at|moment}', en: 'Your last sign-in: {at|moment}' },
  firstSignIn: { hu: 'Ez az első bejelentkezése.', en: 'This is your first sign-in.' },
  changeTown: { hu: 'Másik önkormányzat', en: 'Another municipality' },
  figures: { hu: 'Ma', en: 'Today' },
  overdue: { hu: 'Lejárt határidő', en: 'Overdue' },
  dueToday: { hu: 'Ma jár le', en: 'Due today' },
  dueThisWeek: { hu: 'Hat napon belül jár le', en: 'Due within six days' },
  open: { hu: 'Folyamatban lévő ügyem', en: 'My open cases' },
  arrivals: { hu: 'Iktatásra vár', en: 'To be registered' },
  awaitingSignOff: { hu: 'Kiadmányozásomra vár', en: 'Waits for my sign-off' },
  next: { hu: 'Ügyeim határidő szerint', en: 'My cases by due day' },
  allMine: { hu: 'Minden ügyem', en: 'All my cases' },
  nextCaption: { hu: 'A legközelebb lejáró ügyeim', en: 'My cases due next' },
  noCasesTitle: { hu: 'Nincs folyamatban lévő ügye.', en: 'You have no open case.' },
  noCasesText: {
    hu: 'Új ügyet az iktatás vagy a vezető szignálása ad Önnek.',
    en: 'Cases come to you by registration or when your head assigns them.',
  },
  waiting: { hu: 'Újonnan érkezett iratok', en: 'New papers' },
  waitingCaption: { hu: 'A legrégebben érkezett, még nem iktatott iratok', en: 'The oldest papers not registered yet' },
  noArrivalsTitle: { hu: 'Minden érkezett irat iktatva van.', en: 'Every paper that arrived is registered.' },
  toArrivals: { hu: 'Érkeztetett iratok', en: 'Arrived papers' },
});
