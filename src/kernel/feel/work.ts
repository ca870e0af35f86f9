import type { Bilingual } from '../result.ts';

/** Steps that one evaluation may take unless its caller says otherwise. */
export const STEPS_MAX = 100_000;
/** Levels of trees that may be open at the same time: what the stack surely holds. */
const LEVELS_MAX = 640;
const LEVELS_OF_CALL = 10;

/** An expression asked for more work than its caller allows. */
export class FeelLimitError extends Error {
  override name = 'FeelLimitError';
  readonly text: Bilingual = {
    hu: 'A kifejezés kiszámítása túl sok lépést igényelne. Egyszerűsítse a kifejezést, vagy adjon meg kevesebb sort.',
    en: 'The expression would take too many steps. Simplify it, or give fewer rows.',
  };
}

/** Why an operation gave null, for the author of the expression. */
export interface FeelNote {
  /** Offset in the expression. */
  readonly at: number;
  readonly code: string;
  readonly text: Bilingual;
}

/** The budget of one evaluation, and the notes for the author when they are wanted. */
export class Work {
  readonly notes: FeelNote[] | null;
  /** Where the function stands that runs just now, for its notes. */
  place = 0;
  private left: number;
  private depth = 0;

  constructor(steps: number = STEPS_MAX, notes: FeelNote[] | null = null) {
    this.left = steps;
    this.notes = notes;
  }

  /** Takes steps from the budget. @throws FeelLimitError when it is used up */
  spend(steps: number): void {
    this.left -= steps;
    if (this.left < 0) throw new FeelLimitError('the budget of steps is used up');
  }

  /** Runs some levels deeper: functions written in FEEL may call themselves, but not without end. */
  nested<T>(run: () => T, levels: number = LEVELS_OF_CALL): T {
    const deeper = Math.max(levels, LEVELS_OF_CALL);
    if (this.depth + deeper > LEVELS_MAX) throw new FeelLimitError('calls are nested too deep');
    this.depth += deeper;
    try {
      return run();
    } finally {
      this.depth -= deeper;
    }
  }

  note(at: number, code: string, hu: string, en: string): null {
    if (this.notes !== null && this.notes.length < 20) this.notes.push({ at, code, text: { hu, en } });
    return null;
  }
}
