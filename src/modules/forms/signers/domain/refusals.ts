import type { Refusal } from '../../../../kernel/result.ts';
import { INVITATIONS_MAX } from './signing.ts';

export const INVITATION_OVER: Refusal = {
  code: 'forms.invitation-over',
  text: {
    hu: 'Ez a meghívó nem érvényes: lejárt, visszavonták, vagy újabbat küldtek helyette. Kérje meg a beküldőt, hogy küldje el újra.',
    en: 'This invitation is not valid: it has expired, was taken back, or a newer one was sent. Ask the sender to send it again.',
  },
};

export const OWN_SUBMISSION: Refusal = {
  code: 'forms.own-submission',
  text: {
    hu: 'Ezt a beadványt Ön küldte aláírásra, ezért másnak kell aláírnia. A meghívott a saját azonosítójával lépjen be.',
    en: 'You sent this submission to be signed, so somebody else must sign it. The invited person has to sign in as themselves.',
  },
};

export const NOT_THE_SIGNER: Refusal = {
  code: 'forms.not-the-signer',
  text: {
    hu: 'A beadvány aláírójaként megadott személy adatai nem egyeznek az Önével. Ha Önt kérték, szóljon a beküldőnek, hogy javítsa az adatokat; ha mást, neki kell belépnie.',
    en: 'The person named as the signer is not the one who signed in. If you were asked, tell the sender to mend the data; if somebody else was, they have to sign in.',
  },
};

export const SIGNS_ALREADY: Refusal = {
  code: 'forms.signs-already',
  text: { hu: 'Ön ezt a beadványt már más szerepben írja alá. Minden aláírónak külön személynek kell lennie.', en: 'You already sign this submission in another role. Every signer must be a different person.' },
};

export const NOT_WAITING: Refusal = {
  code: 'forms.not-waiting',
  text: { hu: 'Ez a beadvány már nem vár aláírásra.', en: 'This submission no longer waits for signatures.' },
};

export const REASON_MISSING: Refusal = {
  code: 'forms.reason-missing',
  text: { hu: 'Írja le röviden, miért nem írja alá (legfeljebb 1000 karakter).', en: 'Say briefly why you do not sign (at most 1000 characters).' },
};

export const CONTENT_CHANGED: Refusal = {
  code: 'forms.content-changed',
  text: { hu: 'A lap nem azt a tartalmat mutatta, amely aláírásra vár. Nézze át újra, és utána írja alá.', en: 'The page did not show the content that waits for signature. Read it again, then sign.' },
};

export const TOO_MANY_INVITATIONS: Refusal = {
  code: 'forms.too-many-invitations',
  text: { hu: `Ennek az aláírónak már ${INVITATIONS_MAX} meghívót küldött. Vonja vissza az aláíráskérést, és kezdje újra.`, en: `You have sent ${INVITATIONS_MAX} invitations to this signer. Take the request back and begin again.` },
};

export const EMAIL_WRONG: Refusal = {
  code: 'forms.email-wrong',
  text: { hu: 'Adjon meg egy e-mail-címet, például minta.anna@example.com, amely nem az Öné.', en: 'Enter an e-mail address such as minta.anna@example.com that is not yours.' },
};
