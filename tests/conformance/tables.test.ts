import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../src/platform/database/provision.ts';
import { type TestDatabase, testDatabase } from '../../src/platform/database/testing.ts';
import { type Catalogue, readCatalogue } from './tables/catalogue.ts';
import { APPEND_ONLY, DEFINER_FUNCTIONS, GLOBAL_TABLES, KEYS_WITHOUT_TOWN, ROWS_MAY_GO } from './tables/reviewed.ts';
import { faultsOfCatalogue, type Reviewed } from './tables/rules.ts';

const REVIEWED: Reviewed = { globalTables: GLOBAL_TABLES, keysWithoutTown: KEYS_WITHOUT_TOWN, appendOnly: APPEND_ONLY, rowsMayGo: ROWS_MAY_GO, definerFunctions: DEFINER_FUNCTIONS };

let t: TestDatabase;
let catalogue: Catalogue;

beforeAll(async () => {
  t = await testDatabase();
  catalogue = await readCatalogue(t.urls.admin);
});
afterAll(() => t.close());

describe('the tables of the migrated database', () => {
  it('are there, with the roles of the house', () => {
    expect(catalogue.tables.length).toBeGreaterThan(40);
    expect(catalogue.roles.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['scope_centre', 'scope_client', 'scope_identity', 'scope_municipality', 'scope_public', 'varoshaza_app', 'varoshaza_jobs', 'varoshaza_owner']),
    );
  });

  it('keep every rule of the house', () => {
    expect(faultsOfCatalogue(catalogue, REVIEWED)).toEqual([]);
  });
});

/** What somebody might write one day, each in a fresh copy of the real database, and the fault that must come of it. */
const MISTAKES: readonly (readonly [what: string, sql: string, fault: string])[] = [
  ['row security forgotten', 'alter table tax.rate disable row level security', 'tax.rate: row security is not enabled'],
  ['row security not forced', 'alter table tax.rate no force row level security', 'tax.rate: row security is not forced, so its owner sees everything'],
  ['no comment', 'comment on table tax.rate is null', 'tax.rate: has no comment'],
  ['a table of the app role', 'alter table tax.rate owner to varoshaza_app', 'tax.rate: is owned by varoshaza_app, a role of the application'],
  ['a policy for everybody', 'create policy open on tax.rate using (true)', 'tax.rate: policy open is for everybody; name the roles'],
  ['a trigger', 'create function tax.f() returns trigger language plpgsql as $$begin return new; end$$; create trigger sly before insert on tax.rate for each row execute function tax.f()', 'tax.rate: has the trigger sly; say it in the action or in a function it calls'],
  ['a view', 'create view tax.all_rates as select * from tax.rate', 'tax.all_rates: views and foreign tables stand outside row security; make a table or a query'],
  ['a table without a town', 'create table tax.thing (id uuid primary key)', 'tax.thing: has no municipality_id; a table of the whole country is named in GLOBAL_TABLES with the reason'],
  ['a town that may be empty', 'create table tax.thing (municipality_id uuid, id uuid not null)', 'tax.thing: municipality_id is a uuid that is never empty'],
  ['no primary key', 'create table tax.thing (municipality_id uuid not null)', 'tax.thing: has no primary key'],
  ['a key that does not begin with the town', 'create table tax.thing (municipality_id uuid not null, id uuid not null, primary key (id, municipality_id))', 'tax.thing: thing_pkey (id, municipality_id) does not begin with municipality_id'],
  ['a unique constraint without the town', 'alter table tax.report add unique (case_no)', 'tax.report: report_case_no_key (case_no) does not begin with municipality_id'],
  ['an index without the town', 'create index loose on tax.report (due_on)', 'tax.report: loose (due_on) does not begin with municipality_id'],
  ['a foreign key that leaves the town out', 'alter table tax.report add unique (case_id); create table tax.thing (municipality_id uuid not null, id uuid not null, case_id uuid references tax.report (case_id), primary key (municipality_id, id))', 'tax.thing: thing_case_id_fkey to tax.report does not tie municipality_id to municipality_id, so it may point into another town'],
  ['a foreign key into another room', 'alter table tax.report add foreign key (municipality_id, case_id) references records.case_file', 'tax.report: report_municipality_id_case_id_fkey points into another room’s schema (records.case_file)'],
  ['a global table that points to a town’s', 'alter table identity.official add column municipality_id uuid, add column role_id uuid, add foreign key (municipality_id, role_id) references identity.role', 'identity.official: is global, and official_municipality_id_role_id_fkey points to the tenant table identity.role'],
  ['a policy of towns that compares nothing', 'create policy all_of_it on tax.report for select to scope_municipality using (true)', 'tax.report: policy all_of_it does not compare municipality_id with the scope’s'],
  ['rights for everybody', 'grant select on tax.rate to public', 'tax.rate: grants SELECT to PUBLIC; rights belong to scopes'],
  ['rights of the login role', 'grant select on tax.rate to varoshaza_app', 'tax.rate: grants SELECT to varoshaza_app; rights belong to scopes'],
  ['a journal that can be edited', 'grant update (amount_huf) on tax.entry to scope_municipality', 'tax.entry: is append-only, and grants UPDATE (amount_huf) to scope_municipality'],
  ['a journal that can be cut', 'grant delete on platform.audit_entry to scope_centre', 'platform.audit_entry: is append-only, and grants DELETE to scope_centre'],
  ['rows that can be removed', 'grant delete on tax.report to scope_municipality', 'tax.report: grants DELETE to scope_municipality; rows are not removed unless ROWS_MAY_GO says why'],
  ['tables that can be emptied', 'grant truncate on forms.draft to scope_client', 'forms.draft: grants TRUNCATE to scope_client, which no scope needs'],
  ['rows that can move', 'grant update (municipality_id) on forms.draft to scope_client', 'forms.draft: grants UPDATE (municipality_id) to scope_client; a row never moves to another town'],
  ['inexact money', 'alter table tax.report add column fee_huf numeric', 'tax.report.fee_huf: forints are bigint'],
  ['inexact numbers', 'alter table tax.report add column area real', 'tax.report.area: real is not exact'],
  ['a time without a zone', 'alter table tax.report add column seen_at timestamp', 'tax.report.seen_at: ends in _at, so it is a timestamptz'],
  ['a function above the rules', 'create function tax.all() returns bigint language sql security definer as $$ select count(*) from tax.rate $$', 'tax.all(): is SECURITY DEFINER and not among the reviewed'],
  ['a function with a loose search path', 'alter function tax.post reset search_path', 'tax.post(): is SECURITY DEFINER without a fixed search_path'],
  ['a function that anybody may call', 'grant execute on function tax.post to public', 'tax.post(): is SECURITY DEFINER, and anybody may call it'],
  ['a schema anybody may build in', 'grant create on schema tax to scope_municipality', 'scope_municipality: tax: nobody but its owner makes things in a schema'],
  ['an append-only table that nobody listed', `comment on table tax.report is 'Append-only reports.'`, 'tax.report: calls itself append-only and is not in APPEND_ONLY'],
  ['a list that names what is gone', 'drop index forms.draft_client', 'KEYS_WITHOUT_TOWN names forms.draft.draft_client, which is not there'],
];

