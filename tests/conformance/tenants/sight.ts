import { Client } from 'pg';
import { openingStatement, type Scope } from '../../../src/platform/database/scope.ts';
import type { TableFacts } from '../tables/catalogue.ts';
import type { Row, SampleOwner } from './sample-rows.ts';

/** PostgreSQL's word for a right that is missing, and for a row that a policy refuses. */
const REFUSED = '42501';

const SYSTEM = { kind: 'system' } as const;

/** Two owners whose rows are the only ones in the database. */
export interface Neighbours {
  readonly own: SampleOwner;
  readonly other: SampleOwner;
}

/**
 * Tries a table as the neighbour's town, the neighbour's client, the scopes that belong to no town, and nobody. One
 * sentence for each thing that was seen or changed and should not have been, and for each own row that was not seen,
 * because then the trial proves nothing.
 */
export async function leaksOf(connection: Client, table: TableFacts, rows: readonly Row[], { own, other }: Neighbours, isSeenBeyond: (role: string, table: string) => boolean): Promise<string[]> {
  const foreign = rows[1];
  if (foreign === undefined) return [`${table.name}: has no sample rows`];
  const town: Scope = { kind: 'municipality', municipalityId: own.town, actor: SYSTEM };
  const client: Scope = { kind: 'client', clientId: own.client, actor: SYSTEM };
  const trial = { connection, table, foreign, other };
  return [
    ...(await overlooks(trial, town, 1, isSeenBeyond)),
    ...(await overlooks(trial, client, 1, isSeenBeyond)),
    ...(await overlooks(trial, { kind: 'public' }, 0, isSeenBeyond)),
    ...(await overlooks(trial, { kind: 'identity', actor: SYSTEM }, 0, isSeenBeyond)),
    ...(await overlooks(trial, { kind: 'centre', actor: SYSTEM }, 0, isSeenBeyond)),
    ...(await writes(trial, town)),
    ...(await writes(trial, client)),
    ...(await nobodySees(trial)),
  ];
}

interface Trial {
  readonly connection: Client;
  readonly table: TableFacts;
  /** The neighbour's row. */
  readonly foreign: Row;
  readonly other: SampleOwner;
}

/** Sees exactly its own rows; both rows where that was reviewed; none and no right where it has no grant. */
async function overlooks({ connection, table, foreign }: Trial, scope: Scope, ownRows: number, isSeenBeyond: (role: string, table: string) => boolean): Promise<string[]> {
  const role = `scope_${scope.kind}`;
  const column = readableColumn(table, role);
  if (column === undefined) {
    const seen = await within(connection, scope, `select from ${table.name}`);
    return seen === 'refused' ? [] : [`${table.name}: ${role} reads it without a grant`];
  }
  const isTenantsOwn = table.columns.some(({ name }) => name === 'municipality_id');
  const seen = await within(connection, scope, `select "${column}" from ${table.name}`);
  const expected = isSeenBeyond(role, table.name) ? 2 : isTenantsOwn || ownRows === 0 ? ownRows : 1;
  if (seen === expected) return [];
  if (seen === 'refused') return [`${table.name}: ${role} has a grant, and is refused`];
  if (seen < expected) return [`${table.name}: ${role} sees ${seen} rows where ${expected} are its own; the trial proves nothing`];
  return [`${table.name}: ${role} sees ${seen} rows, ${seen - expected} of them not its own (such as ${shownKey(table, foreign)})`];
}

/** Neither makes a row of the neighbour, nor changes or removes one, nor moves an own row there. */
async function writes({ connection, table, foreign, other }: Trial, scope: Scope): Promise<string[]> {
  const role = `scope_${scope.kind}`;
  const marker = scope.kind === 'client' ? 'client_id' : 'municipality_id';
  if (!table.columns.some(({ name }) => name === marker)) return [];
  const value = scope.kind === 'client' ? other.client : other.town;
  const columns = table.columns.filter(({ isGenerated }) => !isGenerated).map(({ name }) => `"${name}"`);
  const faults: string[] = [];
  const made = await within(connection, scope, `insert into ${table.name} (${columns.join(', ')}) select ${columns.join(', ')} from jsonb_populate_record(null::${table.name}, $1)`, [asJson(foreign)]);
  if (made !== 'refused') faults.push(`${table.name}: ${role} made a row for another`);
  for (const { name } of table.columns.filter(({ isGenerated }) => !isGenerated)) {
    const changed = await within(connection, scope, `update ${table.name} set "${name}" = "${name}" where ${marker} = $1`, [value]);
    if (changed !== 'refused' && changed !== 0) faults.push(`${table.name}: ${role} changed ${name} of another’s row`);
  }
  const moved = await within(connection, scope, `update ${table.name} set ${marker} = $1`, [value]);
  if (moved !== 'refused') faults.push(`${table.name}: ${role} gave its own row to another`);
  const removed = await within(connection, scope, `delete from ${table.name} where ${marker} = $1`, [value]);
  if (removed !== 'refused' && removed !== 0) faults.push(`${table.name}: ${role} removed another’s row`);
  return faults;
}

async function nobodySees({ connection, table }: Trial): Promise<string[]> {
  const seen = await rolledBack(connection, 'begin', `select from ${table.name}`);
  return seen === 'refused' ? [] : [`${table.name}: can be read outside any scope`];
}

function readableColumn(table: TableFacts, role: string): string | undefined {
  const grants = table.grants.filter((grant) => grant.role === role && grant.privilege === 'SELECT');
  const [first] = grants;
  return first === undefined ? undefined : (first.column ?? table.columns[0]?.name);
}

/** Rows touched in a scope; whatever was done is taken back. A constraint that stops a statement came after the policies let it pass. */
function within(connection: Client, scope: Scope, statement: string, values: readonly unknown[] = []): Promise<number | 'refused'> {
  return rolledBack(connection, openingStatement(scope, false), statement, values);
}

async function rolledBack(connection: Client, opening: string, statement: string, values: readonly unknown[] = []): Promise<number | 'refused'> {
  await connection.query(opening);
  try {
    const { rowCount } = await connection.query(statement, [...values]);
    return rowCount ?? 0;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === REFUSED) return 'refused';
    // 23…: a constraint; the row had passed the policies by then.
    if (code?.startsWith('23') === true) return 1;
    throw error;
  } finally {
    await connection.query('rollback');
  }
}

function asJson(row: Row): string {
  return JSON.stringify(row, (_key, value: unknown) => (isBytes(value) ? `\\x${Buffer.from(value.data).toString('hex')}` : value));
}

function isBytes(value: unknown): value is { data: number[] } {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer' && 'data' in value;
}

function shownKey(table: TableFacts, row: Row): string {
  const key = table.keys.find(({ isPrimary }) => isPrimary)?.columns ?? [];
  return key.map((name) => String(row[name])).join(' ');
}
