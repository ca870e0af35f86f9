import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { round } from './load/latency.ts';

/** Memory of the house in MiB. `rss` counts pages that several processes share in each; `pss` divides them among them. */
export interface Memory {
  readonly name: string;
  readonly processes: number;
  readonly rssMiB: number;
  readonly pssMiB: number;
}

/** What web, worker, database and supervisor hold now; empty where the machine has no /proc. */
export function memoryOf(housePid: number): Memory[] {
  if (!existsSync('/proc/self/status')) return [];
  const groups = new Map<string, { processes: number; rss: number; pss: number }>();
  for (const pid of [housePid, ...descendants(housePid)]) {
    const name = nameOf(pid);
    const group = groups.get(name) ?? { processes: 0, rss: 0, pss: 0 };
    const rollup = readProc(pid, 'smaps_rollup');
    groups.set(name, { processes: group.processes + 1, rss: group.rss + kib(rollup, 'Rss'), pss: group.pss + kib(rollup, 'Pss') });
  }
  return [...groups].map(([name, { processes, rss, pss }]) => ({ name, processes, rssMiB: round(rss / 1024, 0), pssMiB: round(pss / 1024, 0) }));
}

/** The process of one kind below the house's command, or null. */
export function processOf(housePid: number, name: 'web' | 'worker'): number | null {
  return existsSync('/proc/self/status') ? (descendants(housePid).find((pid) => nameOf(pid) === name) ?? null) : null;
}

function descendants(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name): [number, number] => [Number(name), Number(/\nPPid:\s*(\d+)/.exec(readProc(Number(name), 'status'))?.[1] ?? 0)]);
  const below = (of: number): number[] => parents.filter(([, parent]) => parent === of).flatMap(([child]) => [child, ...below(child)]);
  return below(pid);
}

function nameOf(pid: number): string {
  if (readProc(pid, 'comm').startsWith('postgres')) return 'database';
  const environment = readProc(pid, 'environ');
  return /VAROSHAZA_PROCESS=(\w+)/.exec(environment)?.[1] ?? /VAROSHAZA_BENCH_PART=(\w+)/.exec(environment)?.[1] ?? 'supervisor';
}

function kib(rollup: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s*(\\d+)`, 'm').exec(rollup)?.[1] ?? 0);
}

/**
 * Processor time in milliseconds that the processes of each kind have used so far, with their ended children
 * (a server process of a closed connection). Differences of it hold on a busy machine too, where rates do not.
 * Null where the machine has no /proc.
 */
export function processorTimeOf(rootPid: number): Readonly<Record<string, number>> | null {
  if (!existsSync('/proc/self/stat')) return null;
  const times: Record<string, number> = {};
  for (const pid of [rootPid, ...descendants(rootPid)]) {
    const fields = readProc(pid, 'stat').replace(/^.*\) /s, '').split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    times[nameOf(pid)] = (times[nameOf(pid)] ?? 0) + ticks * MS_PER_TICK;
  }
  return times;
}

/** Linux counts in hundredths of a second here, whatever its own clock is. */
const MS_PER_TICK = 10;

/** Empty when the process has just ended. */
function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
