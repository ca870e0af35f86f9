import { defineTexts } from '../../texts/define-texts.ts';

export const receiptTexts = defineTexts({
  title: { hu: 'Átvételi elismervény', en: 'Receipt' },
  received: {
    hu: '{municipality} az alábbi beadványt átvette.',
    en: '{municipality} has received the submission below.',
  },
  arrivalNumber: { hu: 'Érkeztetőszám', en: 'Arrival number' },
  arrivedAt: { hu: 'Az érkezés ideje', en: 'Time of arrival' },
  sender: { hu: 'Beküldő', en: 'Sent by' },
  principal: { hu: 'Akinek a nevében eljár', en: 'On behalf of' },
  signedBy: { hu: 'Aláírta ({role})', en: 'Signed by ({role})' },
  recipient: { hu: 'Címzett', en: 'Received by' },
  form: { hu: 'Űrlap', en: 'Form' },
  formOf: { hu: '{title} ({code}, {version}. változat)', en: '{title} ({code}, version {version})' },
  contentSha256: { hu: 'A beadvány lenyomata (SHA-256)', en: 'Digest of the submission (SHA-256)' },
  attachments: { hu: 'Csatolt fájlok', en: 'Attached files' },
  noAttachments: { hu: 'A beadványhoz nem csatoltak fájlt.', en: 'No files were attached.' },
  fileName: { hu: 'Fájl', en: 'File' },
  fileSize: { hu: 'Méret', en: 'Size' },
  fileDigest: { hu: 'Lenyomat (SHA-256)', en: 'Digest (SHA-256)' },
  next: { hu: 'Mi történik ezután?', en: 'What happens next?' },
  nextRegistered: {
    hu: 'A beadványt legkésőbb a következő munkanapon iktatjuk, és kijelöljük az ügyintézőjét.',
    en: 'We register the submission on the next working day at the latest, and assign an officer to it.',
  },
  nextFollow: {
    hu: 'Az ügy állását az érkeztetőszám alatt, az Ügykövetés oldalon nézheti meg. Kérdéseinél hivatkozzon erre a számra.',
    en: 'You can follow the case under its arrival number on the page Case tracking. Please quote the number when you ask us.',
  },
  nextDelivered: {
    hu: 'Ha hiányzik valami, felhívjuk a pótlására. A döntést hivatalos elérhetőségére kézbesítjük.',
    en: 'If anything is missing, we will ask you for it. We deliver the decision to your official address.',
  },
  digestMeaning: {
    hu: 'A lenyomat a beadvány tartalmából számított ellenőrző szám: ha a tartalom egyetlen betűje megváltozik, a lenyomat is más lesz. Így később is bizonyítható, mi érkezett meg.',
    en: 'The digest is a check number computed from the content: if a single letter changes, so does the digest. It proves later what was received.',
  },
  receiptMeaning: {
    hu: 'Ez az elismervény a beadvány megérkezését igazolja; nem jelenti azt, hogy a kérelmet teljesítettük. Kiállításának alapja: a 2023. évi CIII. törvény 39. § (2) bekezdés g) pontja.',
    en: 'This receipt proves that the submission has arrived; it does not mean that the request is granted. Basis: Act CIII of 2023, section 39 (2) g).',
  },
});
