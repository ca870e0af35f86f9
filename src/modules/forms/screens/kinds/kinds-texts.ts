import { defineTexts } from '../../../../platform/texts/define-texts.ts';

/** The documented kinds of fields. */
export const kindsTexts = defineTexts({
  home: { hu: 'Nyitólap', en: 'Home' },
  title: { hu: 'Az űrlapok mezőfajtái', en: 'Kinds of form fields' },
  lead: {
    hu: 'Ezekből a mezőkből áll minden űrlap. Mindegyiket kipróbálhatja, és megnézheti, hogyan kell leírni és mi tárolódik belőle.',
    en: 'Every form is made of these fields. Try each, and see how it is written and what is stored of it.',
  },
  schema: { hu: 'Az űrlapleírás JSON-sémája', en: 'The JSON Schema of form definitions' },
  kind: { hu: 'Mezőfajta', en: 'Kind' },
  takes: { hu: 'Mit lehet beírni?', en: 'What may be typed?' },
  stored: { hu: 'Mi tárolódik?', en: 'What is stored?' },
  definition: { hu: 'Így kell leírni', en: 'How it is written' },
  try: { hu: 'Próbálja ki', en: 'Try it' },
  tryLead: { hu: 'Amit itt beír, sehová sem kerül: nem mentjük és nem küldjük el.', en: 'What you type here goes nowhere: it is neither saved nor sent.' },
  check: { hu: 'Ellenőrzés', en: 'Check' },
  result: { hu: 'Eredmény', en: 'Result' },
  faultless: { hu: 'Ebben a formában tárolnánk:', en: 'It would be stored like this:' },
  example: { hu: 'Kitöltött példa', en: 'A filled example' },
});
