/** A text without accents, as people type it in a hurry: `Kópháza` → `Kophaza`. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{Mark}/gu, '');
}

/**
 * What is left of a name for finding it: lower case, no accents, words of a-z and 0-9 with one space between.
 * `KÓPHÁZA` and `koph` thus meet; the result never holds a wildcard of SQL.
 */
export function searchKey(text: string): string {
  return withoutAccents(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
