import { Decimal } from '../../../kernel/decimal.ts';
import { FeelDate } from '../../../kernel/feel/day.ts';
import { FeelTime } from '../../../kernel/feel/time.ts';
import type { FeelValue } from '../../../kernel/feel/values.ts';
import type { Answers, Stored } from './answers.ts';
import { textOf, textsOf } from './answers.ts';
import type { ChoiceField, DateField, InputField, KnownKind, NumberField, TextField, TimeField } from './fields.ts';
import { localAddressReader } from './local-address.ts';
import { compositeReader } from './read-composite.ts';
import { readFormatted } from './read-formatted.ts';
import { fileReader } from './read-file.ts';
import { readIdentifier } from './read-identifier.ts';
import type { Reader, Reading } from './reading.ts';
import { EMPTY, faulty, read } from './reading.ts';
import * as messages from './messages.ts';
import { manyLines, oneLine, readDay, readNumber, readTime, showDay, showNumber } from './typed-text.ts';

export const TEXT_LENGTH_MAX = 200;
export const LONG_TEXT_LENGTH_MAX = 4000;
export const DECIMALS_MAX = 10;
const NUMBER_MAX = Decimal.of('1e15');
/** Money up to a thousand milliard forints, far inside the safe integers. */
const MONEY_MAX = Decimal.of('1e12');
const DAY_MIN = FeelDate.of(1850, 1, 1);
const DAY_MAX = FeelDate.of(2150, 12, 31);

/** How the answers of a field are read. Made once for each field of a compiled form. */
export function readerOf(field: InputField): Reader {
  switch (field.kind) {
    case 'text':
    case 'longtext':
      return textReader(field);
    case 'number':
    case 'money':
    case 'percent':
      return numberReader(field);
    case 'date':
      return dateReader(field);
    case 'time':
      return timeReader(field);
    case 'choice':
      return field.display === 'multi' ? multiReader(field) : singleReader(field);
    case 'yesno':
      return yesNoReader(field.id);
    case 'declaration':
      return declarationReader(field.id);
    case 'address':
      return field.local === true ? localAddressReader(field) : compositeReader(field);
    case 'person4t':
    case 'organisation':
    case 'mapPoint':
      return compositeReader(field);
    case 'file':
      return fileReader(field);
    default:
      return knownReader(field.id, field.kind);
  }
}

function textReader(field: TextField): Reader {
  const max = field.maxLength ?? (field.kind === 'text' ? TEXT_LENGTH_MAX : LONG_TEXT_LENGTH_MAX);
  const min = field.minLength ?? 0;
  const clean = field.kind === 'text' ? oneLine : manyLines;
  return leaf(field.id, (typed) => {
    const text = clean(typed);
    if (text === '') return EMPTY;
    // Characters are never more than UTF-16 units, so only long texts need counting.
    const length = text.length > max || text.length < min * 2 ? [...text].length : text.length;
    if (length > max) return faulty(messages.tooLong(length, max));
    if (length < min) return faulty(messages.tooShort(min));
    return field.format === undefined ? read(text, text) : readFormatted(field.format, text);
  });
}

function numberReader(field: NumberField): Reader {
  const decimals = field.kind === 'money' ? 0 : (field.decimals ?? 0);
  const unit = field.unit ?? (field.kind === 'money' ? 'Ft' : field.kind === 'percent' ? '%' : undefined);
  const largest = field.kind === 'money' ? MONEY_MAX : NUMBER_MAX;
  const [min, max] = [bound(field.min), bound(field.max)];
  const shown = (value: Decimal): string => showNumber(value) + (unit === undefined ? '' : `\u00A0${unit}`);
  return leaf(field.id, (typed) => {
    const value = readNumber(typed, decimals, unit);
    if (value === null) return faulty(messages.NOT_A_NUMBER);
    if (value.scale > decimals) return faulty(decimals === 0 ? messages.NOT_WHOLE : messages.tooManyDecimals(decimals));
    if (value.abs().compare(largest) > 0) return faulty(messages.NUMBER_TOO_LONG);
    if (min !== null && value.compare(min) < 0) return faulty(messages.belowMinimum(shown(min)));
    if (max !== null && value.compare(max) > 0) return faulty(messages.aboveMaximum(shown(max)));
    return read(storedNumber(value, decimals), value);
  });
}

/** Whole numbers are JSON integers, numbers with decimals texts: by declaration, not by value. */
export function storedNumber(value: Decimal, decimals: number): string | number {
  return decimals === 0 ? value.toNumber() : value.toString();
}

