import { Decimal } from '../decimal.ts';
import type { ArithmeticOperator, CompareOperator, FeelEntry, FeelNode, LoopVariable } from './ast.ts';
import { notUnderstood, syntaxError } from './errors.ts';
import { unquote } from './unquote.ts';

/** What the grammar's parser yields, as far as it is read here. */
export interface SyntaxNode {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly firstChild: SyntaxNode | null;
  readonly nextSibling: SyntaxNode | null;
  getChild(name: string): SyntaxNode | null;
}

const DEPTH_MAX = 100;

/** Child nodes without punctuation, keywords and comments; those are read where they matter. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (/^[A-Z?]/.test(child.name) || child.name === 'null') {
      if (child.name !== 'LineComment' && child.name !== 'BlockComment') children.push(child);
    }
  }
  return children;
}

/** Operands and operators of an unparenthesised chain of `and` and `or`. */
interface LogicChain {
  readonly operands: FeelNode[];
  readonly operators: ('and' | 'or')[];
}

/** Makes our tree of the grammar's. */
export class Reader {
  private readonly text: string;
  private readonly names: ReadonlyMap<number, string>;

  /** `names` are those that begin at a place and are not what the grammar would make of them. */
  constructor(text: string, names: ReadonlyMap<number, string>) {
    this.text = text;
    this.names = names;
  }

  /** Several tests as one `in` about `?`; without tests (`-`) everything passes. */
  readTests(node: SyntaxNode): FeelNode {
    const at = node.from;
    const [content] = childrenOf(node);
    if (content === undefined) throw notUnderstood(this.text, at);
    if (content.name === 'Wildcard') return { kind: 'boolean', value: true, at };
    const tests = childrenOf(content).map((test) => this.read(test, 0));
    const passes: FeelNode = { kind: 'in', of: { kind: 'name', name: '?', at }, tests, at };
    if (node.getChild('not') === null) return passes;
    return { kind: 'call', of: { kind: 'name', name: 'not', at }, args: [passes], at };
  }

  read(node: SyntaxNode, depth: number): FeelNode {
    const at = node.from;
    if (depth > DEPTH_MAX) throw syntaxError(at, 'too-deep', 'A kifejezés túl mély.', 'The expression is too deep.');
    const inner = depth + 1;
    switch (node.name) {
      case 'NumericLiteral':
        return this.number(node);
      case 'StringLiteral':
        return { kind: 'string', value: unquote(this.slice(node)), at };
      case 'BooleanLiteral':
        return { kind: 'boolean', value: this.slice(node) === 'true', at };
      case 'null':
        return { kind: 'null', at };
      case 'VariableName':
      case '?':
        return { kind: 'name', name: this.name(node), at };
      case 'PathExpression':
        return { kind: 'path', of: this.first(node, inner), name: this.name(this.child(node, 1)), at };
      case 'ParenthesizedExpression':
        return this.first(node, inner);
      case 'ArithmeticExpression':
        return this.arithmetic(node, inner);
      case 'Conjunction':
      case 'Disjunction':
      case 'Comparison':
        return this.logic(node, inner);
      case 'SimplePositiveUnaryTest':
      case 'PositiveUnaryTest':
        return this.test(node, inner);
      case 'Interval':
        return this.interval(node, inner);
      default:
        return this.readLarger(node, inner);
    }
  }

  private readLarger(node: SyntaxNode, depth: number): FeelNode {
    const at = node.from;
    switch (node.name) {
      case 'IfExpression': {
        const [test, whenTrue] = [this.first(node, depth), this.nth(node, 1, depth)];
        return { kind: 'if', test, whenTrue, whenFalse: this.nth(node, 2, depth), at };
      }
      case 'List':
        return { kind: 'list', items: childrenOf(node).map((item) => this.read(item, depth)), at };
      case 'Context':
        return { kind: 'context', entries: childrenOf(node).map((entry) => this.entry(entry, depth)), at };
      case 'FilterExpression':
        return { kind: 'filter', of: this.first(node, depth), by: this.nth(node, 1, depth), at };
      case 'ForExpression':
        return { kind: 'for', variables: this.variables(node, depth), body: this.nth(node, 1, depth), at };
      case 'QuantifiedExpression': {
        const kind = this.text.startsWith('some', at) ? 'some' : 'every';
        return { kind, variables: this.variables(node, depth), body: this.nth(node, 1, depth), at };
      }
      case 'FunctionInvocation':
        return this.call(this.callee(this.child(node, 0), depth), node, depth);
      case 'DateTimeLiteral':
        return this.temporal(node, depth);
      case 'FunctionDefinition':
        return this.functionDefinition(node, depth);
      case 'InstanceOfExpression':
        return {
          kind: 'instance',
          of: this.first(node, depth),
          type: spaced(this.slice(this.child(node, 1))),
          at,
        };
      default:
        throw this.unsupported(node);
    }
  }

