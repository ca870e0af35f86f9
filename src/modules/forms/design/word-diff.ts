/** A run of words that stand in both texts, only in the earlier, or only in the later one. */
export interface WordRun {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Longer texts are told as a whole: the table of the comparison grows with the square. */
const WORDS_MAX = 600;

/** The words that went and came between two texts, in reading order; joined without `new` they are the earlier text. */
export function wordDiff(before: string, after: string): readonly WordRun[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const [left, right] = [wordsOf(before), wordsOf(after)];
  if (left.length > WORDS_MAX || right.length > WORDS_MAX) return runs([{ kind: 'gone', text: before }, { kind: 'new', text: after }]);
  const common = commonLengths(left, right);
  const pieces: WordRun[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const [a, b] = [left[i], right[j]];
    if (a !== undefined && a === b) {
      pieces.push({ kind: 'same', text: a });
      i += 1;
      j += 1;
    } else if (a !== undefined && (b === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      pieces.push({ kind: 'gone', text: a });
      i += 1;
    } else {
      pieces.push({ kind: 'new', text: b ?? '' });
      j += 1;
    }
  }
  return runs(pieces);
}

/** Words with the space after them, so that joining gives the text again. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\s*\S+\s*?(?=\s\S|$)|\s+$/g) ?? [];
}

/** For each pair of ends, how many words they have in common in order. */
function commonLengths(left: readonly string[], right: readonly string[]): readonly Uint16Array[] {
  const table = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      if (row !== undefined) row[j] = left[i] === right[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}

function at(table: readonly Uint16Array[], row: number, column: number): number {
  return table[row]?.[column] ?? 0;
}

/** Neighbours of one kind become one run; of a change, what went stands before what came. */
function runs(pieces: readonly WordRun[]): readonly WordRun[] {
  const joined: { kind: WordRun['kind']; text: string }[] = [];
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const last = joined.at(-1);
    if (last?.kind === piece.kind) last.text += piece.text;
    else joined.push({ ...piece });
  }
  return joined;
}
