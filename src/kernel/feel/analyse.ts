import type { CallNode, FeelNode, LoopNode } from './ast.ts';
import { argumentOrder, libraryFunction } from './calls.ts';
import { FeelDate } from './day.ts';
import { FeelDuration } from './duration.ts';
import type { FeelIssue, FeelIssueCode } from './errors.ts';
import type { Names } from './frame.ts';
import { withVariable } from './frame.ts';
import { isKnownType } from './instance.ts';
import type { FeelLibrary, Signature } from './library/signature.ts';
import { nearestNames } from './nearest-names.ts';
import { parseTemporal } from './temporal.ts';
import { FeelTime } from './time.ts';
import { arithmeticType, parameterAccepts, partNames, propertyType, typeName } from './type-rules.ts';
import type { FeelType } from './types.ts';
import { contextOf, either, isContextType, isListType, kindOfType, listOf, mayBe } from './types.ts';

/** Something outside the expression that its value depends on. */
export interface FeelRead {
  /** A name and the entries below it: `['owners', 'share']`. */
  readonly path: readonly string[];
  /** Only how many there are matters, not what they hold. */
  readonly countOnly: boolean;
}

export interface FeelAnalysis {
  readonly type: FeelType;
  readonly reads: readonly FeelRead[];
  readonly issues: readonly FeelIssue[];
}

/** The types of the names an expression may read; a `Map` is one. */
export interface TypeScope {
  get(name: string): FeelType | undefined;
  /** All names, when they can be told: for advice on names that are not there. */
  keys?(): Iterable<string>;
}

/**
 * What an expression reads, the type of its value, and the mistakes that can be seen without
 * running it: unknown names, properties and functions, arguments that cannot fit, comparisons and
 * sums of different kinds (which would always be null). It never throws.
 */
export function analyseFeel(node: FeelNode, scope: TypeScope, library: FeelLibrary): FeelAnalysis {
  const analyser = new Analyser(scope, library);
  const type = analyser.use(analyser.infer(node, null));
  return { type, reads: [...analyser.reads.values()], issues: analyser.issues };
}

/** A type and, when it is one, the outside path it comes from. */
interface Typed {
  readonly type: FeelType;
  readonly origin: readonly string[] | null;
}

interface TypedNames {
  readonly names: Names;
  readonly value: Typed;
  readonly outer: TypedNames | null;
}

const ANY: Typed = { type: 'any', origin: null };

class Analyser {
  readonly reads = new Map<string, FeelRead>();
  readonly issues: FeelIssue[] = [];
  private readonly scope: TypeScope;
  private readonly library: FeelLibrary;

  constructor(scope: TypeScope, library: FeelLibrary) {
    this.scope = scope;
    this.library = library;
  }

  /** Notes that the whole value is read. */
  use(typed: Typed, countOnly = false): FeelType {
    if (typed.origin !== null) {
      this.reads.set(`${typed.origin.join('.')}${countOnly ? '#' : ''}`, { path: typed.origin, countOnly });
    }
    return typed.type;
  }

  infer(node: FeelNode, names: TypedNames | null): Typed {
    switch (node.kind) {
      case 'name':
        return this.name(node.name, node.at, names);
      case 'path':
        return this.path(node, names);
      case 'filter':
        return this.filter(node, names);
      case 'call':
        return { type: this.call(node, names), origin: null };
      case 'for':
        return { type: listOf(this.loop(node, names)), origin: null };
      case 'some':
      case 'every':
        this.expect('boolean', this.loop(node, names), node.body.at);
        return { type: 'boolean', origin: null };
      case 'function':
        this.consume(node.body, node.parameters.reduce((outer, name) => bind(outer, name, ANY), names));
        return { type: 'function', origin: null };
      default:
        return { type: this.plain(node, names), origin: null };
    }
  }

  private plain(
    node: Exclude<FeelNode, { kind: 'name' | 'path' | 'filter' | 'call' | 'for' | 'some' | 'every' | 'function' }>,
    names: TypedNames | null,
  ): FeelType {
    switch (node.kind) {
      case 'number':
      case 'string':
      case 'boolean':
      case 'null':
        return node.kind;
      case 'temporal':
        return this.temporal(node.value, node.at);
      case 'negate':
        return this.expectOneOf(['number', 'duration'], this.consume(node.of, names), node.at);
      case 'arithmetic':
        return this.arithmetic(node, names);
      case 'compare':
        this.comparable(this.consume(node.left, names), this.consume(node.right, names), node.at, node.operator);
        return 'boolean';
      case 'logic':
        this.expect('boolean', this.consume(node.left, names), node.left.at);
        this.expect('boolean', this.consume(node.right, names), node.right.at);
        return 'boolean';
      case 'between': {
        const of = this.consume(node.of, names);
        this.comparable(of, this.consume(node.low, names), node.at, '>=');
        this.comparable(of, this.consume(node.high, names), node.at, '<=');
        return 'boolean';
      }
      case 'in':
        return this.membership(node, names);
      case 'bound':
        this.consume(node.of, names);
        return 'range';
      case 'range':
        this.comparable(this.consume(node.low, names), this.consume(node.high, names), node.at, '<=');
        return 'range';
      case 'if':
        this.expect('boolean', this.consume(node.test, names), node.test.at);
        return either(this.consume(node.whenTrue, names), this.consume(node.whenFalse, names));
      case 'list':
        return listOf(node.items.map((item) => this.consume(item, names)).reduce(either, 'null'));
      case 'context':
        return this.context(node, names);
      default:
        this.consume(node.of, names);
        if (!isKnownType(node.type)) {
          this.issue(node.at, 'type', `Ismeretlen típus: ${node.type}`, `Unknown type: ${node.type}`);
        }
        return 'boolean';
    }
  }

