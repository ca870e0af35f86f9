import { defineTexts } from '../texts/define-texts.ts';

/** What stands in e-mails. Nothing of a matter: no name of a person, no form, no number, no content. */
export const mailTexts = defineTexts({
  subject: { hu: '{town}: {what}', en: '{town}: {what}' },
  greeting: { hu: 'Tisztelt Ügyfelünk!', en: 'Dear Client,' },
  open: { hu: 'A portálon ezen a címen nyithatja meg:', en: 'You can open it at the portal at this address:' },
  signIn: { hu: 'A megnyitáshoz be kell jelentkeznie. E-mailben soha nem kérünk adatot vagy jelszót.', en: 'You have to sign in to open it. We never ask for data or passwords by e-mail.' },
  notMe: { hu: 'Ha nem Önt keresik, vagy nem akar ilyen levelet kapni, itt jelezheti:', en: 'If it is not you who is asked, or you do not want such mail, tell us here:' },
  switchOff: { hu: 'Az e-mail-értesítéseket a fiókjában kikapcsolhatja.', en: 'You can switch e-mail notices off in your account.' },
  closing: { hu: '{town} önkormányzata', en: 'The municipality of {town}' },
  'submission-received': { hu: 'beadványa megérkezett', en: 'your submission has arrived' },
  'submission-received-text': { hu: 'Beadványa megérkezett a hivatalhoz. Az átvételi elismervényt a fiókjában találja.', en: 'Your submission has arrived at the office. The receipt is in your account.' },
  'signature-asked': { hu: 'aláírását kérik', en: 'you are asked to sign' },
  'signature-asked-text': { hu: 'Valaki aláíróként jelölte meg Önt egy beadványban, amelyet az önkormányzathoz nyújt be. Bejelentkezés után elolvashatja, és eldöntheti, hogy aláírja-e.', en: 'Somebody has named you as a signer of a submission to the municipality. After signing in you can read it and decide whether to sign.' },
  'signature-given': { hu: 'egy aláírás megérkezett', en: 'a signature has arrived' },
  'signature-given-text': { hu: 'Egy aláíró aláírta a beadványt, amelyet aláírásra küldött.', en: 'A signer has signed the submission that you sent to be signed.' },
  'signature-refused': { hu: 'egy aláíró nem írta alá', en: 'a signer did not sign' },
  'signature-refused-text': { hu: 'Egy aláíró nem írta alá a beadványt, amelyet aláírásra küldött. Az űrlapot javíthatja, és újra elküldheti.', en: 'A signer did not sign the submission that you sent to be signed. You can mend the form and send it again.' },
  'signing-withdrawn': { hu: 'az aláírására már nincs szükség', en: 'your signature is no longer needed' },
  'signing-withdrawn-text': { hu: 'A beadványt, amelynek aláírására kérték, nem küldik be ebben a formában. Most nincs teendője.', en: 'The submission that you were asked to sign will not be sent in this form. There is nothing for you to do now.' },
  'signed-by-all': { hu: 'minden aláírás megvan', en: 'everybody has signed' },
  'signed-by-all-text': { hu: 'Mindenki aláírta a beadványt, és megérkezett a hivatalhoz. Az átvételi elismervényt a fiókjában találja.', en: 'Everybody has signed the submission, and it has arrived at the office. The receipt is in your account.' },
  'supplement-asked': { hu: 'pótolnia kell valamit', en: 'something must be completed' },
  'supplement-asked-text': { hu: 'A hivatal hiánypótlást kér egy beadványához. A fiókjában megnézheti, mit és meddig kell pótolnia.', en: 'The office asks you to supplement a submission. Your account tells you what and by when.' },
  'delivery-waiting': { hu: 'levele érkezett', en: 'you have a letter' },
  'delivery-waiting-text': { hu: 'Hivatalos levele érkezett. A fiókja postaládájában veheti át.', en: 'You have an official letter. Take it over in the inbox of your account.' },
});
