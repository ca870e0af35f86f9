import type { FeelNode } from '../../../../kernel/feel/ast.ts';
import { partsOf } from '../../../../kernel/feel/ast.ts';
import type { Bilingual } from '../../../../kernel/result.ts';
import { formatDay } from '../../../../platform/texts/format.ts';
import { FUNCTION_WORDS, OPERATOR_WORDS } from './vocabulary.ts';

type Lang = keyof Bilingual;

/** What names of an expression are called; undefined for names of its own. */
export type Labels = (path: string) => { readonly label: Bilingual; readonly values?: ReadonlyMap<string, Bilingual> } | undefined;

/** An expression as a sentence for who does not read FEEL. What has no words of its own is named by its parts. */
export function sentenceOf(node: FeelNode, labels: Labels, lang: Lang): string {
  return new Speaker(labels, lang).say(node);
}

class Speaker {
  private readonly labels: Labels;
  private readonly lang: Lang;

  constructor(labels: Labels, lang: Lang) {
    this.labels = labels;
    this.lang = lang;
  }

  say(node: FeelNode): string {
    switch (node.kind) {
      case 'number':
        return this.lang === 'hu' ? node.value.replace('.', ',') : node.value;
      case 'string':
        return quoted(node.value);
      case 'boolean':
        return this.word(node.value ? ['igen', 'yes'] : ['nem', 'no']);
      case 'null':
        return this.word(['nincs kitöltve', 'not answered']);
      case 'temporal':
        return /^\d{4}-\d{2}-\d{2}$/.test(node.value) ? formatDay(node.value, this.lang) : node.value;
      case 'name':
      case 'path':
        return this.name(node);
      case 'negate':
        return `${this.word(['mínusz', 'minus'])} ${this.say(node.of)}`;
      case 'logic':
        return [node.left, node.right].map((side) => this.inside(side, node)).join(this.word(node.operator === 'and' ? [' és ', ' and '] : [' vagy ', ' or ']));
      case 'compare':
        return this.compare(node);
      case 'arithmetic':
        return `${this.inside(node.left, node)} ${OPERATOR_WORDS[node.operator][this.lang]} ${this.inside(node.right, node)}`;
      case 'if':
        return this.lang === 'hu'
          ? `ha ${this.say(node.test)}, akkor ${this.say(node.whenTrue)}, különben ${this.say(node.whenFalse)}`
          : `if ${this.say(node.test)}, then ${this.say(node.whenTrue)}, otherwise ${this.say(node.whenFalse)}`;
      case 'call':
        return this.call(node);
      default:
        return this.sayLarger(node);
    }
  }

  private sayLarger(node: FeelNode): string {
    switch (node.kind) {
      case 'between':
        return this.word([`${this.say(node.of)} ${this.say(node.low)} és ${this.say(node.high)} között van`, `${this.say(node.of)} is between ${this.say(node.low)} and ${this.say(node.high)}`]);
      case 'in':
        return `${this.say(node.of)} ${this.word(['ezek egyike:', 'is one of:'])} ${node.tests.map((test) => this.say(test)).join(', ')}`;
      case 'bound':
        return `${OPERATOR_WORDS[node.operator][this.lang]} ${this.say(node.of)}`;
      case 'filter':
        return this.word([`${this.say(node.of)} azon sorai, ahol ${this.say(node.by)}`, `the rows of ${this.say(node.of)} where ${this.say(node.by)}`]);
      case 'list':
        return node.items.map((item) => this.say(item)).join(', ');
      case 'some':
      case 'every':
      case 'for':
        return this.loop(node);
      default:
        return partsOf(node).map((part) => this.say(part)).join(', ') || '…';
    }
  }

  private compare(node: Extract<FeelNode, { kind: 'compare' }>): string {
    const left = this.say(node.left);
    if (node.right.kind === 'null') return `${left} ${this.word(node.operator === '=' ? ['nincs kitöltve', 'is not answered'] : ['ki van töltve', 'is answered'])}`;
    const sign = OPERATOR_WORDS[node.operator][this.lang];
    const values = this.labels(pathOf(node.left) ?? '')?.values;
    const right = node.right.kind === 'string' ? values?.get(node.right.value)?.[this.lang] : undefined;
    return `${left} ${sign}: ${right === undefined ? this.say(node.right) : quoted(right)}`;
  }

  private loop(node: Extract<FeelNode, { kind: 'some' | 'every' | 'for' }>): string {
    const lists = node.variables.map(({ from }) => this.say(from)).join(', ');
    const body = this.say(node.body);
    if (node.kind === 'every') return this.word([`${lists} minden sorára igaz: ${body}`, `for every row of ${lists}: ${body}`]);
    if (node.kind === 'some') return this.word([`${lists} legalább egy sorára igaz: ${body}`, `for at least one row of ${lists}: ${body}`]);
    return this.word([`${lists} soronként: ${body}`, `for each row of ${lists}: ${body}`]);
  }

  private call(node: Extract<FeelNode, { kind: 'call' }>): string {
    const name = node.of.kind === 'name' ? node.of.name : '';
    const args = node.args.map((argument) => this.say(argument));
    const template = (args[1] === '0' ? FUNCTION_WORDS.get(`${name}/whole`) : undefined) ?? FUNCTION_WORDS.get(name);
    if (template === undefined) return `${name || this.say(node.of)}(${args.join('; ')})`;
    return template[this.lang].replaceAll(/\{(\d|all)\}/g, (_, index: string) => (index === 'all' ? args.join(', ') : this.bracketed(node.args[Number(index)], args[Number(index)] ?? '')));
  }

  private name(node: FeelNode): string {
    const path = pathOf(node);
    const label = path === null ? undefined : this.labels(path)?.label;
    if (label !== undefined) return quoted(label[this.lang]);
    if (path === 'today') return this.word(['a mai nap', 'today']);
    if (node.kind !== 'path') return path ?? '…';
    return `${this.say(node.of)} ${this.word(['része:', 'part:'])} ${node.name}`;
  }

  /** An operand that binds looser than what it stands in is put in brackets. */
  private inside(node: FeelNode, around: Extract<FeelNode, { kind: 'logic' | 'arithmetic' }>): string {
    const isLooser = around.kind === 'logic' ? node.kind === 'logic' && node.operator !== around.operator : isComplex(node) && !(node.kind === 'arithmetic' && node.operator === around.operator);
    return isLooser ? `(${this.say(node)})` : this.say(node);
  }

  private bracketed(node: FeelNode | undefined, text: string): string {
    return node !== undefined && isComplex(node) ? `(${text})` : text;
  }

  private word([hu, en]: readonly [string, string]): string {
    return this.lang === 'hu' ? hu : en;
  }
}

function isComplex(node: FeelNode): boolean {
  return ['arithmetic', 'if', 'logic', 'compare', 'for', 'filter'].includes(node.kind);
}

function pathOf(node: FeelNode): string | null {
  if (node.kind === 'name') return node.name;
  if (node.kind !== 'path') return null;
  const of = pathOf(node.of);
  return of === null ? null : `${of}.${node.name}`;
}

function quoted(text: string): string {
  return `„${text}”`;
}
