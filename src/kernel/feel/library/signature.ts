import type { FeelType } from '../types.ts';
import type { FeelContext, FeelFunction, FeelValue } from '../values.ts';
import { FeelDate } from '../day.ts';
import { FeelDuration } from '../duration.ts';
import { Decimal } from '../../decimal.ts';
import { isContext, isList } from '../values.ts';
import { FeelFunction as FunctionValue } from '../values.ts';
import type { Work } from '../work.ts';

interface ParameterValues {
  number: Decimal;
  string: string;
  boolean: boolean;
  date: FeelDate;
  duration: FeelDuration;
  context: FeelContext;
  function: FeelFunction;
  list: readonly FeelValue[];
  any: FeelValue;
}

export type ParameterKind = keyof ParameterValues;

/** Name and kind; `optional` ones come as null when they are not given. */
export type Parameter =
  readonly [name: string, kind: ParameterKind] | readonly [name: string, kind: ParameterKind, presence: 'optional'];

type Arguments<Parameters extends readonly Parameter[]> = {
  readonly [Index in keyof Parameters]: Parameters[Index] extends readonly [string, infer Kind, 'optional']
    ? ParameterValues[Kind & ParameterKind] | null
    : Parameters[Index] extends readonly [string, infer Kind]
      ? ParameterValues[Kind & ParameterKind]
      : never;
};

/** One way to call a function. Null for a parameter that is neither `any` nor optional gives null. */
export interface Signature {
  readonly parameters: readonly Parameter[];
  /** Takes any number of arguments, which `call` gets as one list. */
  readonly variadic: boolean;
  readonly returns: FeelType | ((args: readonly FeelType[]) => FeelType);
  /** It looks only at how many items there are, not at what they are. */
  readonly countsOnly: boolean;
  /** Undefined when the arguments do not fit. */
  readonly call: (args: readonly FeelValue[], work: Work) => FeelValue | undefined;
}

/** Functions by name; the forms add their own to the standard ones. */
export type FeelLibrary = ReadonlyMap<string, readonly Signature[]>;

export type Builtin = readonly [name: string, signature: Signature];

export function builtin<const Parameters extends readonly Parameter[]>(
  name: string,
  parameters: Parameters,
  returns: Signature['returns'],
  call: (args: Arguments<Parameters>, work: Work) => FeelValue,
): Builtin {
  const run = (given: readonly FeelValue[], work: Work): FeelValue | undefined => {
    const args = parameters.map(([, kind], index) => fitted(given[index] ?? null, kind));
    return fits(args, parameters) ? call(args, work) : undefined;
  };
  return [name, { parameters, variadic: false, countsOnly: false, returns, call: run }];
}

/** A function of one list that may also be called with the items themselves: `sum(1, 2, 3)`. */
export function listBuiltin(
  name: string,
  returns: Signature['returns'],
  call: (list: readonly FeelValue[], work: Work) => FeelValue,
): readonly Builtin[] {
  const run = (args: readonly FeelValue[], work: Work): FeelValue => call(args, work);
  return [
    builtin(name, [['list', 'list']], returns, ([list], work) => call(list, work)),
    [name, { parameters: [], variadic: true, countsOnly: false, returns, call: run }],
  ];
}

/** @throws nothing; later definitions of the same name are further ways to call it */
export function libraryOf(...groups: readonly (readonly Builtin[])[]): FeelLibrary {
  const library = new Map<string, Signature[]>();
  for (const [name, signature] of groups.flat()) {
    const known = library.get(name);
    if (known === undefined) library.set(name, [signature]);
    else known.push(signature);
  }
  return library;
}

/** Whether so many arguments may be given. */
export function takes(signature: Signature, count: number): boolean {
  if (signature.variadic) return count > 0;
  const needed = signature.parameters.filter((parameter) => parameter[2] !== 'optional').length;
  return count >= needed && count <= signature.parameters.length;
}

/** The standard's own conversions: one item is a list of one, a list of one is its item. */
function fitted(value: FeelValue, kind: ParameterKind): FeelValue {
  if (kind === 'list') return value === null || isList(value) ? value : [value];
  if (kind !== 'any' && isList(value) && value.length === 1) return value[0] ?? null;
  return value;
}

function fits<Parameters extends readonly Parameter[]>(
  args: readonly FeelValue[],
  parameters: Parameters,
): args is Arguments<Parameters> {
  return parameters.every(([, kind, presence], index) => {
    const value = args[index] ?? null;
    return value === null ? kind === 'any' || presence === 'optional' : hasKind(value, kind);
  });
}

function hasKind(value: FeelValue, kind: ParameterKind): boolean {
  switch (kind) {
    case 'number':
      return value instanceof Decimal;
    case 'date':
      return value instanceof FeelDate;
    case 'duration':
      return value instanceof FeelDuration;
    case 'function':
      return value instanceof FunctionValue;
    case 'list':
      return isList(value);
    case 'context':
      return isContext(value);
    case 'any':
      return true;
    default:
      return typeof value === kind;
  }
}