  private consume(node: FeelNode, names: TypedNames | null): FeelType {
    return this.use(this.infer(node, names));
  }

  private temporal(text: string, at: number): FeelType {
    const value = parseTemporal(text);
    if (value instanceof FeelDate) return 'date';
    if (value instanceof FeelTime) return 'time';
    if (value instanceof FeelDuration) return 'duration';
    if (value !== null) return 'date and time';
    return this.issue(at, 'temporal', `Ez nem dátum, időpont vagy időtartam: „${text}”`, `This is no date, time or duration: “${text}”`).type;
  }

  private name(name: string, at: number, names: TypedNames | null): Typed {
    for (let known = names; known !== null; known = known.outer) {
      const { value } = known;
      if (known.names.variable === name || (known.names.variable === null && name === 'item')) return value;
      if (known.names.variable !== null) continue;
      const own = isContextType(value.type) ? value.type.context.get(name) : undefined;
      if (own !== undefined) return { type: own, origin: below(value.origin, name) };
      if (value.type === 'any' && this.scope.get(name) === undefined) return ANY;
    }
    const type = this.scope.get(name);
    if (type !== undefined) return { type, origin: [name] };
    if (this.library.has(name)) return { type: 'function', origin: null };
    const advice = nearestNames(name, [...(this.scope.keys?.() ?? []), ...localNames(names)]);
    return this.issue(at, 'unknown-name', `Nincs ilyen név: „${name}”${advice.hu}`, `There is no such name: “${name}”${advice.en}`);
  }

  private path(node: Extract<FeelNode, { kind: 'path' }>, names: TypedNames | null): Typed {
    const of = this.infer(node.of, names);
    const type = propertyType(of.type, node.name);
    if (type !== null) return { type, origin: below(of.origin, node.name) };
    this.use(of);
    const advice = nearestNames(node.name, partNames(of.type));
    return this.issue(
      node.at,
      'unknown-property',
      `Nincs ilyen része (${typeName(of.type).hu}): „${node.name}”${advice.hu}`,
      `No such part (${typeName(of.type).en}): “${node.name}”${advice.en}`,
    );
  }

  private filter(node: Extract<FeelNode, { kind: 'filter' }>, names: TypedNames | null): Typed {
    const of = this.infer(node.of, names);
    const item = isListType(of.type) ? of.type.list : of.type;
    const by = this.consume(node.by, bind(names, null, { type: item, origin: of.origin }));
    this.use(of, true);
    this.expectOneOf(['boolean', 'number'], by, node.by.at);
    if (by === 'number') return { type: item, origin: of.origin };
    return { type: by === 'boolean' ? listOf(item) : 'any', origin: of.origin };
  }

  private loop(node: LoopNode<'for' | 'some' | 'every'>, names: TypedNames | null): FeelType {
    let inner = names;
    for (const { name, from, to } of node.variables) {
      const domain = this.infer(from, inner);
      this.use(domain, true);
      const last = to === undefined ? null : this.consume(to, inner);
      if (last !== null) this.comparable(domain.type, last, from.at, '<=');
      const isSpan = last !== null || domain.type === 'range';
      const item = isSpan ? 'any' : isListType(domain.type) ? domain.type.list : domain.type;
      inner = bind(inner, name, { type: item, origin: isSpan ? null : domain.origin });
    }
    return this.consume(node.body, bind(inner, 'partial', { type: listOf('any'), origin: null }));
  }

  private call(node: CallNode, names: TypedNames | null): FeelType {
    const signatures = libraryFunction(node, names === null ? null : names.names, this.library);
    if (signatures !== null) return this.libraryCall(node, names, signatures);
    for (const argument of node.args) this.consume(argument, names);
    if (node.of.kind === 'name' && !isBound(names, node.of.name) && this.scope.get(node.of.name) === undefined) {
      const { name } = node.of;
      const advice = nearestNames(name, this.library.keys());
      const [hu, en] = [`Nincs ilyen függvény: „${name}”${advice.hu}`, `There is no such function: “${name}”${advice.en}`];
      this.issue(node.at, 'unknown-function', hu, en);
      return 'any';
    }
    this.expect('function', this.consume(node.of, names), node.at);
    return 'any';
  }

