import type { FeelDate } from '../../../kernel/feel/day.ts';
import type { FeelValue } from '../../../kernel/feel/values.ts';
import type { Answers } from './answers.ts';
import { recordOf, textOf } from './answers.ts';
import { ADDRESS_PARTS, ADDRESS_REQUIRED, PERSON_PARTS } from './definition.ts';
import type { Fault } from './messages.ts';
import { NOT_A_DATE, NOT_A_POSTCODE, REQUIRED, tooLate, tooLong } from './messages.ts';
import type { PartFault, Reader } from './reading.ts';
import { EMPTY } from './reading.ts';
import { oneLine, readDay, showDay } from './typed-text.ts';

const PART_LENGTH_MAX = 100;

/** A field of several texts that belong together. */
interface Composite {
  readonly parts: readonly string[];
  /** Asked for as soon as any part is there. */
  readonly required: readonly string[];
  readonly read: (part: string, text: string, today: FeelDate) => PartValue | Fault;
}

interface PartValue {
  readonly stored: string;
  readonly feel: FeelValue;
}

const COMPOSITES: Readonly<Record<'address' | 'person4t', Composite>> = {
  address: { parts: ADDRESS_PARTS, required: ADDRESS_REQUIRED, read: readAddressPart },
  person4t: { parts: PERSON_PARTS, required: PERSON_PARTS, read: readPersonPart },
};

/** The parts that a field of the kind asks for, and those it cannot do without. */
export function partsOfKind(kind: 'address' | 'person4t'): {
  readonly parts: readonly string[];
  readonly required: readonly string[];
} {
  return COMPOSITES[kind];
}

/** Reads an address or a person: a record of the parts that were given. */
export function compositeReader(id: string, kind: 'address' | 'person4t'): Reader {
  const composite = COMPOSITES[kind];
  return (answers, today) => {
    const given = recordOf(answers, id);
    return given === undefined ? EMPTY : readParts(composite, given, today);
  };
}

function readParts(composite: Composite, given: Answers, today: FeelDate): ReturnType<Reader> {
  const stored: Record<string, string> = {};
  const feel = new Map<string, FeelValue>();
  const faults: PartFault[] = [];
  let isEmpty = true;
  for (const part of composite.parts) {
    const text = oneLine(textOf(given, part));
    feel.set(part, null);
    if (text === '') continue;
    isEmpty = false;
    const value = text.length > PART_LENGTH_MAX ? tooLong(text.length, PART_LENGTH_MAX) : composite.read(part, text, today);
    if ('code' in value) faults.push({ ...value, part });
    else {
      stored[part] = value.stored;
      feel.set(part, value.feel);
    }
  }
  if (isEmpty) return EMPTY;
  for (const part of composite.required) {
    if (oneLine(textOf(given, part)) === '') faults.push({ ...REQUIRED, part });
  }
  return faults.length > 0 ? { stored: null, feel: null, isEmpty, faults } : { stored, feel, isEmpty, faults };
}

function readAddressPart(part: string, text: string): PartValue | Fault {
  if (part !== 'postcode') return { stored: text, feel: text };
  return /^[1-9]\d{3}$/.test(text) ? { stored: text, feel: text } : NOT_A_POSTCODE;
}

function readPersonPart(part: string, text: string, today: FeelDate): PartValue | Fault {
  if (part !== 'birthDate') return { stored: text, feel: text };
  const day = readDay(text);
  if (day === null) return NOT_A_DATE;
  return day.day > today.day ? tooLate(showDay(today)) : { stored: day.toString(), feel: day };
}
