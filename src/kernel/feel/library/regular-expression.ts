import type { CharacterSet, Span } from './character-class.ts';
import { minus, negated, ofSpans, setOfLetter, setOfProperty, showSet } from './character-class.ts';

/** A pattern as RE2 reads it. */
export interface ReadPattern {
  readonly text: string;
  readonly ignoresCase: boolean;
  readonly isMultiline: boolean;
}

const ESCAPED_CONTROLS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9 };
const PUNCTUATION = /^[\\|.?*+(){}[\]^$-]$/;
const DEPTH_MAX = 20;

/**
 * The pattern of XPath (with flags `s m i x q`) in the words of RE2, which matches in linear time.
 * Null when it is no pattern, or asks for what linear time cannot give (back-references).
 */
export function patternOf(pattern: string, flags: string): ReadPattern | null {
  if (!/^[smixq]*$/.test(flags)) return null;
  const has = (flag: string): boolean => flags.includes(flag);
  if (has('q')) {
    const text = pattern.replace(/[\\|.?*+(){}[\]^$-]/g, String.raw`\$&`);
    return { text, ignoresCase: has('i'), isMultiline: false };
  }
  const text = new Translator(has('x') ? withoutSpace(pattern) : pattern, has('s')).translate();
  return text === null ? null : { text, ignoresCase: has('i'), isMultiline: has('m') };
}

class Translator {
  private readonly characters: readonly string[];
  private readonly dotAll: boolean;
  private next = 0;

  constructor(pattern: string, dotAll: boolean) {
    this.characters = [...pattern];
    this.dotAll = dotAll;
  }

  translate(): string | null {
    const pieces: string[] = [];
    while (this.next < this.characters.length) {
      const piece = this.piece();
      if (piece === null) return null;
      pieces.push(piece);
    }
    return pieces.join('');
  }

  private piece(): string | null {
    const character = this.take();
    if (character === '\\') return this.escape();
    if (character === '.') return showSet(this.dotAll ? ofSpans() : ofSpans([10, 10], [13, 13]), true);
    if (character === '[') {
      const set = this.set(0);
      return set === null ? null : showSet(set.set, set.isNegated);
    }
    if (character === '(' && this.peek() === '?') {
      this.next += 1;
      return this.take() === ':' ? '(?:' : null;
    }
    if (character === '{') return this.quantity();
    return character === ']' || character === '}' ? null : character;
  }

  private quantity(): string | null {
    const end = this.characters.indexOf('}', this.next);
    const text = this.characters.slice(this.next, Math.max(end, this.next)).join('');
    if (!/^\d{1,4}(?:,\d{0,4})?$/.test(text)) return null;
    this.next = end + 1;
    return `{${text}}`;
  }

  private escape(): string | null {
    const set = this.escapedSet();
    return set === null ? null : showSet(set, false);
  }

  /** What stands after a backslash, as a set of one or more characters. */
  private escapedSet(): CharacterSet | null {
    const letter = this.take();
    const control = ESCAPED_CONTROLS[letter];
    if (control !== undefined) return ofSpans([control, control]);
    if (PUNCTUATION.test(letter)) return ofSpans(spanOf(letter));
    if (letter !== 'p' && letter !== 'P') return setOfLetter(letter);
    const end = this.characters.indexOf('}', this.next);
    if (this.take() !== '{' || end === -1) return null;
    const name = this.characters.slice(this.next, end).join('');
    this.next = end + 1;
    return setOfProperty(name, letter === 'P');
  }

  /** What stands in brackets, after the opening one: characters, spans, sets, and a set taken away. */
  private set(depth: number): { readonly set: CharacterSet; readonly isNegated: boolean } | null {
    if (depth > DEPTH_MAX) return null;
    const isNegated = this.peek() === '^';
    if (isNegated) this.next += 1;
    let set: CharacterSet = ofSpans();
    for (let isFirst = true; ; isFirst = false) {
      if (this.next >= this.characters.length) return null;
      if (this.peek() === ']' && !isFirst) {
        this.next += 1;
        return { set, isNegated };
      }
      if (this.peek() === '-' && this.characters[this.next + 1] === '[') return this.difference(set, isNegated, depth);
      const member = this.member(isFirst);
      if (member === null) return null;
      set = { spans: [...set.spans, ...member.spans], categories: [...set.categories, ...member.categories] };
    }
  }

  private difference(set: CharacterSet, isNegated: boolean, depth: number): { set: CharacterSet; isNegated: boolean } | null {
    this.next += 2;
    const inner = this.set(depth + 1);
    if (inner === null || this.take() !== ']') return null;
    const [from, taken] = [isNegated ? negated(set) : set, inner.isNegated ? negated(inner.set) : inner.set];
    const rest = from === null || taken === null ? null : minus(from, taken);
    return rest === null ? null : { set: rest, isNegated: false };
  }

  private member(isFirst: boolean): CharacterSet | null {
    const character = this.take();
    if (character === '[' || (character === ']' && isFirst)) return null;
    const low = character === '\\' ? this.escapedSet() : ofSpans(spanOf(character));
    const isSpan = this.peek() === '-' && !/^[[\]]?$/.test(this.characters[this.next + 1] ?? '');
    if (low === null || !isSpan) return low;
    this.next += 1;
    const last = this.take();
    const high = last === '\\' ? this.escapedSet() : ofSpans(spanOf(last));
    const [from, to] = [low.spans[0]?.[0], high?.spans[0]?.[0]];
    return from === undefined || to === undefined || to < from ? null : ofSpans([from, to]);
  }

  private peek(): string | undefined {
    return this.characters[this.next];
  }

  private take(): string {
    const character = this.characters[this.next] ?? '';
    this.next += 1;
    return character;
  }
}

function spanOf(character: string): Span {
  const code = character.codePointAt(0) ?? 0;
  return [code, code];
}

/** With the flag `x` spaces do not count, wherever they stand outside of brackets: `\p{ Lu }` is `\p{Lu}`. */
function withoutSpace(pattern: string): string {
  let depth = 0;
  let isEscaped = false;
  const kept = [...pattern].filter((character) => {
    if (depth === 0 && /[\t\n\r ]/.test(character)) return false;
    if (!isEscaped && character === '[') depth += 1;
    if (!isEscaped && character === ']') depth -= 1;
    isEscaped = !isEscaped && character === '\\';
    return true;
  });
  return kept.join('');
}
