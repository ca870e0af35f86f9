import { defineTexts } from '../../texts/define-texts.ts';

export const formDocumentTexts = defineTexts({
  identityLine: { hu: '{code} jelű űrlap, {version}. változat', en: 'Form {code}, version {version}' },
  legalBasis: { hu: 'Jogalap: {list}', en: 'Legal basis: {list}' },
  stateBlank: {
    hu: 'Kézzel, nyomtatott nagybetűkkel töltse ki, a végén írja alá, és az önkormányzati hivatalban vagy postán adja be. A csillaggal jelölt sorokat ki kell tölteni.',
    en: 'Fill it in by hand in block letters, sign it at the end, and hand it in at the municipal office or by post. Lines marked with an asterisk are required.',
  },
  stateFilled: {
    hu: 'Képernyőn kitöltött, be nem küldött űrlap. Akkor minősül beadottnak, ha elektronikusan beküldi, vagy aláírva benyújtja.',
    en: 'Filled in on screen and not submitted. It counts as handed in once you submit it online, or sign it and hand it in.',
  },
  stateSubmitted: {
    hu: 'Elektronikusan benyújtotta: {name}, {moment}. Azonosított benyújtás, saját kezű aláírás nem szükséges.',
    en: 'Submitted electronically by {name}, {moment}. The sender was identified; no handwritten signature is needed.',
  },
  marked: { hu: 'megjelölve', en: 'marked' },
  notMarked: { hu: 'nincs megjelölve', en: 'not marked' },
  calculated: { hu: 'számított adat', en: 'calculated' },
  noAnswer: { hu: 'nincs adat', en: 'no answer' },
  chooseOne: { hu: 'Egyet jelöljön meg.', en: 'Mark one.' },
  chooseMany: { hu: 'Többet is megjelölhet.', en: 'Mark all that apply.' },
  declaration: { hu: 'Nyilatkozat', en: 'Declaration' },
  signature: { hu: 'aláírás', en: 'signature' },
  placeAndDay: { hu: 'Kelt (hely, nap)', en: 'Place and date' },
  dataDescription: { hu: 'A beadvány géppel olvasható adatai', en: 'The submission as machine-readable data' },
});