  private number(node: SyntaxNode): FeelNode {
    const value = Decimal.parse(this.slice(node).replace(/\s/g, ''));
    if (value === null) throw notUnderstood(this.text, node.from);
    return { kind: 'number', value: value.toString(), at: node.from };
  }

  private arithmetic(node: SyntaxNode, depth: number): FeelNode {
    const children = childrenOf(node);
    const sign = children[0];
    if (sign?.name === 'ArithOp') return { kind: 'negate', of: this.nth(node, 1, depth), at: node.from };
    const operator = this.operator(this.child(node, 1), ARITHMETIC);
    const [left, right] = [this.nth(node, 0, depth), this.nth(node, 2, depth)];
    return { kind: 'arithmetic', operator, left, right, at: node.from };
  }

  /**
   * `and` binds tighter than `or`, and a comparison tighter than both. The parser lets a test of
   * `in` swallow what follows (`a in b and c` as `a in (b and c)`), so the chain is laid out flat
   * and built up again.
   */
  private logic(node: SyntaxNode, depth: number): FeelNode {
    const { operands, operators } = this.chain(node, depth);
    const alternatives: FeelNode[][] = [[]];
    for (const [index, operand] of operands.entries()) {
      if (index > 0 && operators[index - 1] === 'or') alternatives.push([]);
      alternatives.at(-1)?.push(operand);
    }
    return joined('or', alternatives.map((conjuncts) => joined('and', conjuncts)));
  }

  private chain(node: SyntaxNode, depth: number): LogicChain {
    if (depth > DEPTH_MAX) throw syntaxError(node.from, 'too-deep', 'A kifejezés túl mély.', 'The expression is too deep.');
    if (node.name === 'Conjunction' || node.name === 'Disjunction') {
      const left = this.chain(this.child(node, 0), depth + 1);
      const right = this.chain(this.child(node, 1), depth + 1);
      const operator = node.name === 'Conjunction' ? 'and' : 'or';
      return {
        operands: [...left.operands, ...right.operands],
        operators: [...left.operators, operator, ...right.operators],
      };
    }
    return node.name === 'Comparison' ? this.comparison(node, depth) : single(this.read(node, depth));
  }

  private comparison(node: SyntaxNode, depth: number): LogicChain {
    const at = node.from;
    const of = this.nth(node, 0, depth);
    if (node.getChild('between') !== null) {
      return single({ kind: 'between', of, low: this.nth(node, 1, depth), high: this.nth(node, 2, depth), at });
    }
    if (node.getChild('in') === null) {
      const operator = this.operator(this.child(node, 1), COMPARISON);
      const right = this.child(node, 2);
      // `a == b` would be read as `a = (= b)`, `a =< b` as `a = (< b)`; `r = >= 2` compares two ranges.
      const sign = right.name === 'SimplePositiveUnaryTest' ? right.getChild('CompareOp') : null;
      const comparesRanges = (operator === '=' || operator === '!=') && /^\s+[<>]/.test(this.text.slice(this.child(node, 1).to, right.to));
      if (sign !== null && !comparesRanges) throw notUnderstood(this.text, right.from);
      return single({ kind: 'compare', operator, left: of, right: this.nth(node, 2, depth), at });
    }
    const tests = this.child(node, 1);
    if (tests.name === 'PositiveUnaryTests') {
      return single({ kind: 'in', of, tests: childrenOf(tests).map((test) => this.read(test, depth)), at });
    }
    const { operands, operators } = this.testChain(this.child(tests, 0), depth);
    const [test, ...rest] = operands;
    if (test === undefined) throw notUnderstood(this.text, at);
    return { operands: [{ kind: 'in', of, tests: [test], at }, ...rest], operators };
  }

  private testChain(node: SyntaxNode, depth: number): LogicChain {
    const sign = node.name === 'SimplePositiveUnaryTest' ? node.getChild('CompareOp') : null;
    if (sign === null) return this.chain(node, depth + 1);
    const { operands, operators } = this.chain(this.child(node, 1), depth + 1);
    const [of, ...rest] = operands;
    if (of === undefined) throw notUnderstood(this.text, node.from);
    return { operands: [this.bound(sign, of), ...rest], operators };
  }

  private test(node: SyntaxNode, depth: number): FeelNode {
    const sign = node.getChild('CompareOp');
    return sign === null ? this.first(node, depth) : this.bound(sign, this.nth(node, 1, depth));
  }

  private bound(sign: SyntaxNode, of: FeelNode): FeelNode {
    const operator = this.operator(sign, COMPARISON);
    const at = sign.from;
    if (operator !== '!=') return { kind: 'bound', operator, of, at };
    return { kind: 'compare', operator, left: { kind: 'name', name: '?', at }, right: of, at };
  }

  private interval(node: SyntaxNode, depth: number): FeelNode {
    const text = this.slice(node);
    return {
      kind: 'range',
      low: this.nth(node, 0, depth),
      lowIncluded: text.startsWith('['),
      high: this.nth(node, 1, depth),
      highIncluded: text.endsWith(']'),
      at: node.from,
    };
  }

