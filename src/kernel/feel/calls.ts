import { DecimalRangeError } from '../decimal.ts';
import type { CallNode, FeelNode } from './ast.ts';
import { sizeOf } from './ast.ts';
import type { Compile, Names, Run } from './frame.ts';
import { isVariable, withVariable } from './frame.ts';
import type { FeelLibrary, Signature } from './library/signature.ts';
import { takes } from './library/signature.ts';
import type { FeelValue } from './values.ts';
import { FeelFunction, isList } from './values.ts';
import type { Work } from './work.ts';

/** A call of a library function by its name, or of a function that the expression itself made. */
export function compileCall(node: CallNode, names: Names | null, library: FeelLibrary, compile: Compile): Run {
  const signatures = libraryFunction(node, names, library);
  if (signatures === null) return compileOwnCall(node, names, compile);
  const ways = signatures.flatMap((signature) => {
    const order = argumentOrder(node, signature);
    return order === null ? [] : [{ signature, order }];
  });
  const args = node.args.map((argument) => compile(argument, names));
  return (frame) => {
    const values = args.map((argument) => argument(frame));
    frame.work.spend(costOf(values));
    for (const { signature, order } of ways) {
      const given = order.map((place) => (place === -1 ? null : (values[place] ?? null)));
      const answer = attempt(signature, given, frame.work, node.at);
      if (answer !== undefined) return answer;
    }
    if (values.includes(null)) return null;
    return frame.work.note(node.at, 'arguments', 'A függvény nem ilyen adatokat vár.', 'The arguments do not fit.');
  };
}

/** The signatures when the call names a library function that no local variable hides. */
export function libraryFunction(node: CallNode, names: Names | null, library: FeelLibrary): readonly Signature[] | null {
  if (node.of.kind !== 'name' || isVariable(names, node.of.name)) return null;
  return library.get(node.of.name) ?? null;
}

/** For each parameter the place of its argument, -1 for none; null when the call does not fit. */
export function argumentOrder(node: CallNode, signature: Signature): readonly number[] | null {
  const { names } = node;
  if (names === undefined) return takes(signature, node.args.length) ? node.args.map((_, index) => index) : null;
  const known = names.every((name) => signature.parameters.some((parameter) => parameter[0] === name));
  const order = signature.parameters.map(([name]) => names.indexOf(name));
  const complete = order.every((place, index) => place !== -1 || signature.parameters[index]?.[2] === 'optional');
  return known && complete && !signature.variadic ? order : null;
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
  const depth = names === null ? 0 : names.slot + 1;
  return ({ scope, locals }) => {
    const captured = locals.slice(0, depth);
    return new FeelFunction(node.parameters, (args, work) => {
      work.spend(cost);
      return work.nested(() => body({ scope, locals: [...captured, ...args], work }));
    });
  };
}

function compileOwnCall(node: CallNode, names: Names | null, compile: Compile): Run {
  const callee = compile(node.of, names);
  const args = node.args.map((argument) => compile(argument, names));
  return (frame) => {
    const called = callee(frame);
    const values = args.map((argument) => argument(frame));
    if (!(called instanceof FeelFunction) || called.parameters.length !== values.length) {
      return frame.work.note(node.at, 'not-a-function', 'Ez nem hívható így.', 'This cannot be called so.');
    }
    const named = node.names;
    if (named === undefined) return called.invoke(values, frame.work);
    const order = called.parameters.map((parameter) => named.indexOf(parameter));
    return order.includes(-1) ? null : called.invoke(order.map((place) => values[place] ?? null), frame.work);
  };
}

function attempt(signature: Signature, given: readonly FeelValue[], work: Work, at: number): FeelValue | undefined {
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
  }
  return cost;
}
