import { Decimal, DecimalRangeError } from '../decimal.ts';
import type { CallNode, FeelNode } from './ast.ts';
import { depthOf, partsOf, sizeOf } from './ast.ts';
import { FeelDateTime } from './date-time.ts';
import { FeelDate } from './day.ts';
import type { Compile, Names, Run } from './frame.ts';
import { isVariable, withVariable } from './frame.ts';
import { typeTest } from './instance.ts';
import { kindName } from './kind-names.ts';
import type { FeelLibrary, Signature } from './library/signature.ts';
import { takes } from './library/signature.ts';
import { sizeCost } from './size-cost.ts';
import type { FeelValue } from './values.ts';
import { FeelFunction, isList, kindOf } from './values.ts';
import type { Work } from './work.ts';

/** One way to call a function: for each parameter the place of its argument, -1 for none. */
interface Way {
  readonly signature: Signature;
  readonly order: readonly number[];
}

/** A call of a library function by its name, or of a function that is a value. */
export function compileCall(node: CallNode, names: Names | null, library: FeelLibrary, compile: Compile): Run {
  const signatures = libraryFunction(node, names, library);
  if (signatures === null) return compileOwnCall(node, names, compile);
  const ways = waysOf(signatures, node.args.length, node.names);
  const args = node.args.map((argument) => compile(argument, names));
  const { at } = node;
  return (frame) => tryWays(ways, args.map((argument) => argument(frame)), frame.work, at);
}

/** The signatures when the call names a library function that no local variable hides. */
export function libraryFunction(node: CallNode, names: Names | null, library: FeelLibrary): readonly Signature[] | null {
  if (node.of.kind !== 'name' || isVariable(names, node.of.name)) return null;
  return library.get(node.of.name) ?? null;
}

/** For each parameter the place of its argument, -1 for none; null when the call does not fit. */
export function argumentOrder(count: number, names: readonly string[] | undefined, signature: Signature): readonly number[] | null {
  if (names === undefined) return takes(signature, count) ? Array.from({ length: count }, (_, index) => index) : null;
  const known = names.every((name) => signature.parameters.some((parameter) => parameter[0] === name));
  const order = signature.parameters.map(([name]) => names.indexOf(name));
  const complete = order.every((place, index) => place !== -1 || signature.parameters[index]?.[2] !== undefined);
  return known && complete && !signature.variadic ? order : null;
}

/** A library function as a value: `sort(list, before)`, `{f: abs}.f(-1)`. */
export function functionValue(signatures: readonly Signature[]): FeelFunction {
  const [first] = signatures;
  const parameters = first === undefined ? [] : first.parameters.map(([name]) => name);
  const invoke = (args: readonly FeelValue[], work: Work): FeelValue =>
    tryWays(waysOf(signatures, args.length, undefined), args, work, work.place);
  return new FeelFunction(parameters, invoke, null, true);
}

/** `function(a, b) …`: a value that remembers the local variables around it. */
export function compileFunction(
  node: Extract<FeelNode, { kind: 'function' }>,
  names: Names | null,
  compile: Compile,
): Run {
  const inner = node.parameters.reduce<Names | null>(withVariable, names);
  const body = compile(node.body, inner);
  const cost = sizeOf(node.body);
  const levels = depthOf(node.body) + 1;
  const depth = names === null ? 0 : names.slot + 1;
  const accepts = acceptance(node.types);
  const readsNames = hasNames(node.body);
  return ({ scope, locals, work: own }) => {
    const captured = locals.slice(0, depth);
    const invoke = (args: readonly FeelValue[], work: Work): FeelValue => {
      work.spend(cost);
      const given = accepts(args);
      if (given === null) return noteArguments(args, work, node.at);
      return work.nested(() => body({ scope, locals: [...captured, ...given], work }), levels);
    };
    const constant = readsNames ? null : (): FeelValue => own.nested(() => body({ scope, locals: [], work: own }), levels);
    return new FeelFunction(node.parameters, invoke, node.types ?? null, false, constant);
  };
}

