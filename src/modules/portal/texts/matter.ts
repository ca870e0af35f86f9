import { defineTexts } from '../../../platform/texts/define-texts.ts';

export const matterTexts = defineTexts({
  home: { hu: 'Nyitólap', en: 'Home' },
  who: { hu: 'Ki nyújthatja be?', en: 'Who may file it?' },
  needed: { hu: 'Mi kell hozzá?', en: 'What do you need at hand?' },
  time: { hu: 'Mennyi ideig tart?', en: 'How long does it take?' },
  minutes: { hu: 'A kitöltés körülbelül {count|number} perc.', en: 'Filling it in takes about {count|number} minutes.' },
  fee: { hu: 'Mennyibe kerül?', en: 'What does it cost?' },
  free: { hu: 'Ingyenes.', en: 'Nothing.' },
  feeIs: { hu: '{amount|money}', en: '{amount|money}' },
  fileBy: { hu: 'Meddig kell benyújtani?', en: 'By when must it be filed?' },
  decidedBy: { hu: 'Mikorra lesz döntés?', en: 'When is it decided?' },
  decidedOn: { hu: 'Ha ma nyújtja be: legkésőbb {day|day}-ig.', en: 'If you file it today: by {day|day} at the latest.' },
  notDecided: { hu: 'Erről nem születik döntés: a hivatal tudomásul veszi.', en: 'Nobody decides about it: the office takes note of it.' },
  usually: { hu: 'Mennyi idő alatt szokott elkészülni?', en: 'How long does it usually take here?' },
  localHelp: { hu: '{town} önkormányzatának tájékoztatója', en: 'Note of the municipality of {town}' },
  law: { hu: 'Jogszabály', en: 'Law' },
  fillIn: { hu: 'Kitöltés', en: 'Fill it in' },
  fillInFree: { hu: 'Kitöltés bejelentkezés nélkül', en: 'Fill it in without signing in' },
  signInAndFill: { hu: 'Bejelentkezés és kitöltés', en: 'Sign in and fill it in' },
  difference: {
    hu: 'Bejelentkezés nélkül kitöltheti és kinyomtathatja az űrlapot, de nem mentheti és nem küldheti be.',
    en: 'Without signing in you may fill in and print the form, but not save or send it.',
  },
  printEmpty: { hu: 'Üres űrlap nyomtatása (PDF)', en: 'Print the empty form (PDF)' },
});
