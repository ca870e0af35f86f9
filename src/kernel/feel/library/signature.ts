import type { FeelType } from '../types.ts';
import type { FeelContext, FeelValue } from '../values.ts';
import { FeelDateTime } from '../date-time.ts';
import { FeelDate } from '../day.ts';
import { FeelDuration } from '../duration.ts';
import { Decimal } from '../../decimal.ts';
import { FeelFunction, FeelRange, isContext, isList } from '../values.ts';
import { FeelTime } from '../time.ts';
import type { Work } from '../work.ts';

interface ParameterValues {
  number: Decimal;
  string: string;
  boolean: boolean;
  date: FeelDate;
  time: FeelTime;
  'date and time': FeelDateTime;
  duration: FeelDuration;
  range: FeelRange;
  context: FeelContext;
  function: FeelFunction;
  list: readonly FeelValue[];
  any: FeelValue;
}

export type ParameterKind = keyof ParameterValues;

/**
 * Name and kind. `optional` ones come as null when they are not given, but null may not be given for
 * them; for `nullable` ones it may.
 */
export type Parameter = readonly [name: string, kind: ParameterKind, presence?: 'optional' | 'nullable'];

type Arguments<Parameters extends readonly Parameter[]> = {
  readonly [Index in keyof Parameters]: Parameters[Index] extends readonly [string, infer Kind, 'optional' | 'nullable']
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
  /** Undefined when the arguments do not fit; an argument is undefined when it is not given. */
  readonly call: (args: readonly (FeelValue | undefined)[], work: Work) => FeelValue | undefined;
}

/** Functions by name; the forms add their own to the standard ones. */
export type FeelLibrary = ReadonlyMap<string, readonly Signature[]>;

/** The name under which a library holds the power with an exponent that is not whole. */
export const POWER = '**';

export type Builtin = readonly [name: string, signature: Signature];

export function builtin<const Parameters extends readonly Parameter[]>(
  name: string,
  parameters: Parameters,
  returns: Signature['returns'],
  call: (args: Arguments<Parameters>, work: Work) => FeelValue | undefined,
): Builtin {
  const run = (given: readonly (FeelValue | undefined)[], work: Work): FeelValue | undefined => {
    const args: FeelValue[] = [];
    for (let index = 0; index < parameters.length; index += 1) {
      const parameter = parameters[index];
      const value = given[index];
      if (parameter === undefined || (value === null && parameter[2] === 'optional')) return undefined;
      args.push(fitted(value ?? null, parameter[1]));
    }
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
  return [
    builtin(name, [['list', 'list']], returns, ([list], work) => call(list, work)),
    variadic(name, returns, call),
  ];
}

/** A function that takes any number of arguments. */
export function variadic(
  name: string,
  returns: Signature['returns'],
  call: (args: readonly FeelValue[], work: Work) => FeelValue,
): Builtin {
  const run: Signature['call'] = (args, work) => call(args.map((argument) => argument ?? null), work);
  return [name, { parameters: [], variadic: true, countsOnly: false, returns, call: run }];
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
  const needed = signature.parameters.filter((parameter) => parameter[2] === undefined).length;
  return count >= needed && count <= signature.parameters.length;
}

/** The standard's own conversions: one item is a list of one, a list of one is its item, a day its midnight by UTC. */
function fitted(value: FeelValue, kind: ParameterKind): FeelValue {
  if (kind === 'list') return value === null || isList(value) ? value : [value];
  if (kind === 'any') return value;
  const item = isList(value) && value.length === 1 ? (value[0] ?? null) : value;
  return kind === 'date and time' && item instanceof FeelDate ? FeelDateTime.midnight(item) : item;
}

function fits<Parameters extends readonly Parameter[]>(
  args: readonly FeelValue[],
  parameters: Parameters,
): args is Arguments<Parameters> {
  return parameters.every(([, kind, presence], index) => {
    const value = args[index] ?? null;
    return value === null ? kind === 'any' || presence !== undefined : hasKind(value, kind);
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
    case 'time':
      return value instanceof FeelTime;
    case 'date and time':
      return value instanceof FeelDateTime;
    case 'range':
      return value instanceof FeelRange;
    case 'function':
      // Each function that takes one gives it two items.
      return value instanceof FeelFunction && (value.isBuiltin || value.parameters.length === 2);
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
