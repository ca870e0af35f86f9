import { defineTexts } from '../../../platform/texts/define-texts.ts';

/** The receipt of a submission. */
export const receiptScreenTexts = defineTexts({
  cases: { hu: 'Ügyeim', en: 'My cases' },
  title: { hu: 'Beadványa megérkezett', en: 'Your submission has arrived' },
  lead: { hu: 'Átvette: {office}. Ez az oldal az átvételi elismervény, bármikor újra megnyithatja.', en: 'Taken over by {office}. This page is the receipt; you may open it again at any time.' },
  arrivalNo: { hu: 'Érkeztetési szám', en: 'Arrival number' },
  arrivedAt: { hu: 'Beérkezés ideje', en: 'Arrived at' },
  registryNo: { hu: 'Iktatószám', en: 'Registry number' },
  notRegistered: { hu: 'az iktatás után itt jelenik meg', en: 'appears here once it is registered' },
  form: { hu: 'Űrlap', en: 'Form' },
  subject: { hu: 'Tárgy', en: 'Subject' },
  signedBy: { hu: 'Aláírta ({role})', en: 'Signed by ({role})' },
  sha256: { hu: 'A beküldött adatok SHA-256 lenyomata', en: 'SHA-256 digest of the data sent' },
  sha256Help: {
    hu: 'Ezzel bárki ellenőrizheti, hogy a beküldött adatok nem változtak: a beadvány PDF-jéhez csatolt beadvany.json fájl lenyomata ugyanez.',
    en: 'Anyone can check by it that the data sent have not changed: it is the digest of the file beadvany.json attached to the PDF of the submission.',
  },
  download: { hu: 'Letöltés', en: 'Download' },
  receiptPdf: { hu: 'Átvételi elismervény (PDF)', en: 'Receipt (PDF)' },
  submissionPdf: { hu: 'A beadvány, a beküldött adatokkal (PDF)', en: 'The submission with the data sent (PDF)' },
  nextTitle: { hu: 'Mi történik ezután?', en: 'What happens next?' },
  nextRegister: { hu: 'A hivatal iktatja a beadványt, és ügyintézőt jelöl ki.', en: 'The office registers the submission and appoints an official.' },
  nextRegistered: { hu: 'A beadványt iktattuk; az ügyintéző hamarosan foglalkozik vele.', en: 'The submission is registered; the official will soon deal with it.' },
  nextDecision: { hu: 'A döntés határideje: {day|day} A határidő hosszabb lehet, ha hiánypótlásra vagy más eljárásra kell várni.', en: 'Your matter is decided by {day|day} at the latest. It may take longer when something must be completed or another procedure waited for.' },
  nextInbox: { hu: 'A döntést és minden levelet a fiókja postaládájába kap.', en: 'The decision and every letter come to your inbox here.' },
  follow: { hu: 'Az ügy követése', en: 'Follow the case' },
  myAffairs: { hu: 'Saját ügyeim', en: 'My affairs' },
});
