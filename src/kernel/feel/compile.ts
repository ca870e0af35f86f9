import { unreachable } from '../assert.ts';
import { Decimal } from '../decimal.ts';
import type { BoundOperator, FeelNode } from './ast.ts';
import { mentions } from './ast.ts';
import { compileCall, compileFunction, functionValue } from './calls.ts';
import type { FeelScope, Frame, Names, Run } from './frame.ts';
import { lookUp, withVariable } from './frame.ts';
import { instanceTest } from './instance.ts';
import type { FeelLibrary } from './library/signature.ts';
import { POWER } from './library/signature.ts';
import { compileFilter, compileFor, compileQuantified } from './loops.ts';
import { arithmetic, comparison, isSmallExponent, negated, passes } from './operators.ts';
import { property } from './properties.ts';
import { parseTemporal } from './temporal.ts';
import type { FeelValue } from './values.ts';
import { compare, FeelRange } from './values.ts';
import { FeelLimitError, Work } from './work.ts';

/** An expression made ready to run. It keeps no state: one program serves all requests. */
export interface FeelProgram {
  /**
   * The value of the expression; null where the standard gives null.
   * @throws FeelLimitError when the work's budget is used up
   */
  evaluate(scope: FeelScope, work?: Work): FeelValue;
}

/** Turns a tree into nested functions, once; nothing is searched, parsed or `eval`ed afterwards. */
export function compileFeel(node: FeelNode, library: FeelLibrary): FeelProgram {
  const run = compileNode(node, null, library);
  return { evaluate: (scope, work = new Work()) => withinStack(run, { scope, locals: [], work }) };
}

/** The levels are counted as they open; should the stack be fuller than thought, that is the same limit. */
function withinStack(run: Run, frame: Frame): FeelValue {
  try {
    return run(frame);
  } catch (error) {
    if (error instanceof RangeError && /call stack/.test(error.message)) throw new FeelLimitError('the stack is full');
    throw error;
  }
}

/** Unary tests made ready to run. */
export interface FeelTests {
  /**
   * Whether the value passes: true, false, or null where it cannot be told.
   * @throws FeelLimitError when the work's budget is used up
   */
  test(value: FeelValue, scope: FeelScope, work?: Work): boolean | null;
}

/** Turns the tree of `parseUnaryTests` into functions. */
export function compileUnaryTests(node: FeelNode, library: FeelLibrary): FeelTests {
  const names = withVariable(null, '?');
  const run = compileNode(node, names, library);
  return {
    test: (value, scope, work = new Work()) => {
      const answer = withinStack(run, { scope, locals: [value], work });
      return typeof answer === 'boolean' ? answer : null;
    },
  };
}

function compileNode(node: FeelNode, names: Names | null, library: FeelLibrary): Run {
  const compile = (part: FeelNode, scope: Names | null): Run => compileNode(part, scope, library);
  switch (node.kind) {
    case 'for':
      return compileFor(node, names, compile);
    case 'some':
    case 'every':
      return compileQuantified(node, names, compile);
    case 'filter':
      return compileFilter(node, names, compile);
    case 'call':
      return compileCall(node, names, library, compile);
    case 'function':
      return compileFunction(node, names, compile);
    case 'in':
      return compileIn(node, names, compile);
    case 'context':
      return compileContext(node, names, compile);
    case 'name': {
      const signatures = library.get(node.name);
      return lookUp(node.name, names, node.at, signatures === undefined ? null : functionValue(signatures));
    }
    default:
      if (node.kind === 'arithmetic' && node.operator === '**') return compilePower(node, names, library, compile);
      return compilePlain(node, names, compile);
  }
}

/** Exponents that are not whole are worked by the library, when it has that. */
function compilePower(
  node: Extract<FeelNode, { kind: 'arithmetic' }>,
  names: Names | null,
  library: FeelLibrary,
  compile: CompilePart,
): Run {
  const [left, right] = [compile(node.left, names), compile(node.right, names)];
  const signatures = library.get(POWER);
  const any = signatures === undefined ? null : functionValue(signatures);
  const { at } = node;
  return (frame) => {
    const [base, exponent] = [left(frame), right(frame)];
    const isOther = any !== null && base instanceof Decimal && exponent instanceof Decimal && !isSmallExponent(exponent);
    return isOther ? any.invoke([base, exponent], frame.work) : arithmetic('**', base, exponent, frame.work, at);
  };
}

type CompilePart = (part: FeelNode, names: Names | null) => Run;
type PlainNode = Exclude<
  FeelNode,
  { kind: 'for' | 'some' | 'every' | 'filter' | 'call' | 'function' | 'in' | 'context' | 'name' }
>;

function compilePlain(node: PlainNode, names: Names | null, compile: CompilePart): Run {
  const part = (of: FeelNode): Run => compile(of, names);
  switch (node.kind) {
    case 'number':
      return constant(Decimal.of(node.value));
    case 'string':
    case 'boolean':
      return constant(node.value);
    case 'null':
      return constant(null);
    case 'temporal':
      return constant(parseTemporal(node.value));
    case 'path': {
      const [of, name] = [part(node.of), node.name];
      return (frame) => property(of(frame), name, frame.work);
    }
    case 'negate': {
      const of = part(node.of);
      return (frame) => negated(of(frame));
    }
    case 'list': {
      const items = node.items.map(part);
      return (frame) => items.map((item) => item(frame));
    }
    case 'bound':
      return compileBound(node.operator, part(node.of));
    case 'instance': {
      const [of, test] = [part(node.of), instanceTest(node.type)];
      return (frame) => test(of(frame));
    }
    default:
      return compileOperator(node, part);
  }
}

