import { defineTexts } from '../../texts/define-texts.ts';

/**
 * Words of official decisions. The procedure and so the decision is in Hungarian (air:30, akr:20);
 * the English beside it is for people who read the code and for the list of texts.
 */
export const decisionTexts = defineTexts({
  determination: { hu: 'Határozat', en: 'Decision' },
  order: { hu: 'Végzés', en: 'Order' },
  operative: { hu: 'Rendelkező rész', en: 'Operative part' },
  reasons: { hu: 'Indokolás', en: 'Reasons' },
  appealTitle: { hu: 'Jogorvoslat', en: 'Appeal' },
  appeal: {
    hu: 'E döntés ellen a közlésétől számított {days|number} napon belül {to} címzett fellebbezésnek van helye, amelyet {at} kell előterjeszteni ({sources}).',
    en: 'Against this decision an appeal addressed {to} may be lodged within {days|number} days of its delivery; it is handed in {at} ({sources}).',
  },
  onBehalf: {
    hu: '{name} {position} nevében és megbízásából',
    en: 'for {name}, {position}',
  },
  clauseSealed: {
    hu: 'Elektronikusan kiadmányozott irat. Hitelességét a fájlban elhelyezett elektronikus bélyegző és időbélyegző igazolja; a nyomtatott példány tájékoztatásul szolgál.',
    en: 'Issued electronically. The electronic seal and time stamp in the file prove its authenticity; a printed copy is for information.',
  },
  clauseUnsealed: {
    hu: 'Elektronikusan kiadmányozott irat; saját kezű aláírás nélkül készült. Tartalmát a kiállító hivatal a dokumentumazonosító és a lenyomat alapján igazolja.',
    en: 'Issued electronically, without a handwritten signature. The issuing office confirms its content by document ID and digest.',
  },
  distribution: { hu: 'Értesül', en: 'Copies to' },
  dataDescription: {
    hu: 'A döntés adatai géppel olvasható formában',
    en: 'The data of the decision in machine-readable form',
  },
});
