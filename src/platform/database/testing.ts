import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { manualClock } from '../clock/clock.ts';
import { newId, type Uuid } from '../ids/uuid.ts';
import { type Database, openDatabase } from './database.ts';
import { startCluster } from './embedded/cluster.ts';
import { migrate } from './migrate.ts';
import { type DatabaseUrls, loginUrls, provision, urlFor } from './provision.ts';

/** Two towns that exist only in tests: every test of a room also tries the other one. */
export interface TestDatabase {
  readonly db: Database;
  readonly clock: ReturnType<typeof manualClock>;
  readonly townA: Uuid;
  readonly townB: Uuid;
  readonly urls: DatabaseUrls & { readonly admin: string };
  close(): Promise<void>;
}

const PASSWORDS = { owner: 'owner', app: 'app', jobs: 'jobs' } as const;
const TEMPLATE = 'template_varoshaza';

/** Starts one throw-away PostgreSQL with a migrated template; returns its address and how to end it. */
export async function startTestCluster(): Promise<{ adminUrl: string; stop(): Promise<void> }> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'varoshaza-test-'));
  const cluster = await startCluster({ dataFolder, superuserPassword: 'test', durable: false, maxConnections: 300 });
  const adminUrl = `postgres://postgres:test@127.0.0.1:${cluster.port}/postgres`;
  const urls = await provision(adminUrl, TEMPLATE, PASSWORDS);
  await migrate(urls.owner);
  return {
    adminUrl,
    stop: async () => {
      await cluster.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** A fresh copy of the migrated database, with a clock that stands at noon of `today` until moved. */
export async function testDatabase(
  options: { today?: string; subscribersOf?: (event: string) => readonly string[] } = {},
): Promise<TestDatabase> {
  const adminUrl = process.env['VAROSHAZA_TEST_DATABASE'];
  if (adminUrl === undefined) throw new Error('no test cluster: run the tests by vitest, whose global setup starts one');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(adminUrl, (admin) => admin.query(`create database ${name} template ${TEMPLATE}`));
  const urls = { ...loginUrls(adminUrl, name, PASSWORDS), admin: urlFor(adminUrl, name) };
  const clock = manualClock(`${options.today ?? '2026-03-02'}T11:00:00Z`);
  const db = openDatabase({ url: urls.app, clock, subscribersOf: options.subscribersOf ?? (() => []), connectionsMax: 20 });
  return {
    db,
    clock,
    townA: newId(),
    townB: newId(),
    urls,
    close: async () => {
      await db.close();
      await asAdmin(adminUrl, (admin) => admin.query(`drop database ${name} with (force)`));
    },
  };
}

async function asAdmin(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
