import { defineTexts } from '../../../platform/texts/define-texts.ts';

/** Pages that every public site owes its readers. A blank line parts paragraphs. */
export const informationTexts = defineTexts({
  home: { hu: 'Nyitólap', en: 'Home' },
  accessibilityTitle: { hu: 'Akadálymentességi nyilatkozat', en: 'Accessibility statement' },
  accessibilityText: {
    hu: 'Azt szeretnénk, hogy mindenki használhassa ezt az oldalt: régi telefonon, billentyűzettel, képernyőolvasóval, JavaScript nélkül is.\n\nAz oldalak az EN 301 549 és a WCAG 2.2 AA szint követelményei szerint készülnek; minden oldalt gépi vizsgálat ellenőriz minden kiadás előtt.\n\nHa valamit nem tud használni, írjon az önkormányzat hivatalának: 30 napon belül válaszolunk, és más módon is elintézzük az ügyét.',
    en: 'We want everybody to be able to use this site: on an old phone, by keyboard, with a screen reader, without JavaScript.\n\nPages follow EN 301 549 and WCAG 2.2 level AA; each page is checked by machine before every release.\n\nIf there is something you cannot use, write to the office of your municipality: we answer within 30 days and arrange your matter in another way.',
  },
  privacyTitle: { hu: 'Adatkezelés', en: 'Privacy' },
  privacyText: {
    hu: 'Adatait az az önkormányzat kezeli, amelynél ügyet indít; más önkormányzat nem látja.\n\nA személyazonosító adatait a központi azonosítás adja át a belépéskor. Minden megtekintést és változtatást naplózunk; a naplót utólag nem lehet megváltoztatni.\n\nEz az oldal nem használ követő sütit. A használt sütik: a munkamenet azonosítója, a böngésző biztonsági azonosítója, a nyelv és a megjelenés választása.',
    en: 'Your data are handled by the municipality at which you start a matter; no other municipality sees them.\n\nThe central identification hands over your identity data when you sign in. Every look and every change is logged; the log cannot be altered afterwards.\n\nThis site uses no tracking cookies. The cookies it uses: the session, a security id of the browser, your choice of language and appearance.',
  },
  imprintTitle: { hu: 'Impresszum', en: 'Imprint' },
  imprintText: {
    hu: 'Városháza: önkormányzati ügyintézés egy helyen. Szabad szoftver, Apache-2.0 licenc.\n\nA települések adatainak forrása: KSH — https://www.ksh.hu (CC BY 4.0), 2024. január 1.',
    en: 'Városháza: municipal matters in one place. Free software under the Apache-2.0 licence.\n\nSource of settlement data: KSH — https://www.ksh.hu (CC BY 4.0), 1 January 2024.',
  },
  helpTitle: { hu: 'Súgó', en: 'Help' },
  helpText: {
    hu: 'Ügy indítása: a nyitólapon keresse meg a települést, válassza ki az ügyet, és töltse ki az űrlapot. Bejelentkezés nélkül kitöltheti és kinyomtathatja; beküldeni bejelentkezve lehet.\n\nHa félbehagyja: bejelentkezve minden magától mentődik, és a Fiókom oldalon folytathatja, másik gépen is.\n\nÜgykövetés: a Fiókom, Ügyeim oldalon látja, hol tart az ügye és ki foglalkozik vele.\n\nLevelek: a Postaládám oldalon veheti át őket. Az átvétel időpontja a kézbesítés időpontja.\n\nBefizetés: az Adóegyenleg oldalon jelölje be, mit fizet, és fizessen bankkártyával.',
    en: 'Starting a matter: find the settlement on the home page, choose the matter and fill in the form. You may fill in and print without signing in; sending needs a sign-in.\n\nIf you stop half-way: once signed in, everything saves itself, and you go on from My account, on another machine too.\n\nFollowing a matter: My account, My matters shows how it stands and who deals with it.\n\nLetters: take them over in My inbox. The moment of taking over is the moment of delivery.\n\nPaying: on Tax balance tick what you pay, and pay by card.',
  },
});
