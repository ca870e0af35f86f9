import type { ArithmeticOperator, CompareOperator } from '../../../../kernel/feel/ast.ts';
import type { Bilingual } from '../../../../kernel/result.ts';

/** Operators of expressions as words. */
export const OPERATOR_WORDS: Readonly<Record<ArithmeticOperator | CompareOperator, Bilingual>> = {
  '+': { hu: 'meg', en: 'plus' },
  '-': { hu: 'mínusz', en: 'minus' },
  '*': { hu: 'szorozva ezzel:', en: 'times' },
  '/': { hu: 'osztva ezzel:', en: 'divided by' },
  '**': { hu: 'ennyiedik hatványon:', en: 'to the power of' },
  '=': { hu: 'egyenlő', en: 'equals' },
  '!=': { hu: 'nem egyenlő', en: 'does not equal' },
  '<': { hu: 'kisebb, mint', en: 'is less than' },
  '<=': { hu: 'legfeljebb', en: 'is at most' },
  '>': { hu: 'nagyobb, mint', en: 'is more than' },
  '>=': { hu: 'legalább', en: 'is at least' },
};

/** A function that the author of a form may use, as the list to pick from shows it. */
export interface FunctionHint {
  readonly text: string;
  readonly about: Bilingual;
}

/** Functions as sentences: `{0}` is the first argument, `{all}` all of them; a name with `/whole` is for rounding to no decimals. */
export const FUNCTION_WORDS: ReadonlyMap<string, Bilingual> = new Map([
  ['not', { hu: 'nem igaz, hogy {0}', en: 'it is not true that {0}' }],
  ['count', { hu: '{0} sorainak száma', en: 'the number of rows of {0}' }],
  ['sum', { hu: '{all} összege', en: 'the sum of {all}' }],
  ['min', { hu: 'a legkisebb ezek közül: {all}', en: 'the least of {all}' }],
  ['max', { hu: 'a legnagyobb ezek közül: {all}', en: 'the greatest of {all}' }],
  ['mean', { hu: '{all} átlaga', en: 'the mean of {all}' }],
  ['abs', { hu: '{0} előjel nélkül', en: '{0} without its sign' }],
  ['floor', { hu: '{0} lefelé kerekítve', en: '{0} rounded down' }],
  ['ceiling', { hu: '{0} felfelé kerekítve', en: '{0} rounded up' }],
  ['decimal', { hu: '{0} ennyi tizedesre kerekítve: {1}', en: '{0} rounded to decimals: {1}' }],
  ['round half up/whole', { hu: '{0} egész számra kerekítve', en: '{0} rounded to a whole number' }],
  ['decimal/whole', { hu: '{0} egész számra kerekítve', en: '{0} rounded to a whole number' }],
  ['round up/whole', { hu: '{0} felfelé, egész számra kerekítve', en: '{0} rounded up to a whole number' }],
  ['round down/whole', { hu: '{0} lefelé, egész számra kerekítve', en: '{0} rounded down to a whole number' }],
  ['round half up', { hu: '{0} ennyi tizedesre kerekítve: {1}', en: '{0} rounded half up to decimals: {1}' }],
  ['round up', { hu: '{0} ennyi tizedesre felfelé kerekítve: {1}', en: '{0} rounded up to decimals: {1}' }],
  ['round down', { hu: '{0} ennyi tizedesre lefelé kerekítve: {1}', en: '{0} rounded down to decimals: {1}' }],
  ['contains', { hu: '{0} tartalmazza ezt: {1}', en: '{0} contains {1}' }],
  ['list contains', { hu: '{0} között ott van: {1}', en: '{0} holds {1}' }],
  ['starts with', { hu: '{0} így kezdődik: {1}', en: '{0} begins with {1}' }],
  ['ends with', { hu: '{0} így végződik: {1}', en: '{0} ends with {1}' }],
  ['string length', { hu: '{0} hossza', en: 'the length of {0}' }],
  ['part of', { hu: '{0} ekkora része: {1}', en: 'the part {1} of {0}' }],
  ['sum of shares', { hu: '{0} hányadainak összege', en: 'the sum of the shares {0}' }],
  ['date', { hu: '{0}', en: '{0}' }],
]);

/** The functions that are offered; the language has more (`docs/feel.md`). */
export const FUNCTION_HINTS: readonly FunctionHint[] = [
  hint('if … then … else …', 'két eset közül az egyik', 'one of two cases'),
  hint('sum(…)', 'számok összege', 'the sum of figures'),
  hint('count(…)', 'hány sora van egy listának', 'how many rows a list has'),
  hint('min(…, …)', 'a legkisebb', 'the least'),
  hint('max(…, …)', 'a legnagyobb', 'the greatest'),
  hint('round half up(…, 0)', 'kerekítés a szokásos módon', 'usual rounding'),
  hint('floor(…)', 'kerekítés lefelé', 'rounding down'),
  hint('ceiling(…)', 'kerekítés felfelé', 'rounding up'),
  hint('part of(…, …)', 'összeg tulajdoni hányad szerinti része', 'an amount’s part by a share'),
  hint('sum of shares(…)', 'tulajdoni hányadok összege', 'the sum of shares'),
  hint('contains(…, "…")', 'egy szövegben szerepel-e egy másik', 'whether a text holds another'),
  hint('list contains(…, "…")', 'a bejelöltek között van-e', 'whether it is among those ticked'),
  hint('not(…)', 'nem igaz, hogy', 'it is not true that'),
  hint('some x in … satisfies …', 'legalább egy sorra igaz', 'true of at least one row'),
  hint('every x in … satisfies …', 'minden sorra igaz', 'true of every row'),
  hint('today', 'a mai nap', 'today'),
];

function hint(text: string, hu: string, en: string): FunctionHint {
  return { text, about: { hu, en } };
}
