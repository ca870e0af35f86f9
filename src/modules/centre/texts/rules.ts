import { defineTexts } from '../../../platform/texts/define-texts.ts';

export const ruleTexts = defineTexts({
  title: { hu: 'Szabályok', en: 'Rules' },
  home: { hu: 'Nyitólap', en: 'Home' },
  lead: { hu: 'Minden jogszabály szerinti számítás, amelyet a rendszer végez: forrással, mintapéldákkal, kipróbálható módon.', en: 'Every computation by law that the system makes: with its source, worked examples, and to be tried.' },
  rule: { hu: 'Szabály', en: 'Rule' },
  id: { hu: 'Azonosító', en: 'Id' },
  law: { hu: 'Jogszabály', en: 'Law' },
  from: { hu: 'Ettől érvényes', en: 'Holds from' },
  examples: { hu: 'Mintapéldák', en: 'Worked examples' },
  example: { hu: 'Példa', en: 'Example' },
  input: { hu: 'Bemenet', en: 'Input' },
  output: { hu: 'Eredmény', en: 'Result' },
  try: { hu: 'Próbálja ki', en: 'Try it' },
  tryHelp: { hu: 'JSON formátumban. Semmit nem mentünk.', en: 'As JSON. Nothing is saved.' },
  compute: { hu: 'Számítás', en: 'Compute' },
  notJson: { hu: 'Ez nem érvényes JSON. Nézze meg az idézőjeleket és a vesszőket.', en: 'This is not valid JSON. Check quotes and commas.' },
  why: { hu: 'Miért ennyi?', en: 'Why this much?' },
  command: { hu: 'Parancssorból', en: 'From the command line' },
});
