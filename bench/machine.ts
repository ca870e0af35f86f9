import { closeSync, existsSync, fdatasyncSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'pg';
import { round } from './load/latency.ts';

/** The class of machine that the figures come from; never its name. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly platform: string;
  readonly node: string;
  readonly postgres: string;
  readonly fsync: string;
  readonly synchronousCommit: string;
  readonly fullPageWrites: string;
  readonly walSyncMethod: string;
  /** Median time of writing and syncing 8 KiB where the database lies. */
  readonly syncMs: number;
  /** Load of the last minute before and after the run: above 0 before means that others worked too. */
  readonly loadBefore: number;
  readonly loadAfter: number;
}

export async function describeMachine(client: Client, dataFolder: string): Promise<Omit<Machine, 'loadBefore' | 'loadAfter'>> {
  const { rows } = await client.query<Record<string, string>>(`select current_setting('server_version') as version, current_setting('fsync') as fsync,
    current_setting('synchronous_commit') as commit, current_setting('full_page_writes') as pages, current_setting('wal_sync_method') as method`);
  const [setting] = rows;
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: round(totalmem() / 1024 ** 3, 0),
    platform: `${platform()}-${arch()}`,
    node: process.versions.node,
    postgres: setting?.['version'] ?? '',
    fsync: setting?.['fsync'] ?? '',
    synchronousCommit: setting?.['commit'] ?? '',
    fullPageWrites: setting?.['pages'] ?? '',
    walSyncMethod: setting?.['method'] ?? '',
    syncMs: syncTime(dataFolder),
  };
}

export function loadNow(): number {
  return round(loadavg()[0] ?? 0, 2);
}

const TMPFS = 0x01021994;

/** A folder in memory would make fsync a lie. */
export function isInMemory(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  return platform() === 'linux' && statfsSync(folder).type === TMPFS;
}

function syncTime(folder: string): number {
  const file = join(folder, 'sync-probe');
  const block = Buffer.alloc(8192, 1);
  const handle = openSync(file, 'w');
  const times = Array.from({ length: 101 }, () => {
    const from = performance.now();
    writeSync(handle, block);
    fdatasyncSync(handle);
    return performance.now() - from;
  });
  closeSync(handle);
  rmSync(file);
  return round(times.sort((a, b) => a - b)[50] ?? 0, 2);
}

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
  return /VAROSHAZA_PROCESS=(\w+)/.exec(readProc(pid, 'environ'))?.[1] ?? 'supervisor';
}

function kib(rollup: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s*(\\d+)`, 'm').exec(rollup)?.[1] ?? 0);
}

/** Empty when the process has just ended. */
function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
