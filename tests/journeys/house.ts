import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { runningUrl } from '../../src/apps/processes/installation.ts';
import { PROJECT_ROOT } from '../../src/platform/config/project-root.ts';

/** The house as an operator starts it, with the small demo country, on the day of the story. */
export interface House {
  /** `http://localhost:41234`, without a slash at the end. */
  readonly address: string;
  /** Lets every session of a person have begun, and have been used last, this much earlier. */
  ageSessions(familyName: string, minutes: number): Promise<void>;
  /** The failures that the house logged since it was last asked. */
  takeFailures(): string[];
  stop(): Promise<void>;
}

/** The day on which every story begins: a Monday, two weeks before the first instalment is due. */
export const TODAY = '2026-03-02';

const START_MS_MAX = 110_000;

/** Starts the house in a folder and on a port of its own, and waits until it says that it is ready. */
export async function openHouse(): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'varoshaza-journeys-'));
  const port = await freePort();
  const command = [join(PROJECT_ROOT, 'bin', 'varoshaza.mjs'), 'serve', '--port', String(port), '--data', folder, '--today', TODAY, '--demo', 'small', '--per-minute', '100000'];
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'], env: ownEnvironment() });
  // Whoever interrupts the tests leaves no house running behind.
  const endWithTests = (): void => void child.kill('SIGTERM');
  process.once('exit', endWithTests);
  const stop = async (): Promise<void> => {
    process.removeListener('exit', endWithTests);
    await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const address = await readyAddress(child);
    const failures = listenForFailures(child);
    return { address, ageSessions: (familyName, minutes) => ageSessions(folder, familyName, minutes), takeFailures: () => failures.splice(0), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The house's clock cannot be moved from outside; what it wrote down can. */
async function ageSessions(folder: string, familyName: string, minutes: number): Promise<void> {
  const client = new Client({ connectionString: runningUrl(folder, 'superuser') ?? undefined });
  await client.connect();
  try {
    await client.query(
      `update identity.session s set signed_in_at = signed_in_at - make_interval(mins => $2), last_seen_at = last_seen_at - make_interval(mins => $2)
       from identity.account a where a.id = s.account_id and a.family_name = $1 and s.ended_at is null`,
      [familyName, minutes],
    );
  } finally {
    await client.end();
  }
}

/** Without the settings of the test runner, which names some of its own (BASE_URL) as the house names its. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, LANG } = process.env;
  return { PATH, HOME, TMPDIR, LANG };
}

/** Resolves with the address of the line `ready http://…`; rejects with what the house said instead. */
function readyAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => fail('the house was not ready in time'), START_MS_MAX);
    const fail = (why: string): void => {
      clearTimeout(timer);
      reject(new Error(`${why}; it said:\n${said.slice(-4000)}`));
    };
    const hear = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const ready = /^ready (http:\/\/\S+)$/m.exec(said);
      if (ready?.[1] === undefined) return;
      clearTimeout(timer);
      resolve(ready[1]);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => fail(`the house ended with ${code}`));
  });
}

/** Lines of the log that tell of a failure; the list grows as they come. */
function listenForFailures(child: ChildProcess): string[] {
  const failures: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on('line', (line) => {
      if (/"event":"(failure|process-ended|job-failed)"/.test(line)) failures.push(line.slice(0, LINE_MAX));
    });
  }
  return failures;
}

const LINE_MAX = 1000;

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
      const bound = server.address();
      server.close(() => (bound !== null && typeof bound === 'object' ? resolve(bound.port) : reject(new Error('no free port'))));
    });
  });
}