  private entry(node: SyntaxNode, depth: number): FeelEntry {
    const key = this.child(this.child(node, 0), 0);
    const name = key.name === 'StringLiteral' ? unquote(this.slice(key)) : this.name(key);
    return { name, value: this.nth(node, 1, depth) };
  }

  private variables(node: SyntaxNode, depth: number): LoopVariable[] {
    return childrenOf(this.child(node, 0)).map((variable) => {
      const range = this.child(variable, 1);
      const name = this.name(this.child(variable, 0));
      const from = this.first(range, depth);
      return childrenOf(range).length > 1 ? { name, from, to: this.nth(range, 1, depth) } : { name, from };
    });
  }

  private callee(node: SyntaxNode, depth: number): FeelNode {
    if (node.name === 'SpecialFunctionName') return { kind: 'name', name: this.name(node), at: node.from };
    return this.read(node, depth);
  }

  private call(of: FeelNode, node: SyntaxNode, depth: number): FeelNode {
    const named = node.getChild('NamedParameters');
    if (named !== null) {
      const pairs = childrenOf(named);
      const names = pairs.map((pair) => this.name(this.child(pair, 0)));
      return { kind: 'call', of, args: pairs.map((pair) => this.nth(pair, 1, depth)), names, at: node.from };
    }
    const given = node.getChild('PositionalParameters');
    const args = given === null ? [] : childrenOf(given).map((argument) => this.read(argument, depth));
    return { kind: 'call', of, args, at: node.from };
  }

  private temporal(node: SyntaxNode, depth: number): FeelNode {
    const literal = node.getChild('AtLiteral');
    if (literal !== null) {
      const value = unquote(this.slice(this.child(literal, 0)));
      return { kind: 'temporal', value, at: node.from };
    }
    const name = this.name(this.child(node, 0));
    return this.call({ kind: 'name', name, at: node.from }, node, depth);
  }

  private functionDefinition(node: SyntaxNode, depth: number): FeelNode {
    const formal = node.getChild('FormalParameters');
    const given = formal === null ? [] : childrenOf(formal);
    const parameters = given.map((parameter) => this.name(this.child(parameter, 0)));
    const types = given.map((parameter) => {
      const type = childrenOf(parameter)[1];
      return type === undefined ? null : spaced(this.slice(type));
    });
    const body = node.getChild('FunctionBody');
    if (body === null || node.getChild('external') !== null) throw this.external(node);
    const read = { kind: 'function', parameters, body: this.first(body, depth), at: node.from } as const;
    return types.every((type) => type === null) ? read : { ...read, types };
  }

  private external(node: SyntaxNode): Error {
    return syntaxError(
      node.from,
      'unsupported',
      'Külső (Java vagy PMML) függvény itt nem hívható; írja le a számítást a kifejezésben.',
      'External functions (Java, PMML) cannot be called here; write the calculation in the expression.',
    );
  }

  private unsupported(node: SyntaxNode): Error {
    const text = this.slice(node).slice(0, 30);
    return syntaxError(node.from, 'unsupported', `Ez itt még nem használható: „${text}”`, `Not supported yet: “${text}”`);
  }

  private operator<Operator extends string>(node: SyntaxNode, known: readonly Operator[]): Operator {
    const text = this.slice(node);
    const operator = known.find((candidate) => candidate === text);
    if (operator === undefined) throw notUnderstood(this.text, node.from);
    return operator;
  }

  private first(node: SyntaxNode, depth: number): FeelNode {
    return this.nth(node, 0, depth);
  }

  private nth(node: SyntaxNode, index: number, depth: number): FeelNode {
    return this.read(this.child(node, index), depth);
  }

  private child(node: SyntaxNode, index: number): SyntaxNode {
    const child = childrenOf(node)[index];
    if (child === undefined) throw notUnderstood(this.text, node.from);
    return child;
  }

  private name(node: SyntaxNode): string {
    const masked = this.names.get(node.from);
    if (masked !== undefined) return masked;
    const written = this.slice(node);
    return spaced(written.includes('/') ? written.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, ' ') : written);
  }

  private slice(node: SyntaxNode): string {
    return this.text.slice(node.from, node.to);
  }
}

const ARITHMETIC: readonly ArithmeticOperator[] = ['+', '-', '*', '/', '**'];
const COMPARISON: readonly CompareOperator[] = ['=', '!=', '<', '<=', '>', '>='];

function single(operand: FeelNode): LogicChain {
  return { operands: [operand], operators: [] };
}

function joined(operator: 'and' | 'or', operands: readonly FeelNode[]): FeelNode {
  return operands.reduce((left, right) => ({ kind: 'logic', operator, left, right, at: left.at }));
}

/** Names may hold spaces; how many does not matter. */
function spaced(name: string): string {
  return name.trim().replace(/\s+/g, ' ');
}
