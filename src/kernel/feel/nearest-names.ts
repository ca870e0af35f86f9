import type { Bilingual } from '../result.ts';

const NAMES_MAX = 2000;
const LENGTH_MAX = 60;
const SHOWN_MAX = 3;

/** The rest of a sentence that names what may have been meant; nothing when no name is near. */
export function nearestNames(name: string, known: Iterable<string>): Bilingual {
  const near: { readonly name: string; readonly distance: number }[] = [];
  let seen = 0;
  for (const candidate of known) {
    seen += 1;
    if (seen > NAMES_MAX) break;
    const distance = candidate.length > LENGTH_MAX || name.length > LENGTH_MAX ? Infinity : distanceOf(plain(name), plain(candidate));
    if (distance <= Math.max(1, Math.floor(name.length / 3))) near.push({ name: candidate, distance });
  }
  const shown = near.toSorted((left, right) => left.distance - right.distance).slice(0, SHOWN_MAX);
  if (shown.length === 0) return { hu: '', en: '' };
  return {
    hu: ` – talán: ${shown.map((one) => `„${one.name}”`).join(', ')}`,
    en: ` – perhaps: ${shown.map((one) => `“${one.name}”`).join(', ')}`,
  };
}

/** Case, accents, spaces and underscores are what is most often mistaken. */
function plain(name: string): string {
  return name.normalize('NFD').replace(/[\u0300-\u036f\s_-]/g, '').toLowerCase();
}

/** How many letters must be put in, left out, changed or exchanged with the next. */
function distanceOf(left: string, right: string): number {
  let [before, last]: [readonly number[], readonly number[]] = [[], Array.from({ length: right.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= left.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      const changed = (last[column - 1] ?? 0) + (isSame ? 0 : 1);
      const isTurned = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      const turned = isTurned ? (before[column - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min(changed, turned, (last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    [before, last] = [last, next];
  }
  return last[right.length] ?? 0;
}
