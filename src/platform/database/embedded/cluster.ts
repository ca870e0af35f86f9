import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { isReachableByAnyone, postgresBinaries, runsAsRoot, UNPRIVILEGED } from './binaries.ts';

export interface ClusterOptions {
  /** The folder that holds all state of the platform; the cluster lives below it. */
  readonly dataFolder: string;
  readonly superuserPassword: string;
  /** False in tests only: no fsync, so a power cut would lose data. */
  readonly durable: boolean;
  readonly maxConnections?: number;
  /** The port to come back on after a crash; absent: a free one. */
  readonly port?: number;
}

export interface Cluster {
  readonly port: number;
  readonly process: ChildProcess;
  /** Smart-then-fast shutdown; resolves when the server has ended. */
  stop(): Promise<void>;
}

const READY_MS_MAX = 60_000;

/** Makes the cluster when there is none yet, starts PostgreSQL on a free loopback port, and waits until it answers. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const home = clusterHome(options.dataFolder);
  const binaries = postgresBinaries(home);
  const data = join(home, 'postgres');
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(binaries, home, data, options);
  await stopLeftOver(data);
  const port = options.port ?? (await freePort());
  const child = spawn(join(binaries, 'postgres'), ['-D', data, '-p', String(port), ...settings(options)], {
    ...identity(),
    cwd: '/',
    env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await untilReady(child);
  return { port, process: child, stop: () => stopChild(child) };
}

/** The port of the server that runs on this data folder now, or null. */
export function runningPort(dataFolder: string): number | null {
  const file = join(clusterHome(dataFolder), 'postgres', 'postmaster.pid');
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n');
  return isAlive(Number(pid)) ? Number(port) : null;
}

/**
 * Where the cluster of a data folder lives: in it, or, when we are root and the unprivileged user could
 * not reach it, in a place of its own that is derived from the folder's name.
 */
function clusterHome(dataFolder: string): string {
  mkdirSync(dataFolder, { recursive: true });
  if (!runsAsRoot() || isReachableByAnyone(dataFolder)) return dataFolder;
  chmodSync(dataFolder, 0o711);
  if (isReachableByAnyone(dataFolder)) return dataFolder;
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16);
  const home = join('/var/lib/varoshaza', name);
  mkdirSync(home, { recursive: true, mode: 0o755 });
  return home;
}

function initialise(binaries: string, home: string, data: string, options: ClusterOptions): void {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const passwordFile = join(home, 'superuser-password');
  writeFileSync(passwordFile, options.superuserPassword, { mode: 0o600 });
  if (runsAsRoot()) for (const path of [data, passwordFile]) chownSync(path, UNPRIVILEGED.uid, UNPRIVILEGED.gid);
  // C.UTF-8 beside ICU: with plain C, pg_trgm would drop accented letters.
  const locale = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=hu-HU', '--locale=C.UTF-8'];
  const flags = ['--no-instructions', ...(options.durable ? [] : ['--no-sync'])];
  const done = spawnSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', passwordFile, ...locale, ...flags],
    { ...identity(), cwd: '/', env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' }, encoding: 'utf8' },
  );
  rmSync(passwordFile, { force: true });
  if (done.status !== 0) {
    rmSync(data, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not make its data folder: ${done.stderr ?? done.error?.message ?? ''}`);
  }
}

function settings(options: ClusterOptions): string[] {
  const values: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: String(options.maxConnections ?? 120),
    shared_buffers: '256MB',
    // Durations of long statements help an operator; parameters may hold personal data, so none are logged.
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    ...(options.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
}

function identity(): { uid?: number; gid?: number } {
  return runsAsRoot() ? UNPRIVILEGED : {};
}

/** A server that a killed parent left behind is ended first: two must never share one data folder. */
async function stopLeftOver(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!isAlive(pid) || !isPostgres(pid)) return;
  process.kill(pid, 'SIGINT');
  for (let waitedMs = 0; isAlive(pid); waitedMs += 50) {
    if (waitedMs > READY_MS_MAX) throw new Error(`another PostgreSQL (process ${pid}) holds the data folder and does not end`);
    await delay(50);
  }
}

/** After a restart of the machine the number in the file may belong to a stranger. */
function isPostgres(pid: number): boolean {
  const file = `/proc/${pid}/comm`;
  return !existsSync(file) || readFileSync(file, 'utf8').startsWith('postgres');
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    const timer = setTimeout(() => fail('did not become ready in time'), READY_MS_MAX);
    const fail = (why: string): void => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(new Error(`PostgreSQL ${why}: ${log.slice(-2000)}`));
    };
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(`ended at once (${code})`));
    child.stderr?.on('data', (chunk: Buffer) => {
      if (log.length < 100_000) log += chunk.toString();
      if (!log.includes('ready to accept connections')) return;
      clearTimeout(timer);
      child.removeAllListeners('exit');
      child.stderr?.removeAllListeners('data');
      child.stderr?.resume();
      resolve();
    });
  });
}

function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGINT');
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
