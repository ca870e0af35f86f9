import { defineTexts } from '../../texts/define-texts.ts';

export const deliveryProofTexts = defineTexts({
  titleTaken: { hu: 'Letöltési igazolás', en: 'Proof of take-over' },
  titleDeemed: { hu: 'Meghiúsulási igazolás', en: 'Proof of failed take-over' },
  taken: {
    hu: 'A küldeményt {name} átvette. Az átvétel ideje: {moment}.',
    en: '{name} took the document over. Time of take-over: {moment}.',
  },
  deemed: {
    hu: '{name} a küldeményt a második értesítés ellenére nem vette át. A kézbesítés vélelmezett napja: {day|day}',
    en: '{name} did not take the document over despite the second notice. Deemed delivered on {day|day}.',
  },
  filingNumber: { hu: 'Iktatószám', en: 'Filing number' },
  subject: { hu: 'Tárgy', en: 'Subject' },
  addressee: { hu: 'Címzett', en: 'Addressee' },
  placedAt: { hu: 'Elhelyezés a tárhelyen', en: 'Placed in the mailbox' },
  secondNoticeAt: { hu: 'Második értesítés', en: 'Second notice' },
  identification: { hu: 'Azonosítás', en: 'Identified by' },
  file: { hu: 'Fájl', en: 'File' },
  digest: { hu: 'A fájl lenyomata (SHA-256)', en: 'Digest of the file (SHA-256)' },
  basisTaken: {
    hu: 'A hivatalos elérhetőségre küldött küldemény az átvétel igazolt időpontjában minősül kézbesítettnek: 2023. évi CIII. törvény 27. § a) pont. A jogorvoslati határidőt ettől kell számítani.',
    en: 'What is sent to an official address counts as delivered at the confirmed time of take-over: Act CIII of 2023, section 27 a). The time limit for an appeal runs from then.',
  },
  basisDeemed: {
    hu: 'A hivatalos elérhetőségre küldött, át nem vett küldemény a második értesítést követő ötödik munkanapon minősül kézbesítettnek: 2023. évi CIII. törvény 27. § c) pont. A jogorvoslati határidőt ettől kell számítani.',
    en: 'What is sent to an official address and not taken over counts as delivered on the fifth working day after the second notice: Act CIII of 2023, section 27 c). The time limit for an appeal runs from then.',
  },
});
