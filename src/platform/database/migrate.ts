import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PROJECT_ROOT } from '../config/project-root.ts';
import { withClient } from './provision.ts';

export interface Migration {
  /** `YYYYMMDDHHMMSS-name`, unique over all rooms; its order is the order of running. */
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

const LOCK = 7_260_321;

/** All migrations of the platform and of every room, oldest first. */
export function readMigrations(): Migration[] {
  const files = globSync('src/{platform,simulators,modules}/**/migrations/*.sql', { cwd: PROJECT_ROOT });
  const migrations = files.map((file) => {
    const sql = readFileSync(join(PROJECT_ROOT, file), 'utf8');
    return { name: basename(file, '.sql'), sql, sha256: createHash('sha256').update(sql).digest('hex') };
  });
  migrations.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const [index, { name }] of migrations.entries()) {
    if (!/^\d{14}-[a-z0-9-]+$/.test(name)) throw new Error(`migration ${name}: name it YYYYMMDDHHMMSS-what.sql`);
    if (migrations[index + 1]?.name === name) throw new Error(`two migrations are called ${name}`);
  }
  return migrations;
}

/**
 * Brings the database to the newest state; each migration in a transaction of its own, in order. Refuses
 * when a migration that has run was edited afterwards. Returns the names of those that ran now.
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(`create table if not exists public.migration (
      name text primary key, sha256 text not null, ran_at timestamptz not null default now())`);
    const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from public.migration');
    const done = new Map(rows.map((row) => [row.name, row.sha256]));
    const ran: string[] = [];
    for (const migration of readMigrations()) {
      const before = done.get(migration.name);
      if (before === migration.sha256) continue;
      if (before !== undefined) throw new Error(`migration ${migration.name} was edited after it had run; add a new one instead`);
      try {
        await client.query('begin');
        await client.query(migration.sql);
        await client.query('insert into public.migration (name, sha256) values ($1, $2)', [migration.name, migration.sha256]);
        await client.query('commit');
      } catch (error) {
        throw new Error(`migration ${migration.name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      }
      ran.push(migration.name);
    }
    return ran;
  });
}
