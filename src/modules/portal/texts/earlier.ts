import { defineTexts } from '../../../platform/texts/define-texts.ts';

/** Beginning a form from one that was sent before. */
export const earlierTexts = defineTexts({
  home: { hu: 'Nyitólap', en: 'Home' },
  title: { hu: 'Kitöltés egy korábbi beadvány alapján', en: 'Fill it in from an earlier submission' },
  lead: { hu: 'A {at|moment}-kor beküldött űrlap válaszait új vázlatba másoljuk. A korábbi beadvány nem változik.', en: 'The answers of the form sent at {at|moment} are copied into a new draft. The earlier submission does not change.' },
  readAgain: { hu: 'Nézze át minden lapját: ami azóta megváltozott, javítsa ki.', en: 'Look over every page and correct what has changed since.' },
  leftTitle: { hu: 'Ezeket újra meg kell adnia', en: 'To be given anew' },
  left_declaration: { hu: 'nyilatkozat', en: 'declaration' },
  left_file: { hu: 'csatolt fájl', en: 'attached file' },
  signatures: { hu: 'Az aláírásokat soha nem vesszük át.', en: 'Signatures are never taken over.' },
  changesTitle: { hu: 'Az űrlap azóta megváltozott', en: 'The form has changed since' },
  notCarried: { hu: '{what} A korábbi válasz: {answer}', en: '{what} The earlier answer: {answer}' },
  begin: { hu: 'Új vázlat ezekkel a válaszokkal', en: 'New draft with these answers' },
  blank: { hu: 'Inkább üresen kezdem', en: 'Begin with an empty form instead' },
  begun: { hu: 'A {at|moment}-kor beküldött űrlap válaszait átvettük. Nézze át őket.', en: 'The answers of the form sent at {at|moment} are taken over. Please look them over.' },
  offered: { hu: 'Korábban már beküldte', en: 'You have sent it before' },
  fromYear: { hu: 'Kitöltés a {year}. évi beadványa alapján', en: 'Fill it in from your submission of {year}' },
  sentAt: { hu: 'beküldve: {at|moment}', en: 'sent {at|moment}' },
});
