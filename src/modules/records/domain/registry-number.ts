/**
 * Numbers of papers: `HIV/1-2/2026` is the second paper of the first case of 2026 in the book HIV.
 * The year is that of the main number and always has four digits.
 */

export interface CaseNumber {
  readonly prefix: string;
  readonly mainNo: number;
  readonly year: number;
}

/** `HIV/1/2026`. */
export function formatCaseNo({ prefix, mainNo, year }: CaseNumber): string {
  return `${prefix}/${mainNo}/${year}`;
}

/** `HIV/1-2/2026`. */
export function formatRegistryNo({ prefix, mainNo, year }: CaseNumber, itemNo: number): string {
  return `${prefix}/${mainNo}-${itemNo}/${year}`;
}

/** `E-1/2026`. */
export function formatArrivalNo(no: number, year: number): string {
  return `E-${no}/${year}`;
}

/** What a clerk typed to find a case by number: any part may be missing but the main number. */
export interface NumberQuery {
  readonly prefix: string | null;
  readonly mainNo: number;
  readonly year: number | null;
}

/**
 * Reads `HIV/12-3/2026`, `hiv/12/2026`, `12/2026`, `HIV/12` or `12`; null for anything else, which is then words.
 * The item number does not narrow the search: the case is what one looks for.
 */
export function parseNumberQuery(text: string): NumberQuery | null {
  const match = /^(?:([a-z0-9]{0,9}[a-z][a-z0-9]{0,9})\s*\/\s*)?(\d{1,9})(?:-\d{1,6})?(?:\s*\/\s*(\d{4}))?\.?$/i.exec(text.trim());
  if (match === null) return null;
  const [, prefix, mainNo, year] = match;
  return {
    prefix: prefix === undefined ? null : prefix.toUpperCase(),
    mainNo: Number(mainNo),
    year: year === undefined ? null : Number(year),
  };
}
