import { Client } from 'pg';

/** A table (or view) of the migrated database, as its catalogue tells it. */
export interface TableFacts {
  /** `tax.assessment` */
  readonly name: string;
  /** `r` table, `p` partitioned, `v` view, `m` materialized view, `f` foreign table. */
  readonly kind: string;
  readonly owner: string;
  readonly comment: string | null;
  readonly hasRowSecurity: boolean;
  readonly forcesRowSecurity: boolean;
  readonly columns: readonly ColumnFacts[];
  readonly keys: readonly { readonly name: string; readonly isPrimary: boolean; readonly columns: readonly string[] }[];
  readonly foreignKeys: readonly ForeignKeyFacts[];
  /** Those of keys too. Expressions stand as PostgreSQL writes them. */
  readonly indexes: readonly { readonly name: string; readonly columns: readonly string[] }[];
  readonly policies: readonly PolicyFacts[];
  readonly grants: readonly GrantFacts[];
  readonly triggers: readonly string[];
  /** Check constraints as PostgreSQL writes them. */
  readonly checks: readonly string[];
}

export interface ColumnFacts {
  readonly name: string;
  /** `numeric(14,4)`, `text[]` */
  readonly type: string;
  readonly isRequired: boolean;
  readonly isGenerated: boolean;
}

export interface ForeignKeyFacts {
  readonly name: string;
  readonly columns: readonly string[];
  readonly target: string;
  readonly targetColumns: readonly string[];
}

export interface PolicyFacts {
  readonly name: string;
  /** SELECT, INSERT, UPDATE, DELETE or ALL. */
  readonly command: string;
  readonly roles: readonly string[];
  readonly condition: string | null;
  readonly check: string | null;
}

export interface GrantFacts {
  /** `PUBLIC` for everybody. */
  readonly role: string;
  readonly privilege: string;
  /** Null: the whole table. */
  readonly column: string | null;
}

export interface FunctionFacts {
  /** `tax.post` */
  readonly name: string;
  readonly owner: string;
  readonly comment: string | null;
  readonly isDefiner: boolean;
  /** `search_path=pg_catalog` and the like. */
  readonly settings: readonly string[];
  readonly executors: readonly string[];
}

export interface RoleFacts {
  readonly name: string;
  readonly mayLogIn: boolean;
  readonly inherits: boolean;
  readonly isSuperuser: boolean;
  readonly bypassesRowSecurity: boolean;
  readonly makesRolesOrDatabases: boolean;
  readonly memberOf: readonly { readonly role: string; readonly inherits: boolean }[];
  /** What it owns in this database. */
  readonly owns: readonly string[];
}

export interface Catalogue {
  readonly tables: readonly TableFacts[];
  readonly functions: readonly FunctionFacts[];
  readonly roles: readonly RoleFacts[];
  /** Who may make things in which schema: `varoshaza_owner: tax`. */
  readonly creators: readonly string[];
}

/** Schemas that are not ours: the queue's, PostgreSQL's own, and `public` with the list of migrations. */
const FOREIGN_SCHEMAS = `('graphile_worker', 'public', 'pg_catalog', 'information_schema', 'pg_toast')`;

/** Reads all that the rules about tables need, by a superuser's address. */
export async function readCatalogue(adminUrl: string): Promise<Catalogue> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const list = async <T>(query: string): Promise<T[]> => {
      const { rows } = await client.query<{ fact: T }>(query);
      return rows.map(({ fact }) => fact);
    };
    return {
      tables: await list<TableFacts>(TABLES),
      functions: await list<FunctionFacts>(FUNCTIONS),
      roles: await list<RoleFacts>(ROLES),
      creators: await list<string>(CREATORS),
    };
  } finally {
    await client.end();
  }
}

/** Names of columns by their numbers, in order. */
const names = (table: string, numbers: string): string =>
  `(select jsonb_agg(a.attname order by k.place) from unnest(${numbers}) with ordinality k (number, place)
    join pg_attribute a on a.attrelid = ${table} and a.attnum = k.number)`;

const grantee = (oid: string): string => `case when ${oid} = 0 then 'PUBLIC' else pg_get_userbyid(${oid}) end`;

