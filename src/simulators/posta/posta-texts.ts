import { defineTexts } from '../../platform/texts/define-texts.ts';

export const postaTexts = defineTexts({
  banner: { hu: 'Szimulátor – igazi levél nem ment ki', en: 'Simulator – no real mail was sent' },
  title: { hu: 'Bemutató levelesláda', en: 'Demo mailbox' },
  otherLanguage: { hu: 'English', en: 'Magyar' },
  heading: { hu: 'Kiküldött e-mailek', en: 'E-mails sent' },
  lead: { hu: 'Ide érkezik minden e-mail, amelyet a bemutató küldene. A legfrissebb van felül.', en: 'Every e-mail that the demo would send arrives here, the newest first.' },
  none: { hu: 'Még nem érkezett levél.', en: 'No mail has arrived yet.' },
  to: { hu: 'Címzett', en: 'To' },
});
