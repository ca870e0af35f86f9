import type { FeelDate } from '../../../kernel/feel/day.ts';
import type { FeelValue } from '../../../kernel/feel/values.ts';
import type { Answers, Stored } from './answers.ts';
import type { Attachments } from './attachments.ts';
import type { Fault } from './messages.ts';

/** A fault of an answer; `part` names the part of an address or person, else it is empty. */
export interface PartFault extends Fault {
  readonly part: string;
}

/** What a field's answer means. */
export interface Reading {
  /** Null while there is no (right) answer. */
  readonly stored: Stored | null;
  /** What expressions see. */
  readonly feel: FeelValue;
  /** Nothing was typed. */
  readonly isEmpty: boolean;
  readonly faults: readonly PartFault[];
}

/** What answers are read against, besides the form. */
export interface ReadingContext {
  readonly today: FeelDate;
  /** Files that have been given for this filling, by id. */
  readonly attachments: Attachments;
  /** Where the form is filed, for addresses in the town itself; null where it is not known. */
  readonly town: Town | null;
}

export interface Town {
  readonly settlement: string;
  readonly postcodes: readonly string[];
}

/** Reads a field out of the answers of its row. Never throws, whatever the answers hold. */
export type Reader = (answers: Answers | undefined, context: ReadingContext) => Reading;

const NONE: readonly PartFault[] = [];

export const EMPTY: Reading = { stored: null, feel: null, isEmpty: true, faults: NONE };

export function read(stored: Stored, feel: FeelValue): Reading {
  return { stored, feel, isEmpty: false, faults: NONE };
}

export function faulty(fault: Fault): Reading {
  return { stored: null, feel: null, isEmpty: false, faults: [{ ...fault, part: '' }] };
}