function dateReader(field: DateField): Reader {
  const [min, max] = [dayBound(field.min), dayBound(field.max)];
  return leaf(field.id, (typed, today) => {
    const day = readDay(typed);
    if (day === null) return faulty(messages.NOT_A_DATE);
    const [first, last] = [min(today) ?? DAY_MIN, max(today) ?? DAY_MAX];
    if (first !== null && day.day < first.day) return faulty(messages.tooEarly(showDay(first)));
    if (last !== null && day.day > last.day) return faulty(messages.tooLate(showDay(last)));
    return read(day.toString(), day);
  });
}

/** Texts of one length compare as the times do. */
function timeReader({ id, min = '00:00', max = '23:59' }: TimeField): Reader {
  return leaf(id, (typed) => {
    const time = readTime(typed);
    if (time === null) return faulty(messages.NOT_A_TIME);
    if (time < min) return faulty(messages.tooEarlyTime(min));
    return time > max ? faulty(messages.tooLateTime(max)) : read(time, FeelTime.parse(`${time}:00`));
  });
}

function singleReader(field: ChoiceField): Reader {
  const values = new Set(field.options.map((option) => option.value));
  return leaf(field.id, (typed) => {
    const value = typed.trim();
    return values.has(value) ? read(value, value) : faulty(messages.NOT_AN_OPTION);
  });
}

/** Stored in the order of the options, each once. */
function multiReader(field: ChoiceField): Reader {
  const order = field.options.map((option) => option.value);
  return (answers) => {
    const chosen = textsOf(answers, field.id).filter((text) => text !== '');
    if (chosen.length === 0) return EMPTY;
    if (chosen.some((value) => !order.includes(value))) return faulty(messages.NOT_AN_OPTION);
    const values = order.filter((value) => chosen.includes(value));
    return read(values, values);
  };
}

const YES = new Set(['yes', 'igen', 'true', 'on', '1']);
const NO = new Set(['no', 'nem', 'false', 'off', '0']);

function yesNoReader(id: string): Reader {
  return leaf(id, (typed) => {
    const answer = typed.trim().toLowerCase();
    if (YES.has(answer)) return read(true, true);
    return NO.has(answer) ? read(false, false) : faulty(messages.NOT_YES_OR_NO);
  });
}

/** A declaration that is not ticked is no answer; expressions see it as false. */
function declarationReader(id: string): Reader {
  const notMade: Reading = { ...EMPTY, feel: false };
  return (answers) => (YES.has(textOf(answers, id).trim().toLowerCase()) ? read(true, true) : notMade);
}

function knownReader(id: string, kind: KnownKind): Reader {
  return leaf(id, (typed) => readIdentifier(kind, typed));
}

/** A reader of one typed text; blank is no answer. */
function leaf(id: string, readText: (typed: string, today: FeelDate) => Reading): Reader {
  return (answers: Answers | undefined, { today }) => {
    const typed = textOf(answers, id);
    return typed.trim() === '' ? EMPTY : readText(typed, today);
  };
}

function bound(limit: number | string | undefined): Decimal | null {
  return limit === undefined ? null : Decimal.of(limit);
}

function dayBound(limit: string | undefined): (today: FeelDate) => FeelDate | null {
  if (limit === 'today') return (today) => today;
  const day = limit === undefined ? null : FeelDate.parse(limit);
  return () => day;
}

/** The stored form of a FEEL value that a calculated field shows; null when its kind is another. */
export function storedCalculation(
  value: FeelValue,
  type: 'number' | 'money' | 'text' | 'yesno' | 'date',
  decimals: number | undefined,
): { readonly stored: Stored; readonly feel: FeelValue } | null {
  if (value instanceof Decimal) return type === 'number' || type === 'money' ? figure(value, type, decimals) : null;
  if (value instanceof FeelDate) return type === 'date' ? { stored: value.toString(), feel: value } : null;
  if (typeof value === 'string') return type === 'text' ? { stored: value, feel: value } : null;
  if (typeof value === 'boolean') return type === 'yesno' ? { stored: value, feel: value } : null;
  return null;
}

/** What is shown is what is reckoned with further on: rounded half up to the declared decimals. */
function figure(
  value: Decimal,
  type: 'number' | 'money',
  decimals: number | undefined,
): { readonly stored: Stored; readonly feel: FeelValue } | null {
  if (value.abs().compare(NUMBER_MAX) > 0) return null;
  const places = type === 'money' ? 0 : (decimals ?? 0);
  const rounded = value.roundHalfUp(places);
  return { stored: storedNumber(rounded, places), feel: rounded };
}
