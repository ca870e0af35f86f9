import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { PROJECT_ROOT } from '../../platform/config/project-root.ts';
import { runningUrl } from '../processes/installation.ts';
import { childrenOf, endNow, isAlive, type RunningProcess } from './process-tree.ts';

/** The parts of a running house that may be killed. */
export type HousePart = 'supervisor' | 'web' | 'worker' | 'database';

/** The whole house as `npm start` runs it: real processes on a data folder of their own. */
export interface RunningHouse {
  readonly origin: string;
  readonly dataFolder: string;
  /** What the house wrote to its standard error, the last of it. */
  log(): string;
  databaseUrl(role: 'superuser' | 'app'): string;
  /** The process that plays a part now; null while it is being started again. */
  processOf(part: HousePart): RunningProcess | null;
  /** Ends a part with SIGKILL, once it runs, and resolves when it is gone. Returns the process that was killed. */
  kill(part: HousePart): Promise<RunningProcess>;
  /** Resolves when web and database answer, and a worker runs. */
  untilReady(): Promise<void>;
  /** Starts again on the same folder and port, after its supervisor was killed. */
  startAgain(): Promise<void>;
  /** Ends the house well, and removes its folder. */
  stop(): Promise<void>;
}

const START_MS_MAX = 120_000;
const READY_MS_MAX = 60_000;
const LOG_CHARS_MAX = 200_000;

/**
 * Starts the house with the small demo on a free port, and waits until it answers. With `killedAt`, its first start is
 * killed as soon as it says that, and it is started again. Works where `/proc` tells of processes (Linux).
 */
export async function startHouse(options: { today?: string; killedAt?: RegExp } = {}): Promise<RunningHouse> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'varoshaza-house-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const flags = ['--port', String(port), '--host', '127.0.0.1', '--base-url', origin, '--data', dataFolder, '--demo', 'small', '--today', options.today ?? '2026-03-02', '--per-minute', '10000000'];
  let log = '';
  const hear = (text: string): void => {
    log = (log + text).slice(-LOG_CHARS_MAX);
  };
  if (options.killedAt !== undefined) await launchAndKill(flags, options.killedAt);
  let launched = await launch(flags, hear);
  const endWithUs = (): void => killAll(launched.pid ?? 0);
  process.once('exit', endWithUs);
  const processOf = (part: HousePart): RunningProcess | null => findPart(launched.pid ?? 0, part);
  const untilReady = (): Promise<void> => waitFor('the house to be ready', async () => processOf('worker') !== null && (await answers(`${origin}/readyz`)));
  return {
    origin,
    dataFolder,
    log: () => log,
    databaseUrl: (role) => {
      const url = runningUrl(dataFolder, role);
      if (url === null) throw new Error('the database does not run now');
      return url;
    },
    processOf,
    kill: async (part) => {
      let victim: RunningProcess | null = null;
      await waitFor(`the ${part} to run`, async () => (victim = processOf(part)) !== null);
      if (victim === null) throw new Error(`no ${part}`);
      await endNow((victim as RunningProcess).pid);
      return victim;
    },
    untilReady,
    startAgain: async () => {
      launched = await launch(flags, hear);
      await untilReady();
    },
    stop: async () => {
      process.off('exit', endWithUs);
      await stopAll(launched);
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** The command that a person types, which starts the supervisor, which starts the others. */
function findPart(commandPid: number, part: HousePart): RunningProcess | null {
  const supervisor = childrenOf(commandPid).find(({ command }) => command.includes('--enable-source-maps')) ?? null;
  if (part === 'supervisor' || supervisor === null) return supervisor;
  const children = childrenOf(supervisor.pid);
  if (part === 'database') return children.find(({ command }) => /\/postgres\0/.test(command)) ?? null;
  return children.find(({ environment }) => environment['VAROSHAZA_PROCESS'] === part) ?? null;
}

function spawnHouse(flags: readonly string[]): ChildProcessByStdio<null, Readable, Readable> {
  const env = { ...process.env, VAROSHAZA_PROCESS: undefined, DATABASE_URL: undefined, PORT: undefined };
  return spawn(process.execPath, [join(PROJECT_ROOT, 'bin', 'varoshaza.mjs'), 'serve', ...flags], { stdio: ['ignore', 'pipe', 'pipe'], env });
}

/** A start that is killed in the middle: the supervisor first, and the database that it leaves behind stays. */
async function launchAndKill(flags: readonly string[], at: RegExp): Promise<void> {
  const child = spawnHouse(flags);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await waitFor(`the start to say ${at.source}`, () => at.test(said), START_MS_MAX);
  const supervisor = findPart(child.pid ?? 0, 'supervisor');
  if (supervisor === null) throw new Error(`the start had ended: ${said.slice(-2000)}`);
  await endNow(supervisor.pid);
  await gone;
}

function launch(flags: readonly string[], hear: (text: string) => void): Promise<ChildProcess> {
  const child = spawnHouse(flags);
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string): void => {
      killAll(child.pid ?? 0);
      reject(new Error(`the house ${why}:\n${said.slice(-3000)}`));
    };
    const timer = setTimeout(() => fail('was not ready in time'), START_MS_MAX);
    child.once('exit', (code) => fail(`ended at once (${code})`));
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      hear(chunk.toString());
    });
    child.stdout.on('data', (chunk: Buffer) => {
      if (!/^ready http/m.test(chunk.toString())) return;
      clearTimeout(timer);
      child.removeAllListeners('exit');
      resolve(child);
    });
  });
}

/** For a test run that is broken off: nothing of its house goes on running. */
function killAll(commandPid: number): void {
  const supervisor = findPart(commandPid, 'supervisor');
  const all = [supervisor, ...(supervisor === null ? [] : childrenOf(supervisor.pid))];
  for (const one of all) if (one !== null && isAlive(one.pid)) process.kill(one.pid, 'SIGKILL');
}

async function stopAll(command: ChildProcess): Promise<void> {
  const database = findPart(command.pid ?? 0, 'database');
  if (command.exitCode === null && command.signalCode === null) {
    const gone = new Promise<void>((resolve) => command.once('exit', () => resolve()));
    command.kill('SIGTERM');
    await gone;
  }
  if (database !== null && isAlive(database.pid)) await endNow(database.pid);
}

/** Asks again and again until the answer is yes. @throws Error after `msMax`, a minute unless told */
export async function waitFor(what: string, isSo: () => Promise<boolean> | boolean, msMax = READY_MS_MAX): Promise<void> {
  const until = performance.now() + msMax;
  while (!(await isSo())) {
    if (performance.now() > until) throw new Error(`waited ${msMax / 1000} s for ${what}`);
    await delay(40);
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
