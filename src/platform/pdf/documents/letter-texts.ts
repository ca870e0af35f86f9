import { defineTexts } from '../../texts/define-texts.ts';

/** Words of the house style, around every document. */
export const letterTexts = defineTexts({
  addressee: { hu: 'Címzett', en: 'To' },
  filingNumber: { hu: 'Iktatószám', en: 'Filing number' },
  arrivalNumber: { hu: 'Érkeztetőszám', en: 'Arrival number' },
  clerk: { hu: 'Ügyintéző', en: 'Officer' },
  subject: { hu: 'Tárgy', en: 'Subject' },
  reference: { hu: 'Hivatkozási szám', en: 'Your reference' },
  enclosures: { hu: 'Melléklet', en: 'Enclosed' },
  pageOf: { hu: '{page}/{pages}. oldal', en: 'Page {page} of {pages}' },
  documentId: { hu: 'Dokumentumazonosító: {id}', en: 'Document ID: {id}' },
  contentDigest: {
    hu: 'A tartalom lenyomata (SHA-256): {digest}',
    en: 'Digest of the content (SHA-256): {digest}',
  },
});
