import { Decimal } from '../../../kernel/decimal.ts';
import type { FeelDate } from '../../../kernel/feel/day.ts';
import type { FeelValue } from '../../../kernel/feel/values.ts';
import { checkCompanyNo } from '../../../kernel/identifiers/company-no.ts';
import { checkTaxNumber } from '../../../kernel/identifiers/tax-number.ts';
import type { Answers } from './answers.ts';
import { recordOf, textOf } from './answers.ts';
import type { AddressField, InputField, MapPointField, OrganisationField, PersonField } from './fields.ts';
import { ADDRESS_PARTS, ADDRESS_REQUIRED, MAP_POINT_PARTS, ORGANISATION_FORMS, ORGANISATION_PARTS, PERSON_PARTS } from './fields.ts';
import type { Fault } from './messages.ts';
import * as messages from './messages.ts';
import type { PartFault, Reader, ReadingContext } from './reading.ts';
import { EMPTY } from './reading.ts';
import { oneLine, readDay, readNumber, showDay } from './typed-text.ts';

const PART_LENGTH_MAX = 100;
const NAME_LENGTH_MAX = 200;
/** Hungary lies within; the border itself is not looked at. */
const DEGREES = { lat: ['45.73', '48.59'], lon: ['16.11', '22.91'] } as const;
const DEGREE_DECIMALS = 5;

export type CompositeField = AddressField | PersonField | OrganisationField | MapPointField;

/** A field of several texts that belong together. */
interface Composite {
  readonly parts: readonly string[];
  /** Asked for as soon as any part is there. */
  readonly required: readonly string[];
  readonly read: (part: string, text: string, context: ReadingContext) => PartValue | Fault;
  /** What only the parts together show. */
  readonly whole?: (stored: Readonly<Record<string, string>>) => readonly PartFault[];
}

interface PartValue {
  readonly stored: string;
  readonly feel: FeelValue;
}

export function isComposite(field: InputField): field is CompositeField {
  return field.kind === 'address' || field.kind === 'person4t' || field.kind === 'organisation' || field.kind === 'mapPoint';
}

/** The parts that a composite field asks for, and those it cannot do without. */
export function partsOfField(field: CompositeField): { readonly parts: readonly string[]; readonly required: readonly string[] } {
  return compositeOf(field);
}

/** Reads an address, a person, an organisation or a place on the map: a record of the parts that were given. */
export function compositeReader(field: CompositeField): Reader {
  const composite = compositeOf(field);
  return (answers, context) => {
    const given = recordOf(answers, field.id);
    return given === undefined ? EMPTY : readParts(composite, given, context);
  };
}

function compositeOf(field: CompositeField): Composite {
  switch (field.kind) {
    case 'address':
      return { parts: ADDRESS_PARTS, required: ADDRESS_REQUIRED, read: readAddressPart };
    case 'person4t':
      return { parts: PERSON_PARTS, required: PERSON_PARTS, read: readPersonPart };
    case 'mapPoint':
      return { parts: MAP_POINT_PARTS, required: MAP_POINT_PARTS, read: readDegrees };
    case 'organisation': {
      const required = field.taxNumberOptional === true ? ['name'] : ['name', 'taxNumber'];
      return { parts: ORGANISATION_PARTS, required, read: readOrganisationPart, whole: registryFaults };
    }
  }
}

function readParts(composite: Composite, given: Answers, context: ReadingContext): ReturnType<Reader> {
  const stored: Record<string, string> = {};
  const feel = new Map<string, FeelValue>();
  const faults: PartFault[] = [];
  let isEmpty = true;
  for (const part of composite.parts) {
    const text = oneLine(textOf(given, part));
    feel.set(part, null);
    if (text === '') continue;
    isEmpty = false;
    const max = part === 'name' || part === 'seat' ? NAME_LENGTH_MAX : PART_LENGTH_MAX;
    const value = text.length > max ? messages.tooLong(text.length, max) : composite.read(part, text, context);
    if ('code' in value) faults.push({ ...value, part });
    else {
      stored[part] = value.stored;
      feel.set(part, value.feel);
    }
  }
  if (isEmpty) return EMPTY;
  for (const part of composite.required) {
    if (oneLine(textOf(given, part)) === '') faults.push({ ...messages.REQUIRED, part });
  }
  if (composite.whole !== undefined) faults.push(...composite.whole(stored));
  return faults.length > 0 ? { stored: null, feel: null, isEmpty, faults } : { stored, feel, isEmpty, faults };
}

function readAddressPart(part: string, text: string): PartValue | Fault {
  if (part !== 'postcode') return same(text);
  return /^[1-9]\d{3}$/.test(text) ? same(text) : messages.NOT_A_POSTCODE;
}

function readPersonPart(part: string, text: string, { today }: { readonly today: FeelDate }): PartValue | Fault {
  if (part !== 'birthDate') return same(text);
  const day = readDay(text);
  if (day === null) return messages.NOT_A_DATE;
  return day.day > today.day ? messages.tooLate(showDay(today)) : { stored: day.toString(), feel: day };
}

function readOrganisationPart(part: string, text: string): PartValue | Fault {
  if (part === 'form') return ORGANISATION_FORMS.some((form) => form === text) ? same(text) : messages.NOT_AN_ORGANISATION_FORM;
  if (part !== 'taxNumber') return same(text);
  const check = checkTaxNumber(text);
  return check.valid ? same(check.normalised) : { code: `taxNumber.${check.code}`, message: check.reason };
}

/** A company has a number of the company register; other organisations have numbers of many forms. */
function registryFaults({ form, registryNo }: Readonly<Record<string, string>>): readonly PartFault[] {
  if (form !== 'company' || registryNo === undefined || checkCompanyNo(registryNo).valid) return [];
  return [{ ...messages.NOT_A_REGISTRY_NO, part: 'registryNo' }];
}

/** Stored as texts with five decimals, a metre or so: the same point is always the same text. */
function readDegrees(part: string, text: string): PartValue | Fault {
  const value = readNumber(text.replace(/ ?°$/, ''), 20, undefined);
  if (value === null || (part !== 'lat' && part !== 'lon')) return messages.NOT_A_COORDINATE;
  const [least, most] = DEGREES[part].map((limit) => Decimal.of(limit));
  const isOutside = least === undefined || most === undefined || value.compare(least) < 0 || value.compare(most) > 0;
  if (isOutside) return messages.OUTSIDE_HUNGARY;
  const rounded = value.roundHalfUp(DEGREE_DECIMALS);
  const [whole = '', fraction = ''] = rounded.toString().split('.');
  return { stored: `${whole}.${fraction.padEnd(DEGREE_DECIMALS, '0')}`, feel: rounded };
}

function same(text: string): PartValue {
  return { stored: text, feel: text };
}
