import { defineTexts } from '../../../platform/texts/define-texts.ts';

export const newVersionTexts = defineTexts({
  home: { hu: 'Nyitólap', en: 'Home' },
  title: { hu: 'Az űrlap közben megváltozott', en: 'The form has changed meanwhile' },
  lead: {
    hu: 'Amióta elkezdte, az űrlapnak új változata lépett életbe. A válaszait átvisszük; itt látja, mi változott.',
    en: 'Since you began, a new version of the form has come into force. Your answers are taken over; here is what changed.',
  },
  allKept: { hu: 'Minden válasza átkerül, teendője nincs.', en: 'All your answers are taken over; there is nothing to do.' },
  newTitle: { hu: 'Új kérdések', en: 'New questions' },
  meaningTitle: { hu: 'Amit érdemes újra elolvasni', en: 'What to read again' },
  droppedTitle: { hu: 'Ami nem kerül át', en: 'What is not taken over' },
  droppedLead: { hu: 'Ezekre a válaszaira az új űrlapon nincs hely. Ha kell, másolja ki őket.', en: 'The new form has no place for these answers. Copy them if you need them.' },
  goOn: { hu: 'Folytatom az új űrlapon', en: 'Go on with the new form' },
  discard: { hu: 'Inkább újat kezdek', en: 'Begin anew instead' },
});
