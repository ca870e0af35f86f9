import { defineTexts } from '../texts/define-texts.ts';

export const errorTexts = defineTexts({
  notFoundTitle: { hu: 'Ez az oldal nem található', en: 'This page is not here' },
  notFoundText: {
    hu: 'Lehet, hogy elírás van a címben, az oldal megszűnt, vagy az Ön jogosultságával nem látható.',
    en: 'The address may be mistyped, the page may be gone, or you may not have the right to see it.',
  },
  signInTitle: { hu: 'Lejárt a bejelentkezése', en: 'Your sign-in has ended' },
  signInText: {
    hu: 'A biztonsága érdekében a bejelentkezés legfeljebb 240 percig érvényes. Az imént elküldött adatokat még nem dolgoztuk fel.',
    en: 'For your safety a sign-in lasts 240 minutes at most. What you have just sent has not been processed yet.',
  },
  typedIsKept: { hu: 'Amit beírt, nem veszett el: itt várja ezen az oldalon.', en: 'What you typed is not lost: it waits on this page.' },
  signInOnNewTab: { hu: 'Jelentkezzen be újra (új lapon nyílik)', en: 'Sign in again (opens in a new tab)' },
  thenSendAgain: { hu: 'Térjen vissza erre a lapra, és küldje el újra.', en: 'Come back to this tab and send it again.' },
  sendAgain: { hu: 'Küldés újra', en: 'Send again' },
  staleTitle: { hu: 'Ezt a műveletet nem hajtottuk végre', en: 'This was not carried out' },
  staleText: {
    hu: 'Az űrlap elavult, vagy nem erről az oldalról érkezett. Semmi nem változott. Lépjen vissza, frissítse az oldalt, és próbálja újra.',
    en: 'The form is out of date or did not come from this site. Nothing has changed. Go back, reload the page and try again.',
  },
  conflictTitle: { hu: 'Időközben megváltozott', en: 'It has changed meanwhile' },
  conflictText: {
    hu: 'Valaki más már foglalkozott ezzel. Semmi nem változott. Nyissa meg újra, és nézze meg a jelenlegi állapotát.',
    en: 'Somebody else has dealt with this. Nothing has changed. Open it again and see how it stands.',
  },
  tooLargeTitle: { hu: 'Túl nagy küldemény', en: 'Too large' },
  tooLargeText: { hu: 'Amit küldött, nagyobb a megengedettnél. Kérjük, küldje kisebb részekben.', en: 'What you sent is larger than allowed. Please send it in smaller parts.' },
  tooManyTitle: { hu: 'Túl sok kérés rövid idő alatt', en: 'Too many requests in a short time' },
  tooManyText: { hu: 'Várjon egy percet, és próbálja újra. Amit korábban elküldött, megvan.', en: 'Wait a minute and try again. What you sent before is safe.' },
  awayTitle: { hu: 'A szolgáltatás most nem érhető el', en: 'The service is away just now' },
  awayText: {
    hu: 'Átmeneti hiba történt; dolgozunk rajta. Amiről visszaigazolást kapott, megvan. Kérjük, próbálja újra néhány perc múlva. Az üzemzavar miatt Önt hátrány nem érheti.',
    en: 'A passing fault; we are on it. Whatever was acknowledged is safe. Please try again in a few minutes. You suffer no disadvantage from our outage.',
  },
  invalidTitle: { hu: 'Ezt a kérést nem értjük', en: 'We do not understand this request' },
  invalidText: {
    hu: 'A kérés hibás vagy hiányos. Semmi nem változott. Lépjen vissza, ellenőrizze, amit beírt, és küldje el újra.',
    en: 'The request is faulty or incomplete. Nothing has changed. Go back, check what you typed, and send it again.',
  },
  brokenTitle: { hu: 'Hiba történt nálunk', en: 'Something broke on our side' },
  brokenText: {
    hu: 'A hibát feljegyeztük. Amiről visszaigazolást kapott, megvan; amit most küldött, azt kérjük, küldje el újra.',
    en: 'The fault has been noted. Whatever was acknowledged is safe; what you sent just now, please send again.',
  },
  reference: { hu: 'Hibaazonosító: {id}', en: 'Reference: {id}' },
  toPortal: { hu: 'Vissza a nyitólapra', en: 'To the home page' },
  toDesk: { hu: 'Vissza a munkaasztalra', en: 'To the desk' },
});
