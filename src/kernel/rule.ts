import type { Static, TSchema } from 'typebox';
import type { Validator } from 'typebox/compile';
import { Compile } from 'typebox/compile';
import { assert } from './assert.ts';
import type { Bilingual, Refusal, Result } from './result.ts';
import { refuse } from './result.ts';
import { describeInvalidInput } from './rule-input.ts';

/**
 * A legal rule as a named, dated thing that says not only what but why.
 *
 * `decide` is pure: it reads nothing but its input and the dated parameters of the platform. It
 * returns a refusal, never throws, when the input is of the right shape but of no meaning in law.
 * Legal days are ISO texts in the input and the output, so that a rule can be called as JSON.
 */
export interface RuleDefinition<Input extends TSchema, Output extends TSchema> {
  /** Room and name: `tax.late-surcharge`. Versions of one rule share it. */
  readonly id: string;
  readonly title: Bilingual;
  /** Citations of the paragraphs the rule applies: `art:209`. See `legal-sources.ts`. */
  readonly legal: readonly string[];
  /** The first day for which this version is stated to hold; of earlier days it claims nothing. */
  readonly from: string;
  /**
   * The input field by whose day (an ISO day, or a year: its 1 January) the version is chosen. A
   * rule without it has one version, for whatever day.
   */
  readonly dateField?: string;
  readonly input: Input;
  readonly output: Output;
  /** Worked figures; an example names the output fields that matter to it. At least two. */
  readonly examples: readonly RuleExample<Static<Input>, Partial<Static<Output>>>[];
  decide(input: Static<Input>): Result<Static<Output>>;
}

export interface RuleExample<Input, Output> {
  readonly name: string;
  readonly input: Input;
  readonly output: Output;
}

/** A rule as the register holds it, whatever its input and output. */
export interface AnyRule {
  readonly id: string;
  readonly title: Bilingual;
  readonly legal: readonly string[];
  readonly from: string;
  readonly dateField?: string;
  readonly input: TSchema;
  readonly output: TSchema;
  readonly examples: readonly RuleExample<unknown, object>[];
  /** Checks an input of unknown shape, then decides. Never throws on bad input. */
  evaluate(input: unknown): Result<unknown>;
}

/** A rule that callers inside the program decide with typed input: `rule.decide({...})`. */
export interface Rule<Input extends TSchema, Output extends TSchema> extends AnyRule {
  readonly input: Input;
  readonly output: Output;
  decide(input: Static<Input>): Result<Static<Output>>;
  evaluate(input: unknown): Result<Static<Output>>;
}

/** Makes a rule out of its definition. The input schema is compiled at the first untrusted input. */
export function defineRule<Input extends TSchema, Output extends TSchema>(
  definition: RuleDefinition<Input, Output>,
): Rule<Input, Output> {
  let compiled: Validator | undefined;
  const isInput = (value: unknown): value is Static<Input> => {
    compiled ??= Compile(definition.input);
    return compiled.Check(value);
  };
  return {
    ...definition,
    examples: definition.examples.map(({ name, input, output }) => ({ name, input, output: { ...output } })),
    evaluate(input) {
      if (!isInput(input)) return refuse(describeInvalidInput(definition.input, input));
      return definition.decide(input);
    },
  };
}

/**
 * All rules of the platform by id. Versions of one rule stand beside each other: the one with the
 * latest `from` that is not after the day in the input's `dateField` decides.
 */
export class RuleRegister {
  readonly #versions = new Map<string, AnyRule[]>();

  /** @throws AssertionError on two versions with one `from`, or versions without a common `dateField` */
  constructor(rules: readonly AnyRule[]) {
    for (const rule of rules) {
      const versions = this.#versions.get(rule.id) ?? [];
      assert(!versions.some(({ from }) => from === rule.from), `two rules are called ${rule.id}`);
      versions.push(rule);
      this.#versions.set(rule.id, versions);
    }
    for (const [id, versions] of this.#versions) {
      versions.sort((left, right) => (left.from < right.from ? 1 : -1));
      const fields = new Set(versions.map(({ dateField }) => dateField));
      assert(
        versions.length === 1 || (fields.size === 1 && !fields.has(undefined)),
        `versions of ${id} need one dateField`,
      );
    }
  }

  /** All rules by id, the newest version of each first. */
  list(): AnyRule[] {
    return [...this.#versions.keys()].sort().flatMap((id) => this.#versions.get(id) ?? []);
  }

  has(id: string): boolean {
    return this.#versions.has(id);
  }

  /** The versions of a rule, newest first; none for an unknown id. */
  versions(id: string): readonly AnyRule[] {
    return this.#versions.get(id) ?? [];
  }

  /**
   * Answers an input of unknown shape by the version in force. The refusal of a bad input, of a day
   * before the first version or of an unknown id carries a sentence in both languages.
   */
  evaluate(id: string, input: unknown): Result<unknown> {
    const versions = this.versions(id);
    const newest = versions[0];
    if (newest === undefined) return refuse(unknownRule(id));
    const day = governingDay(newest, input);
    if (day === null) return newest.evaluate(input);
    const inForce = versions.find(({ from }) => from <= day);
    const oldest = versions.at(-1) ?? newest;
    return inForce === undefined ? oldestRefusal(oldest, input) : inForce.evaluate(input);
  }
}

/** The day that chooses the version, or null when the rule has none or the input names none. */
function governingDay(rule: AnyRule, input: unknown): string | null {
  if (rule.dateField === undefined || typeof input !== 'object' || input === null) return null;
  const value: unknown = Reflect.get(input, rule.dateField);
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1000 && value <= 9999) return `${value}-01-01`;
  return null;
}

/** A day before the first version: what is wrong with the rest of the input is said first. */
function oldestRefusal(oldest: AnyRule, input: unknown): Result<unknown> {
  const answer = oldest.evaluate(input);
  if (!answer.ok) return answer;
  return refuse({
    code: 'not-in-force',
    text: {
      hu: `A szabályt a nyilvántartás ${oldest.from} naptól ismeri; korábbi napra nem ad eredményt.`,
      en: `The register knows this rule from ${oldest.from}; it gives no result for an earlier day.`,
    },
  });
}

function unknownRule(id: string): Refusal {
  const named = id.slice(0, 60);
  return {
    code: 'unknown-rule',
    text: { hu: `Nincs ilyen szabály: ${named}.`, en: `There is no such rule: ${named}.` },
  };
}
