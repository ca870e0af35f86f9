import type { ScopeKind } from './scope.ts';

/**
 * Names under which statements are prepared, once per connection: PostgreSQL then keeps their plans, which for
 * our statements (row-level security, joins) cost up to twenty times what running them costs. The scope's kind
 * is part of the name, because a plan is made for a role and would be thrown away at each change of roles.
 *
 * Behind a pooler that shares connections between transactions, it must know named statements
 * (PgBouncer 1.21 or later).
 */
const names = new Map<string, string>();

/** How often a statement was asked for before it got its name. */
const seen = new Map<string, number>();

/** Each connection keeps a plan of each named statement: so many are worth their memory, no more. */
const NAMES_MAX = 500;
const SEEN_MAX = 5_000;

/** What runs once or twice (a migration's look, a report of its own) is not worth a plan. */
const NAMED_FROM = 3;

const FOLLOWS_TABLE = /\b(?:select|returning) (?:"?\w+"?\.)*\*/i;

/**
 * The name of a statement, or null for one that is not prepared: seen too seldom, or one whose result follows
 * the table (`select *`, `returning *`): a new column would make its prepared form fail in running processes.
 */
export function statementName(kind: ScopeKind, text: string): string | null {
  const key = `${kind} ${text}`;
  const known = names.get(key);
  if (known !== undefined) return known;
  if (names.size >= NAMES_MAX || FOLLOWS_TABLE.test(text)) return null;
  const count = (seen.get(key) ?? 0) + 1;
  if (count < NAMED_FROM) {
    if (seen.size < SEEN_MAX) seen.set(key, count);
    return null;
  }
  seen.delete(key);
  const name = `${kind}_${names.size + 1}`;
  names.set(key, name);
  return name;
}
