import { Client } from 'pg';
import { runMigrations } from 'graphile-worker';

/** The three ways into the database; each knows only what it must. */
export interface DatabaseUrls {
  /** Makes and changes the tables; used by migrations only. */
  readonly owner: string;
  /** Web and worker: owns nothing, inherits nothing, works only inside a scope. */
  readonly app: string;
  /** The job queue's own tables. */
  readonly jobs: string;
}

export interface RolePasswords {
  readonly owner: string;
  readonly app: string;
  readonly jobs: string;
}

/**
 * Makes the login roles and the database when they are missing, and sets their passwords.
 * `adminUrl` must be allowed to create roles and databases (in the embedded cluster: the superuser).
 */
export async function provision(adminUrl: string, database: string, passwords: RolePasswords): Promise<DatabaseUrls> {
  await withClient(adminUrl, async (admin) => {
    for (const [name, password] of logins(passwords)) {
      const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [name]);
      const verb = rowCount === 0 ? 'create' : 'alter';
      const extra = name === 'varoshaza_owner' ? 'createrole' : 'noinherit';
      await admin.query(`${verb} role ${name} login ${extra} password ${admin.escapeLiteral(password)}`);
    }
    await admin.query('grant varoshaza_owner, varoshaza_jobs to current_user');
    await admin.query('grant varoshaza_jobs to varoshaza_owner');
    await admin.query('grant varoshaza_app to varoshaza_owner with admin option');
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await admin.query(`create database ${admin.escapeIdentifier(database)} owner varoshaza_owner`);
  });
  await withClient(urlFor(adminUrl, database), async (admin) => {
    // The queue's library makes its own schema.
    await admin.query(`grant create on database ${admin.escapeIdentifier(database)} to varoshaza_jobs`);
    for (const extension of ['btree_gin', 'btree_gist', 'pg_trgm', 'unaccent']) {
      await admin.query(`create extension if not exists ${extension}`);
    }
    const { rows } = await admin.query<{ whole: boolean }>(`select show_trgm('őű') <> '{}' as whole`);
    if (rows[0]?.whole !== true) throw new Error('this database drops accented letters: make it with --locale=C.UTF-8');
  });
  const urls = loginUrls(adminUrl, database, passwords);
  await runMigrations({ connectionString: urls.jobs });
  return urls;
}

/** The addresses of the three logins on the server of `adminUrl`. */
export function loginUrls(adminUrl: string, database: string, passwords: RolePasswords): DatabaseUrls {
  return {
    owner: urlFor(adminUrl, database, 'varoshaza_owner', passwords.owner),
    app: urlFor(adminUrl, database, 'varoshaza_app', passwords.app),
    jobs: urlFor(adminUrl, database, 'varoshaza_jobs', passwords.jobs),
  };
}

export function urlFor(base: string, database: string, user?: string, password?: string): string {
  const url = new URL(base);
  url.pathname = `/${database}`;
  if (user !== undefined) url.username = user;
  if (password !== undefined) url.password = encodeURIComponent(password);
  return url.toString();
}

export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function logins(passwords: RolePasswords): [string, string][] {
  return [
    ['varoshaza_owner', passwords.owner],
    ['varoshaza_app', passwords.app],
    ['varoshaza_jobs', passwords.jobs],
  ];
}