  private libraryCall(node: CallNode, names: TypedNames | null, signatures: readonly Signature[]): FeelType {
    const countsOnly = signatures.every((signature) => signature.countsOnly);
    const types = node.args.map((argument) => this.use(this.infer(argument, names), countsOnly));
    const called = node.of.kind === 'name' ? node.of.name : '';
    const fitting = signatures.find((signature) => {
      const order = argumentOrder(node.args.length, node.names, signature);
      if (order === null) return false;
      return order.every((place, index) => {
        const kind = signature.variadic ? 'any' : signature.parameters[index]?.[1];
        return place === -1 || kind === undefined || parameterAccepts(kind, types[place] ?? 'any');
      });
    });
    if (fitting === undefined) {
      this.issue(
        node.at,
        'arguments',
        `A(z) „${called}” függvény nem ilyen adatokat vár: ${types.map((type) => typeName(type).hu).join(', ')}`,
        `“${called}” does not take: ${types.map((type) => typeName(type).en).join(', ')}`,
      );
      return 'any';
    }
    return typeof fitting.returns === 'function' ? fitting.returns(types) : fitting.returns;
  }

  private arithmetic(node: Extract<FeelNode, { kind: 'arithmetic' }>, names: TypedNames | null): FeelType {
    const [left, right] = [this.consume(node.left, names), this.consume(node.right, names)];
    const type = arithmeticType(node.operator, left, right);
    if (type !== null) return type;
    this.mismatch(node.at, left, right, node.operator);
    return 'any';
  }

  private membership(node: Extract<FeelNode, { kind: 'in' }>, names: TypedNames | null): FeelType {
    const of = this.consume(node.of, names);
    for (const test of node.tests) {
      const type = this.consume(test, bind(names, '?', { type: of, origin: null }));
      const item = isListType(type) && kindOfType(of) !== 'list' ? type.list : type;
      const isDirect = test.kind !== 'range' && test.kind !== 'bound' && item !== 'range' && item !== 'boolean';
      if (isDirect) this.comparable(of, item, test.at, '=');
    }
    return 'boolean';
  }

  private context(node: Extract<FeelNode, { kind: 'context' }>, names: TypedNames | null): FeelType {
    let inner = names;
    const twice = node.entries.find(({ name }, index) => node.entries.findIndex((entry) => entry.name === name) < index);
    if (twice !== undefined) {
      this.issue(twice.value.at, 'type', `Ez a név kétszer szerepel: „${twice.name}”`, `This name comes twice: “${twice.name}”`);
    }
    const entries = node.entries.map(({ name, value }): [string, FeelType] => {
      const type = this.consume(value, inner);
      inner = bind(inner, name, { type, origin: null });
      return [name, type];
    });
    return contextOf(entries);
  }

  private comparable(left: FeelType, right: FeelType, at: number, operator: string): void {
    const ordered = operator === '=' || operator === '!=' || (isOrdered(left) && isOrdered(right));
    if (!mayBe(left, right) || !ordered) this.mismatch(at, left, right, operator);
  }

  private mismatch(at: number, left: FeelType, right: FeelType, operator: string): void {
    const [a, b] = [typeName(left), typeName(right)];
    const [hu, en] = [`${a.hu} ${operator} ${b.hu}`, `${a.en} ${operator} ${b.en}`];
    this.issue(at, 'type', `Ezek a fajta adatok így nem kapcsolhatók össze: ${hu}`, `These kinds do not go together: ${en}`);
  }

  private expect(kind: FeelType, type: FeelType, at: number): void {
    this.expectOneOf([kind], type, at);
  }

  private expectOneOf(kinds: readonly FeelType[], type: FeelType, at: number): FeelType {
    if (kinds.some((kind) => mayBe(kind, type))) return type;
    const wanted = kinds.map((kind) => typeName(kind));
    this.issue(
      at,
      'type',
      `Itt ${wanted.map(({ hu }) => hu).join(' vagy ')} kell, nem ${typeName(type).hu}.`,
      `A ${wanted.map(({ en }) => en).join(' or ')} is needed here, not a ${typeName(type).en}.`,
    );
    return 'any';
  }

  private issue(at: number, code: FeelIssueCode, hu: string, en: string): Typed {
    this.issues.push({ at, code, text: { hu, en } });
    return ANY;
  }
}

function bind(outer: TypedNames | null, variable: string | null, value: Typed): TypedNames {
  return { names: withVariable(outer === null ? null : outer.names, variable), value, outer };
}

function isBound(names: TypedNames | null, name: string): boolean {
  return names !== null && (names.names.variable === name || isBound(names.outer, name));
}

function localNames(names: TypedNames | null): readonly string[] {
  if (names === null) return [];
  const own = isContextType(names.value.type) && names.names.variable === null ? [...names.value.type.context.keys()] : [];
  return [...(names.names.variable === null ? own : [names.names.variable]), ...localNames(names.outer)];
}

function below(origin: readonly string[] | null, name: string): readonly string[] | null {
  return origin === null ? null : [...origin, name];
}

function isOrdered(type: FeelType): boolean {
  return ['any', 'null', 'number', 'string', 'date', 'time', 'date and time', 'duration'].includes(kindOfType(type));
}
