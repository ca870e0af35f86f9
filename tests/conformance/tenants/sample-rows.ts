import { Client } from 'pg';
import { newId, type Uuid } from '../../../src/platform/ids/uuid.ts';
import type { ColumnFacts, TableFacts } from '../tables/catalogue.ts';
import { SAMPLE_VALUES } from './sample-values.ts';

export type Row = Readonly<Record<string, unknown>>;

/** For whom a set of rows is made: one row in each table, tied together by the foreign keys. */
export interface SampleOwner {
  readonly town: Uuid;
  readonly client: Uuid;
  /** Makes texts that must be unique differ: 1, 2, … */
  readonly number: number;
}

/**
 * Writes one row into every table for each owner, by a superuser who stands above row security. Returns them by the
 * name of the table, in the order of the owners. A table for which no row can be made is an error that names it.
 */
export async function writeSampleRows(adminUrl: string, tables: readonly TableFacts[], owners: readonly SampleOwner[]): Promise<ReadonlyMap<string, readonly Row[]>> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const rows = new Map<string, Row[]>(tables.map(({ name }) => [name, []]));
    for (const owner of owners) {
      const made = new Map<string, Row>();
      for (const table of inOrderOfReference(tables)) {
        const row = await insert(client, table, sampleRow(table, owner, made));
        made.set(table.name, row);
        rows.get(table.name)?.push(row);
      }
    }
    return rows;
  } finally {
    await client.end();
  }
}

/** These tables and those that a row of theirs must point to. */
export function withReferences(tables: readonly TableFacts[], wanted: readonly string[]): TableFacts[] {
  const needed = new Set(wanted);
  for (const name of needed) {
    const table = tables.find((one) => one.name === name);
    const required = new Set(table?.columns.filter(({ isRequired }) => isRequired).map((column) => column.name));
    for (const { target, columns } of table?.foreignKeys ?? []) if (columns.every((column) => required.has(column))) needed.add(target);
  }
  return tables.filter(({ name }) => needed.has(name));
}

/** Tables that others point to come first; a ring of required foreign keys is an error. */
export function inOrderOfReference(tables: readonly TableFacts[]): TableFacts[] {
  const ordered: TableFacts[] = [];
  let waiting = [...tables];
  while (waiting.length > 0) {
    const open = new Set(waiting.map(({ name }) => name));
    const ready = waiting.filter((table) => table.foreignKeys.every(({ target }) => target === table.name || !open.has(target)));
    if (ready.length === 0) throw new Error(`tables point to each other in a ring: ${[...open].join(', ')}`);
    ordered.push(...ready);
    waiting = waiting.filter((table) => !ready.includes(table));
  }
  return ordered;
}

/** A row that satisfies what the catalogue says of the table; columns that may be empty stay so unless SAMPLE_VALUES fills them. */
export function sampleRow(table: TableFacts, owner: SampleOwner, made: ReadonlyMap<string, Row>): Row {
  const row: Record<string, unknown> = {};
  for (const column of table.columns) {
    const named = SAMPLE_VALUES[`${table.name}.${column.name}`];
    if (column.isGenerated) continue;
    if (named !== undefined) row[column.name] = typeof named === 'function' ? named(owner) : named;
    else if (column.isRequired) row[column.name] = byReference(table, column, made) ?? byNature(table, column, owner);
  }
  return row;
}

function byReference(table: TableFacts, column: ColumnFacts, made: ReadonlyMap<string, Row>): unknown {
  for (const { columns, target, targetColumns } of table.foreignKeys) {
    const place = columns.indexOf(column.name);
    if (place >= 0 && target !== table.name) return made.get(target)?.[targetColumns[place] ?? ''];
  }
  return undefined;
}

function byNature(table: TableFacts, column: ColumnFacts, owner: SampleOwner): unknown {
  const { name, type } = column;
  if (name === 'municipality_id') return owner.town;
  if (name === 'client_id' || name === 'account_id') return owner.client;
  if (type === 'uuid') return newId();
  if (type === 'text') return oneOf(table, name) ?? `minta-${owner.number}`;
  if (type === 'date') return `2026-03-0${owner.number}`;
  if (type === 'boolean') return true;
  if (type === 'bytea') return Buffer.from(newId());
  if (type === 'jsonb') return '{}';
  if (type === 'text[]') return [];
  if (type === 'integer' && name === 'year') return 2026;
  if (/^(integer|bigint|smallint|numeric)/.test(type)) return owner.number;
  if (type.startsWith('timestamp')) return '2026-03-02T11:00:00Z';
  throw new Error(`${table.name}.${name}: no sample of ${type}; name one in sample-values.ts`);
}

/** The first word that a check `column in ('a', 'b')` allows. */
function oneOf(table: TableFacts, column: string): string | undefined {
  for (const check of table.checks) {
    const list = new RegExp(`\\(${column} = ANY \\(ARRAY\\['([^']*)'::text`).exec(check);
    if (list?.[1] !== undefined) return list[1];
  }
  return undefined;
}

async function insert(client: Client, table: TableFacts, row: Row): Promise<Row> {
  const columns = Object.keys(row);
  const text = `insert into ${table.name} (${columns.map((name) => `"${name}"`).join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')}) returning *`;
  try {
    const { rows } = await client.query<Row>(text, Object.values(row));
    return { ...rows[0], ...row };
  } catch (error) {
    throw new Error(`${table.name}: no sample row, ${error instanceof Error ? error.message : String(error)}; name what it needs in sample-values.ts`, { cause: error });
  }
}