function hasNames(node: FeelNode): boolean {
  return node.kind === 'name' || partsOf(node).some(hasNames);
}

/**
 * The arguments as the written types want them: a list of one may stand for its item and the other
 * way, a day for its midnight by UTC.
 */
function acceptance(types: readonly (string | null)[] | undefined): (args: readonly FeelValue[]) => readonly FeelValue[] | null {
  if (types === undefined) return (args) => args;
  const tests = types.map((type) => (type === null ? null : typeTest(type)));
  return (args) => {
    const given: FeelValue[] = [];
    for (const [index, value] of args.entries()) {
      const test = tests[index] ?? null;
      const item = isList(value) && value.length === 1 ? (value[0] ?? null) : value;
      const midnight = item instanceof FeelDate ? FeelDateTime.midnight(item) : item;
      const fitting = test === null ? value : [value, item, [value], midnight].find((candidate) => candidate === null || test(candidate));
      if (fitting === undefined) return null;
      given.push(fitting);
    }
    return given;
  };
}

function compileOwnCall(node: CallNode, names: Names | null, compile: Compile): Run {
  const callee = compile(node.of, names);
  const args = node.args.map((argument) => compile(argument, names));
  const notCallable = (work: Work): null => work.note(node.at, 'not-a-function', 'Ez nem hívható így.', 'This cannot be called so.');
  return (frame) => {
    const called = callee(frame);
    const values = args.map((argument) => argument(frame));
    if (!(called instanceof FeelFunction)) return notCallable(frame.work);
    const named = node.names;
    const isKnown = named === undefined || (!called.isBuiltin && named.every((name) => called.parameters.includes(name)));
    const isWhole = called.isBuiltin || named !== undefined || called.parameters.length === values.length;
    if (!isKnown || !isWhole) return notCallable(frame.work);
    // A parameter that is not named is null.
    return called.invoke(named === undefined ? values : called.parameters.map((name) => values[named.indexOf(name)] ?? null), frame.work);
  };
}

function waysOf(signatures: readonly Signature[], count: number, names: readonly string[] | undefined): readonly Way[] {
  return signatures.flatMap((signature) => {
    const order = argumentOrder(count, names, signature);
    return order === null ? [] : [{ signature, order }];
  });
}

function tryWays(ways: readonly Way[], values: readonly FeelValue[], work: Work, at: number): FeelValue {
  work.spend(costOf(values));
  if (work.notes !== null) work.place = at;
  for (const { signature, order } of ways) {
    const given = order.map((place) => (place === -1 ? undefined : values[place]));
    const answer = attempt(signature, given, work, at);
    if (answer !== undefined) {
      work.spend(sizeCost(answer));
      return answer;
    }
  }
  return values.includes(null) || work.notes === null ? null : noteArguments(values, work, at);
}

function noteArguments(values: readonly FeelValue[], work: Work, at: number): null {
  if (values.length === 0) return work.note(at, 'arguments', 'A függvénynek adatokat kell adni.', 'The function needs arguments.');
  const names = values.map((value) => kindName(kindOf(value)));
  const [hu, en] = [names.map((name) => name.hu).join(', '), names.map((name) => name.en).join(', ')];
  return work.note(at, 'arguments', `A függvény nem ilyen adatokat vár: ${hu}`, `The arguments do not fit: ${en}`);
}

function attempt(signature: Signature, given: readonly (FeelValue | undefined)[], work: Work, at: number): FeelValue | undefined {
  try {
    return signature.call(given, work);
  } catch (error) {
    if (!(error instanceof DecimalRangeError)) throw error;
    return work.note(at, 'too-large', 'Az eredmény túl nagy szám.', 'The result is too large a number.');
  }
}

function costOf(values: readonly FeelValue[]): number {
  let cost = 1;
  for (const value of values) {
    if (typeof value === 'string') cost += value.length >> 4;
    else if (isList(value)) cost += value.length;
    else if (value instanceof Decimal) cost += sizeCost(value);
  }
  return cost;
}
