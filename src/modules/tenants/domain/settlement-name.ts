import { searchKey } from '../../../kernel/search-key.ts';

/** The names that a settlement goes by. */
export interface SettlementNames {
  /** As people read it: `Kópháza`, `Budapest XIII. kerület`. */
  readonly name: string;
  /** Each way to write it as a search key between bars: `|kophaza|`. */
  readonly searchText: string;
  /** What its address is made of: `budapest-13-kerulet`. */
  readonly slugText: string;
}

/** The statistical office writes the districts of Budapest `Budapest 02. ker.`; nobody else does. */
export function settlementNames(kshName: string): SettlementNames {
  const district = /^Budapest (\d\d)\. ker\.$/.exec(kshName);
  if (district === null) return { name: kshName, searchText: bars([kshName]), slugText: kshName };
  const number = Number(district[1]);
  const name = `Budapest ${roman(number)}. kerület`;
  const plain = `Budapest ${number}. kerület`;
  return { name, searchText: bars([name, plain, kshName]), slugText: plain };
}

function bars(names: readonly string[]): string {
  return `|${names.map(searchKey).join('|')}|`;
}

/** Roman numeral of 1 … 39: enough for the districts of a capital. */
function roman(number: number): string {
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return 'X'.repeat(Math.floor(number / 10)) + (ones[number % 10] ?? '');
}
