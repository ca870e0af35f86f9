import type { Aggregation, HitPolicy } from './table.ts';

const POLICIES: ReadonlyMap<string, HitPolicy> = new Map<string, HitPolicy>([
  ['U', 'unique'],
  ['UNIQUE', 'unique'],
  ['A', 'any'],
  ['ANY', 'any'],
  ['P', 'priority'],
  ['PRIORITY', 'priority'],
  ['F', 'first'],
  ['FIRST', 'first'],
  ['R', 'rule order'],
  ['RULEORDER', 'rule order'],
  ['O', 'output order'],
  ['OUTPUTORDER', 'output order'],
  ['C', 'collect'],
  ['COLLECT', 'collect'],
]);

const AGGREGATIONS: ReadonlyMap<string, Aggregation | null> = new Map<string, Aggregation | null>([
  ['', null],
  ['LIST', null],
  ['NONE', null],
  ['+', 'sum'],
  ['SUM', 'sum'],
  ['<', 'min'],
  ['MIN', 'min'],
  ['MINIMUM', 'min'],
  ['>', 'max'],
  ['MAX', 'max'],
  ['MAXIMUM', 'max'],
  ['#', 'count'],
  ['COUNT', 'count'],
]);

/**
 * The hit policy that a name or letter stands for, in any case: `U`, `Rule order`, `C+`,
 * `COLLECT SUM`; null when there is no such policy.
 */
export function hitPolicyOf(text: string): { readonly policy: HitPolicy; readonly aggregation: Aggregation | null } | null {
  const name = plain(text);
  const whole = POLICIES.get(name);
  if (whole !== undefined) return { policy: whole, aggregation: null };
  const aggregation = aggregationOf(name.replace(/^(?:COLLECT|C)/, ''));
  return name.startsWith('C') && aggregation !== undefined ? { policy: 'collect', aggregation } : null;
}

/** The aggregation that a name or sign stands for, null for none; undefined when there is no such one. */
export function aggregationOf(text: string): Aggregation | null | undefined {
  return AGGREGATIONS.get(plain(text));
}

function plain(text: string): string {
  return text.toUpperCase().replace(/[\s_()-]/g, '');
}
