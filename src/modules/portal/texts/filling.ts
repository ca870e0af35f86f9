import { defineTexts } from '../../../platform/texts/define-texts.ts';

/** What people read while they fill a form in. */
export const fillingTexts = defineTexts({
  home: { hu: 'Nyitólap', en: 'Home' },
  steps: { hu: 'A kitöltés lépései', en: 'Steps of filling in' },
  summary: { hu: 'Ellenőrzés és beküldés', en: 'Check and send' },
  summaryToPrint: { hu: 'Ellenőrzés', en: 'Check' },
  filledIn: {
    hu: 'Még nem küldtük be: hiányzott vagy hibás volt egy adat, amelyet a fiókjából kitöltöttünk. Nézze át, majd küldje be.',
    en: 'Not sent yet: something was missing or wrong, and we filled it in from your account. Look it over, then send it.',
  },
  next: { hu: 'Tovább', en: 'Next' },
  previous: { hu: 'Vissza', en: 'Back' },
  toSummary: { hu: 'Tovább az ellenőrzéshez', en: 'On to the check' },
  saveAndLeave: { hu: 'Mentés és kilépés', en: 'Save and leave' },
  runningResult: { hu: 'Eddigi eredmény', en: 'Result so far' },
  savedAt: { hu: 'Mentve {time}', en: 'Saved {time}' },
  saving: { hu: 'Mentés…', en: 'Saving…' },
  saveFailed: { hu: 'Nem sikerült menteni, újrapróbáljuk.', en: 'It could not be saved; we try again.' },
  signInAgain: { hu: 'Bejelentkezés', en: 'Sign in' },
  saveSignIn: {
    hu: 'A bejelentkezése lejárt. Amit eddig beírt, elmentettük; jelentkezzen be újra.',
    en: 'Your sign-in has ended. What you typed so far is saved; please sign in again.',
  },
  notSaved: {
    hu: 'Bejelentkezés nélkül tölti ki: az adatokat nem mentjük, és az űrlap nem küldhető be. Végül kinyomtathatja, vagy bejelentkezve folytathatja.',
    en: 'You are filling this in without signing in: nothing is saved and the form cannot be sent. At the end you may print it, or sign in and go on.',
  },
  moreQuestions: {
    hu: 'A válaszai alapján további kérdések jelentek meg ezen a lapon. Kérjük, töltse ki ezeket is.',
    en: 'Because of your answers there are more questions on this page. Please fill these in too.',
  },
  carriedLost: {
    hu: 'A korábbi lapok adatait nem tudtuk biztonságosan átvenni, ezért azokat újra meg kell adnia. Amit ezen a lapon írt be, megvan.',
    en: 'The data of the earlier pages could not be taken over safely, so please give them again. What you typed on this page is here.',
  },
  tooManyRows: { hu: 'Ebből legfeljebb {max|number} adható meg.', en: 'There may be at most {max|number} of these.' },
  summaryLead: {
    hu: 'Nézze át az adatokat. Amíg be nem küldi, mindegyiket módosíthatja.',
    en: 'Look the data over. Until you send them you may change any of them.',
  },
  change: { hu: 'Módosítás', en: 'Change' },
  changeOf: { hu: 'Módosítás: {what}', en: 'Change: {what}' },
  noAnswer: { hu: 'nincs megadva', en: 'not given' },
  faulty: { hu: 'javítandó', en: 'to be corrected' },
  missingTitle: { hu: 'Beküldés előtt ezeket pótolja vagy javítsa', en: 'Complete or correct these before sending' },
  ready: { hu: 'Az űrlap hiánytalan.', en: 'The form is complete.' },
  submit: { hu: 'Beküldés', en: 'Send' },
  submitMeaning: {
    hu: 'A beküldéssel a beadvány hivatalosan megérkezik: {office}. Azonnal átvételi elismervényt kap, a beküldött adatok utána nem módosíthatók.',
    en: 'By sending it your submission officially arrives at {office}. You get a receipt at once; the data cannot be changed afterwards.',
  },
  sendToSigners: { hu: 'Aláírásra küldés', en: 'Send to be signed' },
  signersMeaning: {
    hu: 'A beadványt másnak is alá kell írnia. E-mailben meghívjuk őket; a beadvány akkor érkezik meg ({office}), amikor mindenki aláírta. Addig az adatok nem módosíthatók, de az aláíráskérést visszavonhatja.',
    en: 'Others must sign this submission too. We invite them by e-mail; it arrives at {office} when everybody has signed. Until then the data cannot be changed, but you may take the request back.',
  },
  print: { hu: 'Nyomtatható változat (PDF)', en: 'Printable version (PDF)' },
  signInAndGoOn: { hu: 'Bejelentkezés és folytatás', en: 'Sign in and go on' },
  signInMeaning: {
    hu: 'Beküldeni bejelentkezve lehet. Amit beírt, átvisszük: bejelentkezés után itt folytathatja.',
    en: 'Sending needs signing in. What you typed comes along: after signing in you go on here.',
  },
  signInNeededTitle: { hu: 'A beküldéshez be kell jelentkeznie', en: 'Sign in to send it' },
  signInNeededText: {
    hu: 'A beadvány még nem érkezett meg a hivatalhoz. Amit beírt, megvan: válassza a „Bejelentkezés és folytatás” gombot, és utána küldje be.',
    en: 'The submission has not reached the office yet. What you typed is here: choose “Sign in and go on”, then send it.',
  },
  takenOver: { hu: 'Amit bejelentkezés előtt beírt, átvettük és elmentettük.', en: 'What you typed before signing in is here and saved.' },
  carriedGone: {
    hu: 'A bejelentkezés előtt beírt adatok már nem érhetők el (60 percig őrizzük őket). Kérjük, töltse ki újra.',
    en: 'What you typed before signing in is no longer there (it is kept for 60 minutes). Please fill it in again.',
  },
  expiredKept: {
    hu: 'A bejelentkezése közben lejárt. Amit beírt, elmentettük; innen folytathatja.',
    en: 'Your sign-in ended meanwhile. What you typed is saved; go on from here.',
  },
  startOrResume: { hu: 'Folytatja, amit elkezdett?', en: 'Go on with what you began?' },
  startOrResumeLead: { hu: 'Ehhez az űrlaphoz van elmentett, be nem küldött vázlata.', en: 'You have saved drafts of this form that were not sent.' },
  resume: { hu: 'Folytatás', en: 'Go on' },
  draftFrom: { hu: 'Utoljára mentve: {at|moment}', en: 'Last saved: {at|moment}' },
  startNew: { hu: 'Új űrlapot kezdek', en: 'Begin a new one' },
  draftSaved: { hu: 'A vázlatot elmentettük, itt bármikor folytathatja.', en: 'The draft is saved; go on with it here at any time.' },
  declared: { hu: 'Kijelentem', en: 'I declare it' },
  optionalPart: { hu: 'nem kötelező', en: 'optional' },
});
