import type { Filling, FormSpec, Outcome } from './spec.ts';

/** A form engine at work on one form. */
export interface Engine {
  readonly name: string;
  readonly calculates: boolean;
  /** Builds the engine's own form once. */
  open(spec: FormSpec): OpenedForm;
}

export interface OpenedForm {
  /** Turns a filling into what the engine takes; not timed. */
  prepare(filling: Filling): Prepared;
}

/** One filling, ready to be evaluated many times. */
export interface Prepared {
  /** Validates and calculates everything anew, as for a form that has just been sent. The answer is read by `read`. */
  evaluate(): unknown;
  /** What came out, to compare; not timed. */
  read(evaluated: unknown): Outcome;
  /** Opens a filling that goes on being typed, when the engine has such a thing. */
  type(): Typing;
}

export interface Typing {
  /** Changes the number `n<index>` and works out what follows: visible questions, figures, faults. */
  set(index: number, value: number): void;
}
