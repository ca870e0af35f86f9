import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../src/platform/config/project-root.ts';
import { runningUrl } from '../src/apps/processes/installation.ts';

/** A running Városháza, started by the command that a newcomer types. */
export interface House {
  readonly port: number;
  readonly baseUrl: string;
  readonly pid: number;
  /** From the command to the line `ready`. */
  readonly startSeconds: number;
  /** The embedded database as its superuser (to prepare, compare and check) or as the house's processes see it. */
  databaseUrl(role: 'superuser' | 'app'): string;
  stop(): Promise<void>;
}

const START_MS_MAX = 120_000;

/** The day on which the demo's clock begins; past days of the year have some history in the demo. */
export const TODAY = '2026-03-02';

/** Starts the house on a data folder (made when missing, with the small demo), and waits until it is ready. */
export async function startHouse(dataFolder: string): Promise<House> {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const options = { port: String(port), host: '127.0.0.1', 'base-url': baseUrl, data: dataFolder, demo: 'small', today: TODAY, 'per-minute': '10000000' };
  const flags = Object.entries(options).flatMap(([flag, value]) => [`--${flag}`, value]);
  const startedAt = performance.now();
  const child = spawn(process.execPath, [join(PROJECT_ROOT, 'bin', 'varoshaza.mjs'), 'serve', ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, VAROSHAZA_BENCH_PART: undefined, DATABASE_URL: undefined },
  });
  await untilReady(child);
  const startSeconds = (performance.now() - startedAt) / 1000;
  const endWithUs = (): void => void child.kill('SIGTERM');
  process.once('exit', endWithUs);
  return {
    port,
    baseUrl,
    pid: child.pid ?? 0,
    startSeconds,
    databaseUrl: (role) => {
      const url = runningUrl(dataFolder, role);
      if (url === null) throw new Error('the embedded database does not run');
      return url;
    },
    stop: () => {
      process.off('exit', endWithUs);
      return end(child);
    },
  };
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string): void => {
      child.kill('SIGTERM');
      reject(new Error(`the house ${why}:\n${said.slice(-3000)}`));
    };
    const timer = setTimeout(() => fail('was not ready in time'), START_MS_MAX);
    child.once('exit', (code) => fail(`ended at once (${code})`));
    const listen = (chunk: Buffer): void => {
      if (said.length < 1_000_000) said += chunk.toString();
      if (!/^ready http/m.test(said)) return;
      clearTimeout(timer);
      child.removeAllListeners('exit');
      for (const stream of [child.stdout, child.stderr]) stream?.off('data', listen).resume();
      resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
  });
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
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
