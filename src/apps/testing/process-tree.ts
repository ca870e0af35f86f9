import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** A process as the operating system tells of it. */
export interface RunningProcess {
  readonly pid: number;
  /** Program and arguments, each ended by a NUL. */
  readonly command: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** The processes that a process has started and that still run, read from `/proc`. */
export function childrenOf(pid: number): RunningProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((candidate) => parentOf(candidate) === pid)
    .flatMap((child) => describeProcess(child) ?? []);
}

/** Ends a process at once (SIGKILL) and resolves when it is gone. */
export async function endNow(pid: number): Promise<void> {
  if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  while (isAlive(pid)) await delay(5);
}

/** Whether a process runs; one that has ended and waits for its parent to notice does not. */
export function isAlive(pid: number): boolean {
  const state = stateOf(pid)?.[0];
  return state !== undefined && state !== 'Z' && state !== 'X';
}

function parentOf(pid: number): number | null {
  const parent = stateOf(pid)?.[1];
  return parent === undefined ? null : Number(parent);
}

/** State letter and parent: the two words after the name, which stands in brackets and may hold anything. */
function stateOf(pid: number): string[] | null {
  const stat = read(`/proc/${pid}/stat`);
  return stat === null ? null : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function describeProcess(pid: number): RunningProcess | null {
  const command = read(`/proc/${pid}/cmdline`);
  const environment = read(`/proc/${pid}/environ`);
  if (command === null || command === '' || !isAlive(pid)) return null;
  const pairs = (environment ?? '').split('\0').map((pair) => pair.split(/=(.*)/s));
  return { pid, command, environment: Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value])) };
}

/** Null when the process is gone, or is somebody else's. */
function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