type OperatorNode = Extract<
  FeelNode,
  { kind: 'arithmetic' | 'compare' | 'logic' | 'between' | 'range' | 'if' }
>;

function compileOperator(node: OperatorNode, part: (of: FeelNode) => Run): Run {
  switch (node.kind) {
    case 'arithmetic': {
      const { operator, at } = node;
      const [left, right] = [part(node.left), part(node.right)];
      return (frame) => arithmetic(operator, left(frame), right(frame), frame.work, at);
    }
    case 'compare': {
      const { operator } = node;
      const [left, right] = [part(node.left), part(node.right)];
      return (frame) => comparison(operator, left(frame), right(frame), frame.work);
    }
    case 'logic':
      return compileLogic(node.operator === 'or', part(node.left), part(node.right));
    case 'between': {
      const [of, low, high] = [part(node.of), part(node.low), part(node.high)];
      return (frame) => {
        const value = of(frame);
        const above = comparison('>=', value, low(frame), frame.work);
        const below = comparison('<=', value, high(frame), frame.work);
        return decided(false, above, below);
      };
    }
    case 'range': {
      const { lowIncluded, highIncluded } = node;
      const [low, high] = [part(node.low), part(node.high)];
      return (frame) => rangeOf(low(frame), lowIncluded, high(frame), highIncluded);
    }
    case 'if': {
      const [test, whenTrue, whenFalse] = [part(node.test), part(node.whenTrue), part(node.whenFalse)];
      return (frame) => (test(frame) === true ? whenTrue(frame) : whenFalse(frame));
    }
    default:
      return unreachable(node);
  }
}

/** A missing end that is not included does not bind; null when it is included, or the two have no order. */
function rangeOf(low: FeelValue, lowIncluded: boolean, high: FeelValue, highIncluded: boolean): FeelValue {
  const isOpen = (low === null && high !== null && !lowIncluded) || (high === null && low !== null && !highIncluded);
  return isOpen || compare(low, high) !== null ? new FeelRange(low, lowIncluded, high, highIncluded) : null;
}

function constant(value: FeelValue): Run {
  return () => value;
}

/** `or` is decided by one true, `and` by one false; a value that is no boolean counts as null. */
function compileLogic(deciding: boolean, left: Run, right: Run): Run {
  return (frame) => {
    const first = left(frame);
    return first === deciding ? deciding : decided(deciding, first, right(frame));
  };
}

function decided(deciding: boolean, left: FeelValue, right: FeelValue): boolean | null {
  if (left === deciding || right === deciding) return deciding;
  return left === !deciding && right === !deciding ? !deciding : null;
}

function compileBound(operator: BoundOperator, of: Run): Run {
  return (frame) => {
    const end = of(frame);
    if (end === null) return null;
    if (operator === '=') return new FeelRange(end, true, end, true);
    const included = operator === '>=' || operator === '<=';
    return operator.startsWith('>')
      ? new FeelRange(end, included, null, false)
      : new FeelRange(null, false, end, included);
  };
}

/** Nodes that ask something: as a test they pass when the answer is yes, though they do not speak of `?`. */
const QUESTIONS: ReadonlySet<FeelNode['kind']> = new Set(['compare', 'logic', 'between', 'in', 'instance', 'some', 'every', 'call']);

/** True when one test passes; a test that speaks of `?` is itself the condition. */
function compileIn(node: Extract<FeelNode, { kind: 'in' }>, names: Names | null, compile: CompilePart): Run {
  const of = compile(node.of, names);
  const inner = withVariable(names, '?');
  const tests = node.tests.map((test) => ({ run: compile(test, inner), isCondition: mentions(test, '?'), isRange: test.kind === 'range', isQuestion: QUESTIONS.has(test.kind) }));
  return (frame) => {
    const value = of(frame);
    frame.locals[inner.slot] = value;
    let answer: boolean | null = false;
    for (const { run, isCondition, isRange, isQuestion } of tests) {
      frame.work.spend(1);
      const test = run(frame);
      // `x in (a..b)` asks `x > a and x < b`: without an end that cannot be told.
      const isUntold = isRange && (!(test instanceof FeelRange) || test.low === null || test.high === null);
      const passed = isCondition || isUntold ? booleanOrNull(test) : passes(value, test, frame.work);
      if (passed === true || (isQuestion && test === true && typeof value !== 'boolean')) return true;
      if (passed === null) answer = null;
    }
    return answer;
  };
}

function booleanOrNull(value: FeelValue): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

/** Entries see the entries before them. */
function compileContext(
  node: Extract<FeelNode, { kind: 'context' }>,
  names: Names | null,
  compile: CompilePart,
): Run {
  const known = new Set(node.entries.map(({ name }) => name));
  if (known.size < node.entries.length) {
    return ({ work }) => work.note(node.at, 'twice', 'Egy név kétszer szerepel.', 'A name comes twice.');
  }
  let inner = names;
  const entries = node.entries.map(({ name, value }) => {
    const run = compile(value, inner);
    inner = withVariable(inner, name);
    return { name, run, slot: inner.slot };
  });
  return (frame) => {
    const context = new Map<string, FeelValue>();
    for (const { name, run, slot } of entries) {
      const value = run(frame);
      frame.locals[slot] = value;
      context.set(name, value);
    }
    return context;
  };
}