describe('a mistake is found:', () => {
  it.each(MISTAKES)('%s', async (_what, sql, fault) => {
    const copy = await copyOf(sql);
    expect(faultsOfCatalogue(copy, REVIEWED)).toContain(fault);
  });

  it.each([
    ['superuser', { isSuperuser: true }, 'varoshaza_app: stands above row security'],
    ['bypass', { bypassesRowSecurity: true }, 'varoshaza_app: stands above row security'],
    ['inherit', { inherits: true }, 'varoshaza_app: inherits the rights of all scopes; it must be NOINHERIT'],
    ['makes roles', { makesRolesOrDatabases: true }, 'varoshaza_app: may make roles or databases'],
    ['owner’s member', { memberOf: [{ role: 'varoshaza_owner', inherits: false }] }, 'varoshaza_app: is a member of varoshaza_owner'],
    ['inherits a scope', { memberOf: [{ role: 'scope_client', inherits: true }] }, 'varoshaza_app: is a member of scope_client and inherits its rights'],
    ['owns', { owns: ['table tax.rate'] }, 'varoshaza_app: owns table tax.rate'],
  ])('the app role as %s', (_what, change, fault) => {
    const roles = catalogue.roles.map((role) => (role.name === 'varoshaza_app' ? { ...role, ...change } : role));
    expect(faultsOfCatalogue({ ...catalogue, roles }, REVIEWED)).toContain(fault);
  });
});

/** The catalogue of a database of its own after a change. Roles are shared by the cluster, so no change may touch them. */
async function copyOf(sql: string): Promise<Catalogue> {
  const other = await testDatabase();
  try {
    await withClient(other.urls.admin, (client) => client.query(sql));
    return await readCatalogue(other.urls.admin);
  } finally {
    await other.close();
  }
}
