import type { Bilingual } from '../../kernel/result.ts';
import type { SimulatedWay } from './options.ts';

export type Language = 'hu' | 'en';

/** English when asked for, Hungarian otherwise. */
export function languageOf(asked: string | undefined): Language {
  return asked?.toLowerCase() === 'en' ? 'en' : 'hu';
}

export const TEXTS = {
  title: { hu: 'KAÜ-szimulátor', en: 'KAÜ simulator' },
  banner: {
    hu: 'Szimulátor — nem a valódi KAÜ. Minden személy kitalált; valódi adatot ne adjon meg.',
    en: 'Simulator — not the real KAÜ. Every person is invented; do not enter real data.',
  },
  otherLanguage: { hu: 'English', en: 'Magyar' },
  chooseHeading: { hu: 'Hogyan azonosítja magát?', en: 'How do you identify yourself?' },
  chooseIntro: {
    hu: 'Válasszon azonosítási módot. Utána visszavisszük arra az oldalra, ahonnan jött.',
    en: 'Choose a way of identification. Afterwards we take you back to the site you came from.',
  },
  notEnough: {
    hu: 'Ehhez az ügyhöz nem elég biztonságos.',
    en: 'Not secure enough for this matter.',
  },
  level: { hu: 'Biztonsági szint', en: 'Assurance level' },
  cancel: { hu: 'Mégsem', en: 'Cancel' },
  back: { hu: 'Másik azonosítási mód', en: 'Another way of identification' },
  signIn: { hu: 'Bejelentkezés', en: 'Sign in' },
  continue: { hu: 'Tovább', en: 'Continue' },
  continueHeading: { hu: 'Visszairányítás', en: 'Taking you back' },
  continueText: {
    hu: 'Visszavisszük arra az oldalra, ahonnan jött. Ha ez nem történik meg magától, válassza a Tovább gombot.',
    en: 'We are taking you back to the site you came from. If this does not happen by itself, choose Continue.',
  },
  userName: { hu: 'Felhasználónév', en: 'User name' },
  password: { hu: 'Jelszó', en: 'Password' },
  secondFactor: { hu: 'Egyszer használatos kód (6 számjegy)', en: 'One-time code (6 digits)' },
  telephoneName: { hu: 'Telefonos azonosító', en: 'Telephone identifier' },
  telephoneCode: { hu: 'Nyolcjegyű kód', en: 'Eight-digit code' },
  character: { hu: 'A kód {n}. karaktere', en: 'Character {n} of the code' },
  telephoneHelp: {
    hu: 'A nyolcjegyű kódjából csak a kért három karaktert adja meg.',
    en: 'Of your eight-digit code enter only the three characters asked for.',
  },
  card: { hu: 'Az olvasóba tett kártya', en: 'The card in the reader' },
  cardHelp: {
    hu: 'A szimulátorban a kártyát a tulajdonosa felhasználóneve jelöli.',
    en: 'In the simulator a card is named by the user name of its holder.',
  },
  pin: { hu: 'PIN-kód (6 számjegy)', en: 'PIN (6 digits)' },
  errorHeading: { hu: 'Hiba történt', en: 'There is a problem' },
  wrongPassword: {
    hu: 'A felhasználónév, a jelszó vagy az egyszer használatos kód nem jó. Ellenőrizze, és próbálja újra.',
    en: 'The user name, the password or the one-time code is wrong. Check them and try again.',
  },
  wrongTelephone: {
    hu: 'Az azonosító vagy a kód valamelyik karaktere nem jó. Ellenőrizze, és próbálja újra.',
    en: 'The identifier or a character of the code is wrong. Check them and try again.',
  },
  wrongPin: {
    hu: 'A PIN-kód nem ehhez a kártyához tartozik. Ellenőrizze, és próbálja újra.',
    en: 'The PIN does not belong to this card. Check it and try again.',
  },
  demoHeading: { hu: 'Kitalált személyek', en: 'Invented persons' },
  demoIntro: {
    hu: 'Válasszon közülük: adatait beírjuk az űrlapba, Önnek csak be kell jelentkeznie.',
    en: 'Choose one of them: we fill in the form, you only have to sign in.',
  },
  demoHint: {
    hu: 'Kipróbáláshoz válasszon egy kitalált személyt',
    en: 'To try it out, choose an invented person',
  },
  demoFilter: { hu: 'Keresés név vagy szerep szerint', en: 'Search by name or role' },
  demoSearch: { hu: 'Keresés', en: 'Search' },
  demoNobody: {
    hu: 'Nincs ilyen kitalált személy. Törölje a keresést, vagy keressen a név egy részére.',
    en: 'There is no such invented person. Clear the search, or search for part of the name.',
  },
  demoMore: {
    hu: 'Az első {n} személyt mutatjuk; a többit kereséssel találja meg.',
    en: 'We show the first {n} persons; find the others by searching.',
  },
  invented: { hu: 'kitalált személy', en: 'invented person' },
  demoChosen: {
    hu: 'Kitalált személy: {name}. A bemutató adatait beírtuk az űrlapba.',
    en: 'Invented person: {name}. The demo data are filled in.',
  },
  demoSecrets: { hu: 'Bemutató adatok', en: 'Demo data' },
  sessionHeading: { hu: 'KAÜ-munkamenet', en: 'KAÜ session' },
  sessionNone: {
    hu: 'Ebben a böngészőben senki sincs bejelentkezve a szimulátorba.',
    en: 'Nobody is signed in to the simulator in this browser.',
  },
  sessionWho: { hu: 'Bejelentkezve: {name}', en: 'Signed in: {name}' },
  sessionUntil: { hu: 'A munkamenet vége: {time}', en: 'The session ends at {time}' },
  signOut: { hu: 'Kijelentkezés mindenhonnan', en: 'Sign out everywhere' },
  signedOutHeading: { hu: 'Kijelentkezett', en: 'You are signed out' },
  signedOutText: {
    hu: 'A KAÜ-munkamenete és az ezzel megnyitott oldalak munkamenete véget ért.',
    en: 'Your KAÜ session and the sessions of the sites opened with it have ended.',
  },
  signedOutPartly: {
    hu: 'A KAÜ-munkamenete véget ért, de valamelyik oldal nem erősítette meg a kijelentkezést. Zárja be a böngészőt.',
    en: 'Your KAÜ session has ended, but some site did not confirm the sign-out. Close the browser.',
  },
  requestRefused: {
    hu: 'A kérést nem tudjuk teljesíteni, mert az oldal, ahonnan jött, nem szabályosan küldte. Menjen vissza oda, és kezdje újra a bejelentkezést.',
    en: 'We cannot fulfil the request because the site you came from did not send it properly. Go back there and start signing in again.',
  },
  requestExpired: {
    hu: 'A bejelentkezés félbemaradt, és közben lejárt. Menjen vissza arra az oldalra, ahonnan jött, és kezdje újra.',
    en: 'The sign-in was left unfinished and has expired. Go back to the site you came from and start again.',
  },
  reason: { hu: 'Ok', en: 'Reason' },
} as const satisfies Record<string, Bilingual>;

export const WAY_TEXTS: Readonly<
  Record<SimulatedWay, { readonly name: Bilingual; readonly description: Bilingual }>
> = {
  ugyfelkapu: {
    name: { hu: 'Ügyfélkapu+', en: 'Ügyfélkapu+ (client gate)' },
    description: {
      hu: 'Felhasználónévvel, jelszóval és egyszer használatos kóddal.',
      en: 'With user name, password and a one-time code.',
    },
  },
  telefonos: {
    name: { hu: 'Telefonos azonosítás (RKTA)', en: 'Telephone identification (RKTA)' },
    description: {
      hu: 'Azonosítóval és a titkos kód három kért karakterével.',
      en: 'With an identifier and three characters of a secret code.',
    },
  },
  eszig: {
    name: { hu: 'eSzemélyi igazolvány (eSzig)', en: 'Electronic identity card (eSzig)' },
    description: { hu: 'Kártyával és PIN-kóddal.', en: 'With the card and its PIN.' },
  },
};

export const LEVEL_TEXTS: Readonly<Record<1 | 2 | 3, Bilingual>> = {
  1: { hu: 'alacsony', en: 'low' },
  2: { hu: 'jelentős', en: 'substantial' },
  3: { hu: 'magas', en: 'high' },
};
