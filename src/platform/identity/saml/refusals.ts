import type { Bilingual, Refusal } from '../../../kernel/result.ts';

/** Why a SAML message or the sign-in behind it is not accepted. */
export type SamlRefusalCode =
  | 'unsigned'
  | 'bad-signature'
  | 'replayed'
  | 'expired'
  | 'wrong-audience'
  | 'wrong-destination'
  | 'wrong-issuer'
  | 'not-encrypted'
  | 'malformed'
  | 'too-large'
  | 'other-browser'
  | 'cancelled-by-user'
  | 'no-session'
  | 'assurance-too-low'
  | 'provider-failed';

export interface SamlRefusal extends Refusal<SamlRefusalCode> {
  readonly text: Bilingual;
}

/**
 * The named refusal with its sentences. `check` says for the log which check failed
 * (a fixed phrase of ours); nothing of the message itself is ever put there.
 */
export function samlRefusal(code: SamlRefusalCode, check?: string): SamlRefusal {
  const text = TEXTS[code];
  return check === undefined ? { code, text } : { code, text, details: { check } };
}

const UNTRUSTED: Bilingual = {
  hu: 'A bejelentkezést nem tudtuk elfogadni, mert az azonosító szolgáltatás üzenete nem hitelesen érkezett meg. Kérjük, kezdje újra a bejelentkezést. Ha ismét ezt látja, jelezze az ügyfélszolgálatnak.',
  en: 'We could not accept the sign-in because the message of the identification service did not arrive in an authentic form. Please start signing in again. If you see this again, tell our support.',
};

const TEXTS: Readonly<Record<SamlRefusalCode, Bilingual>> = {
  unsigned: UNTRUSTED,
  'bad-signature': UNTRUSTED,
  'wrong-audience': UNTRUSTED,
  'wrong-destination': UNTRUSTED,
  'wrong-issuer': UNTRUSTED,
  'not-encrypted': UNTRUSTED,
  malformed: UNTRUSTED,
  'too-large': UNTRUSTED,
  replayed: {
    hu: 'Ezt a bejelentkezést már felhasználták, vagy nem erről az oldalról indult. Kérjük, kezdje újra a bejelentkezést.',
    en: 'This sign-in was already used, or was not started from this site. Please start signing in again.',
  },
  expired: {
    hu: 'A bejelentkezésre túl sokáig kellett várni, ezért lejárt. Kérjük, kezdje újra a bejelentkezést.',
    en: 'The sign-in took too long and has expired. Please start signing in again.',
  },
  'other-browser': {
    hu: 'A bejelentkezés nem ebben a böngészőben indult. Kérjük, kezdje újra a bejelentkezést itt.',
    en: 'The sign-in was not started in this browser. Please start signing in again here.',
  },
  'cancelled-by-user': {
    hu: 'Megszakította a bejelentkezést. Nem jelentkezett be; bármikor újrakezdheti.',
    en: 'You cancelled the sign-in. You are not signed in; you can start again at any time.',
  },
  'no-session': {
    hu: 'A KAÜ-munkamenete véget ért. Kérjük, jelentkezzen be újra.',
    en: 'Your session at the identification service has ended. Please sign in again.',
  },
  'assurance-too-low': {
    hu: 'Ehhez az ügyhöz biztonságosabb azonosítás kell. Kérjük, jelentkezzen be Ügyfélkapu+ vagy eSzemélyi (eSzig) útján.',
    en: 'This matter needs a stronger identification. Please sign in with Ügyfélkapu+ or with your identity card (eSzig).',
  },
  'provider-failed': {
    hu: 'Az azonosító szolgáltatás most nem tudta elvégezni a bejelentkezést. Kérjük, próbálja meg néhány perc múlva.',
    en: 'The identification service could not complete the sign-in now. Please try again in a few minutes.',
  },
};
