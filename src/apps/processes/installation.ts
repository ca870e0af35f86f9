import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../platform/config/config.ts';
import { type Cluster, runningPort, startCluster } from '../../platform/database/embedded/cluster.ts';
import { type DatabaseUrls, loginUrls, provision } from '../../platform/database/provision.ts';

/** The database's name on its server. */
const DATABASE = 'varoshaza';

interface Passwords {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
  readonly jobs: string;
}

/**
 * A database ready to be migrated: the embedded one, started (after a crash on the port it had, so that web
 * processes find it again), or a server of the operator's own.
 */
export async function openInstallation(config: Config, port?: number): Promise<{ urls: DatabaseUrls; cluster: Cluster | null }> {
  const passwords = readPasswords(config.dataFolder);
  if (config.databaseUrl !== null) return { urls: await provision(config.databaseUrl, DATABASE, passwords), cluster: null };
  const cluster = await startCluster({ dataFolder: config.dataFolder, superuserPassword: passwords.superuser, durable: true, ...(port === undefined ? {} : { port }) });
  return { urls: await provision(adminUrl(cluster.port, passwords), DATABASE, passwords), cluster };
}

/**
 * The address of the embedded database while it runs, or null. `superuser` sees everything, for looking
 * and repair; `app` is what web and worker use, and has no rights outside a scope.
 */
export function runningUrl(dataFolder: string, role: 'superuser' | 'owner' | 'app'): string | null {
  const port = runningPort(dataFolder);
  if (port === null) return null;
  const passwords = readPasswords(dataFolder);
  if (role === 'superuser') return adminUrl(port, passwords).replace(/\/postgres$/, `/${DATABASE}`);
  return loginUrls(adminUrl(port, passwords), DATABASE, passwords)[role];
}

function adminUrl(port: number, passwords: Passwords): string {
  return `postgres://postgres:${passwords.superuser}@127.0.0.1:${port}/postgres`;
}

/** Passwords are made at the first start and stay in the data folder, readable by its owner only. */
function readPasswords(dataFolder: string): Passwords {
  const file = join(dataFolder, 'database-passwords.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
  const make = (): string => randomBytes(24).toString('base64url');
  const passwords: Passwords = { superuser: make(), owner: make(), app: make(), jobs: make() };
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(file, JSON.stringify(passwords), { mode: 0o600 });
  return passwords;
}
