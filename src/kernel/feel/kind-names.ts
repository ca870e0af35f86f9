import type { Bilingual } from '../result.ts';

const NAMES: Readonly<Record<string, Bilingual>> = {
  any: { hu: 'bármi', en: 'anything' },
  null: { hu: 'üres', en: 'null' },
  number: { hu: 'szám', en: 'number' },
  string: { hu: 'szöveg', en: 'text' },
  boolean: { hu: 'igen/nem', en: 'yes/no' },
  date: { hu: 'dátum', en: 'date' },
  time: { hu: 'időpont', en: 'time' },
  'date and time': { hu: 'dátum és időpont', en: 'date and time' },
  duration: { hu: 'időtartam', en: 'duration' },
  range: { hu: 'tartomány', en: 'range' },
  function: { hu: 'függvény', en: 'function' },
  list: { hu: 'lista', en: 'list' },
  context: { hu: 'összetett adat', en: 'context' },
};

/** The name of a kind of values for the author of an expression. */
export function kindName(kind: string): Bilingual {
  return NAMES[kind] ?? { hu: 'bármi', en: 'anything' };
}
