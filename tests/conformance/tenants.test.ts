import { Client } from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { withClient } from '../../src/platform/database/provision.ts';
import { type TestDatabase, testDatabase } from '../../src/platform/database/testing.ts';
import { newId } from '../../src/platform/ids/uuid.ts';
import { readCatalogue, type TableFacts } from './tables/catalogue.ts';
import { inOrderOfReference, type Row, writeSampleRows } from './tenants/sample-rows.ts';
import { SEEN_BEYOND } from './tenants/seen-beyond.ts';
import { leaksOf, type Neighbours } from './tenants/sight.ts';

interface Ground {
  readonly t: TestDatabase;
  readonly tables: readonly TableFacts[];
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly neighbours: Neighbours;
  readonly connection: Client;
}

const isSeenBeyond = (role: string, table: string): boolean => Object.hasOwn(SEEN_BEYOND, `${role} ${table}`);

/** Two towns with a client each, and one row in every table for both; `change` is what somebody did to the tables. */
async function layGround(change?: string): Promise<Ground> {
  const t = await testDatabase();
  if (change !== undefined) await withClient(t.urls.admin, (admin) => admin.query(change));
  const { tables } = await readCatalogue(t.urls.admin);
  const neighbours = { own: { town: t.townA, client: newId(), number: 1 }, other: { town: t.townB, client: newId(), number: 2 } };
  const rows = await writeSampleRows(t.urls.admin, tables, [neighbours.own, neighbours.other]);
  const connection = new Client({ connectionString: t.urls.app });
  await connection.connect();
  return { t, tables, rows, neighbours, connection };
}

async function leave({ t, connection }: Ground): Promise<void> {
  await connection.end();
  await t.close();
}

function trial({ connection, tables, rows, neighbours }: Ground, name: string): Promise<string[]> {
  const table = tables.find((one) => one.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  return leaksOf(connection, table, rows.get(name) ?? [], neighbours, isSeenBeyond);
}

// Before the tests are named: each table is one of them.
const ground = await layGround();
afterAll(() => leave(ground));

describe('another town, another client, the other scopes and nobody', () => {
  it.each(ground.tables.map(({ name }) => name))('see and change nothing of %s that is not theirs', async (name) => {
    expect(await trial(ground, name)).toEqual([]);
  });

  it('have no reviewed sight of tables that are gone', () => {
    const names = new Set(ground.tables.map(({ name }) => name));
    expect(Object.keys(SEEN_BEYOND).filter((key) => !names.has(key.split(' ')[1] ?? ''))).toEqual([]);
  });
});

const MISTAKES: readonly (readonly [what: string, table: string, sql: string, leak: RegExp])[] = [
  ['row security off', 'tax.report', 'alter table tax.report disable row level security', /scope_municipality sees 2 rows, 1 of them not its own/],
  ['a policy that lets towns read all', 'tax.report', 'create policy wide on tax.report for select to scope_municipality using (true)', /scope_municipality sees 2 rows/],
  ['a policy that lets towns write for others', 'tax.report', 'create policy wide on tax.report for insert to scope_municipality with check (true)', /scope_municipality made a row for another/],
  ['a policy that lets rows move', 'tax.report', 'create policy wide on tax.report for update to scope_municipality using (municipality_id = platform.current_municipality()) with check (true)', /scope_municipality gave its own row to another/],
  ['a policy that lets towns change others', 'tax.report', 'create policy wide on tax.report to scope_municipality using (true)', /changed state of another’s row/],
  ['a policy that lets towns remove', 'tax.report', 'create policy wide on tax.report to scope_municipality using (true); grant delete on tax.report to scope_municipality', /removed another’s row/],
  ['a client who sees the letters of all', 'records.delivery', 'create policy wide on records.delivery for select to scope_client using (true)', /scope_client sees 2 rows/],
  ['a client who writes drafts of others', 'forms.draft', 'create policy wide on forms.draft for insert to scope_client with check (true)', /scope_client made a row for another/],
  ['a public list too many', 'records.case_file', 'grant select on records.case_file to scope_public; grant usage on schema records to scope_public; create policy wide on records.case_file for select to scope_public using (true)', /scope_public sees 2 rows/],
  ['the login role reads', 'tax.rate', 'grant usage on schema tax to varoshaza_app; grant select on tax.rate to varoshaza_app', /can be read outside any scope/],
  ['a policy that hides what is one’s own', 'tax.report', 'drop policy own_municipality on tax.report', /the trial proves nothing/],
];

describe('a leak is found:', () => {
  it.each(MISTAKES)('%s', async (_what, table, sql, leak) => {
    const broken = await layGround(sql);
    try {
      expect((await trial(broken, table)).join('\n')).toMatch(leak);
    } finally {
      await leave(broken);
    }
  });
});

describe('sample rows', () => {
  it('name the table for which none can be made', async () => {
    const made = layGround(`create table tax.thing (municipality_id uuid not null, id uuid not null, code text not null check (code ~ '^[A-Z]{9}$'))`);
    await expect(made).rejects.toThrow('tax.thing: no sample row');
  });

  it('cannot be made for tables that point to each other', () => {
    const table = (name: string, target: string): TableFacts => ({
      name, kind: 'r', owner: '', comment: '', hasRowSecurity: true, forcesRowSecurity: true, columns: [], keys: [], indexes: [], policies: [], grants: [], triggers: [], checks: [],
      foreignKeys: [{ name: 'k', columns: [], target, targetColumns: [] }],
    });
    expect(() => inOrderOfReference([table('a.a', 'a.b'), table('a.b', 'a.a')])).toThrow('in a ring: a.a, a.b');
    expect(inOrderOfReference([table('a.a', 'a.b'), table('a.b', 'a.b')]).map(({ name }) => name)).toEqual(['a.b', 'a.a']);
  });
});
