import { closeSync, fdatasyncSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
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
