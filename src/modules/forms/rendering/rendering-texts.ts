import { defineTexts } from '../../../platform/texts/define-texts.ts';

/** What people read at the fields of a form. */
export const renderingTexts = defineTexts({
  addRow: { hu: 'Új sor: {what}', en: 'Add: {what}' },
  removeRow: { hu: 'Törlés: {what}', en: 'Remove: {what}' },
  rowNumber: { hu: '{number}. {what}', en: '{what} {number}' },
  fromSignIn: { hu: 'A bejelentkezési adataiból vettük át; nézze át.', en: 'Taken from your sign-in data; please look it over.' },
  fromSignInLocked: {
    hu: 'A bejelentkezési adataiból vettük át; itt nem módosítható.',
    en: 'Taken from your sign-in data; it cannot be changed here.',
  },
  why: { hu: 'Miért ennyi?', en: 'Why this much?' },
  notYet: { hu: 'még nem számolható', en: 'not known yet' },
  taxIdHelp: { hu: 'Tíz számjegy, az adókártyán található.', en: 'Ten digits, on your tax card.' },
  shareHelp: { hu: 'Törtként adja meg, például 1/2.', en: 'As a fraction, for example 1/2.' },
  emailHelp: { hu: 'Például: nev@example.com', en: 'For example name@example.com' },
  phoneHelp: { hu: 'Például: +36 30 123 4567', en: 'For example +36 30 123 4567' },
  bankAccountHelp: { hu: '16 vagy 24 számjegy, nyolcasával.', en: '16 or 24 digits, in groups of eight.' },
  parcelNoHelp: { hu: 'A tulajdoni lapon található, például 1042/3.', en: 'It is on the title deed, for example 1042/3.' },
});
