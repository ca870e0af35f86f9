import { defineTexts } from '../../../platform/texts/define-texts.ts';

/** What people read about the files of a form. */
export const attachmentTexts = defineTexts({
  title: { hu: 'Csatolmányok', en: 'Attachments' },
  choose: { hu: 'Fájl kiválasztása', en: 'Choose files' },
  drop: { hu: 'vagy húzza ide', en: 'or drop them here' },
  upload: { hu: 'Feltöltés', en: 'Upload' },
  remove: { hu: 'Törlés', en: 'Remove' },
  removeOf: { hu: 'Törlés: {name}', en: 'Remove: {name}' },
  open: { hu: 'Megnyitás', en: 'Open' },
  openOf: { hu: 'Megnyitás: {name}', en: 'Open: {name}' },
  list: { hu: 'Csatolt fájlok', en: 'Attached files' },
  none: { hu: 'Még nincs csatolt fájl.', en: 'No file is attached yet.' },
  checking: { hu: 'Feltöltve, víruskeresés alatt', en: 'Uploaded, being scanned for viruses' },
  clean: { hu: 'Ellenőrizve, tiszta', en: 'Scanned, clean' },
  unscanned: { hu: 'Feltöltve; vírusra nem vizsgáltuk (az ellenőrző nincs bekapcsolva)', en: 'Uploaded; not scanned for viruses (the scanner is not switched on)' },
  quarantined: { hu: 'Karanténban: kártevőt találtunk ({found})', en: 'In quarantine: malware was found ({found})' },
  quarantinedHelp: {
    hu: 'Ezt a fájlt senki sem nyithatja meg, és így az űrlap nem küldhető be. Törölje, futtasson víruskeresést a gépén, majd csatoljon tiszta példányt.',
    en: 'Nobody can open this file and the form cannot be sent with it. Remove it, scan your machine for viruses, then attach a clean copy.',
  },
  quarantinedSent: {
    hu: 'A fájlban a beküldés után kártevőt találtunk. Senki sem nyithatja meg; a hivatal kérheti, hogy küldje be újra.',
    en: 'Malware was found in the file after it was sent. Nobody can open it; the office may ask for it again.',
  },
  activeContent: { hu: 'A fájl programkódot vagy beágyazott fájlt tartalmazhat; óvatosan nyissa meg.', en: 'The file may hold program code or embedded files; open it with care.' },
  interrupted: {
    hu: 'Félbeszakadt ({percent} %). Válassza ki újra ugyanezt a fájlt, és onnan folytatjuk.',
    en: 'Interrupted ({percent} %). Choose the same file again and we go on from there.',
  },
  uploading: { hu: 'Feltöltés: {percent} %', en: 'Uploading: {percent} %' },
  waiting: { hu: 'Nincs kapcsolat; magától folytatjuk, ahol abbamaradt.', en: 'No connection; it goes on by itself where it stopped.' },
  paused: { hu: 'Szüneteltetve', en: 'Paused' },
  pause: { hu: 'Szünet', en: 'Pause' },
  resume: { hu: 'Folytatás', en: 'Go on' },
  done: { hu: 'Feltöltve: {name}', en: 'Uploaded: {name}' },
  removed: { hu: 'Törölve: {name}', en: 'Removed: {name}' },
  failed: { hu: 'Nem sikerült: {name}', en: 'Failed: {name}' },
  signInAgain: { hu: 'A bejelentkezése lejárt. Jelentkezzen be újra egy másik lapon, majd folytassa.', en: 'Your sign-in has ended. Sign in again in another tab, then go on.' },
  anonymous: {
    hu: 'Fájlt bejelentkezve csatolhat, mert bejelentkezés nélkül semmit sem őrzünk meg. Kinyomtatva az iratot papíron mellékelje.',
    en: 'Sign in to attach files, as nothing is kept without signing in. If you print the form, enclose the paper itself.',
  },
  leaving: { hu: 'Egy fájl feltöltése még tart.', en: 'A file is still being uploaded.' },
  sha256: { hu: 'Ujjlenyomat (SHA-256)', en: 'Fingerprint (SHA-256)' },
  state: { hu: 'Állapot', en: 'State' },
});