const TABLES = `select jsonb_build_object(
  'name', n.nspname || '.' || c.relname, 'kind', c.relkind, 'owner', pg_get_userbyid(c.relowner),
  'comment', obj_description(c.oid, 'pg_class'), 'hasRowSecurity', c.relrowsecurity, 'forcesRowSecurity', c.relforcerowsecurity,
  'columns', (select jsonb_agg(jsonb_build_object('name', attname, 'type', format_type(atttypid, atttypmod), 'isRequired', attnotnull,
      'isGenerated', attgenerated <> '' or attidentity = 'a') order by attnum) from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped),
  'keys', coalesce((select jsonb_agg(jsonb_build_object('name', conname, 'isPrimary', contype = 'p', 'columns', ${names('c.oid', 'conkey')}))
      from pg_constraint where conrelid = c.oid and contype in ('p', 'u')), '[]'),
  'foreignKeys', coalesce((select jsonb_agg(jsonb_build_object('name', conname, 'columns', ${names('c.oid', 'conkey')},
      'target', tn.nspname || '.' || tc.relname, 'targetColumns', ${names('confrelid', 'confkey')}))
      from pg_constraint join pg_class tc on tc.oid = confrelid join pg_namespace tn on tn.oid = tc.relnamespace
      where conrelid = c.oid and contype = 'f'), '[]'),
  'indexes', coalesce((select jsonb_agg(jsonb_build_object('name', ic.relname, 'columns',
        (select jsonb_agg(pg_get_indexdef(i.indexrelid, place, true) order by place) from generate_series(1, i.indnkeyatts) place)))
      from pg_index i join pg_class ic on ic.oid = i.indexrelid where i.indrelid = c.oid), '[]'),
  'policies', coalesce((select jsonb_agg(jsonb_build_object('name', policyname, 'command', cmd, 'roles', to_jsonb(roles), 'condition', qual,
      'check', with_check)) from pg_policies where schemaname = n.nspname and tablename = c.relname), '[]'),
  'grants', coalesce((select jsonb_agg(jsonb_build_object('role', ${grantee('g.grantee')}, 'privilege', g.privilege_type, 'column', g.part))
      from (select grantee, privilege_type, null as part from aclexplode(c.relacl)
        union all select x.grantee, x.privilege_type, a.attname from pg_attribute a, aclexplode(a.attacl) x where a.attrelid = c.oid) g
      where g.grantee <> c.relowner), '[]'),
  'checks', coalesce((select jsonb_agg(pg_get_constraintdef(oid)) from pg_constraint where conrelid = c.oid and contype = 'c'), '[]'),
  'triggers', coalesce((select jsonb_agg(tgname) from pg_trigger where tgrelid = c.oid and not tgisinternal), '[]')) as fact
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ${FOREIGN_SCHEMAS} and n.nspname !~ '^pg_(toast_)?temp'
order by 1`;

const FUNCTIONS = `select jsonb_build_object(
  'name', n.nspname || '.' || p.proname, 'owner', pg_get_userbyid(p.proowner), 'comment', obj_description(p.oid, 'pg_proc'),
  'isDefiner', p.prosecdef, 'settings', coalesce(to_jsonb(p.proconfig), '[]'),
  'executors', (select coalesce(jsonb_agg(${grantee('grantee')}), '[]') from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner)))
    where privilege_type = 'EXECUTE')) as fact
from pg_proc p join pg_namespace n on n.oid = p.pronamespace
where n.nspname not in ${FOREIGN_SCHEMAS} order by 1`;

const ROLES = `select jsonb_build_object(
  'name', r.rolname, 'mayLogIn', r.rolcanlogin, 'inherits', r.rolinherit, 'isSuperuser', r.rolsuper,
  'bypassesRowSecurity', r.rolbypassrls, 'makesRolesOrDatabases', r.rolcreaterole or r.rolcreatedb,
  'memberOf', (select coalesce(jsonb_agg(jsonb_build_object('role', pg_get_userbyid(m.roleid), 'inherits', m.inherit_option)), '[]')
    from pg_auth_members m where m.member = r.oid),
  'owns', (select coalesce(jsonb_agg(pg_describe_object(d.classid, d.objid, d.objsubid)), '[]') from pg_shdepend d
    where d.refclassid = 'pg_authid'::regclass and d.refobjid = r.oid and d.deptype = 'o'
      and d.dbid in (0, (select oid from pg_database where datname = current_database())))) as fact
from pg_roles r where r.rolname ~ '^(scope_|varoshaza_)' order by 1`;

const CREATORS = `select to_jsonb(${grantee('x.grantee')} || ': ' || n.nspname) as fact
from pg_namespace n, aclexplode(n.nspacl) x
where x.privilege_type = 'CREATE' and x.grantee <> n.nspowner and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1`;
