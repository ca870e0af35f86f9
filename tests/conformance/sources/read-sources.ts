import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { PROJECT_ROOT } from '../../../src/platform/config/project-root.ts';

/** One file of source code with what it imports. */
export interface SourceFile {
  /** From the root of the repository: `src/modules/tax/contract.ts` */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export interface Import {
  readonly specifier: string;
  /** The file it names in this repository; null for packages and Node’s own. */
  readonly target: string | null;
  /** Vanishes when types are taken off. */
  readonly isTypeOnly: boolean;
}

/** Every file of the repository that git knows or would take in: not what is ignored. */
export function listFiles(): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const known = execFileSync('git', args, { cwd: PROJECT_ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  // A file that was removed and not yet committed is still known to git.
  return [...new Set(known.split('\0'))].filter((path) => path !== '' && existsSync(join(PROJECT_ROOT, path))).toSorted();
}

export function readText(path: string): string {
  return readFileSync(join(PROJECT_ROOT, path), 'utf8');
}

/** All TypeScript files, read. */
export function readSources(files: readonly string[] = listFiles()): SourceFile[] {
  return files.filter((path) => /\.(ts|tsx|mjs)$/.test(path)).map((path) => sourceFile(path, readText(path)));
}

/** A file with its imports found in the text. */
export function sourceFile(path: string, text: string): SourceFile {
  return { path, text, imports: importsOf(path, text) };
}

const STATEMENT = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?((?:[^'"`;]|\n)*?)\bfrom\s*['"]([^'"]+)['"]/g;
const BARE = /(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function importsOf(path: string, text: string): Import[] {
  const found = Array.from(text.matchAll(STATEMENT), ([, type, names = '', specifier = '']) => entry(path, specifier, type !== undefined || hasOnlyTypes(names)));
  const bare = [...text.matchAll(BARE), ...text.matchAll(DYNAMIC)].map(([, specifier = '']) => entry(path, specifier, false));
  return [...found, ...bare];
}

/** `{ type A, type B }` */
function hasOnlyTypes(names: string): boolean {
  const inside = /^\s*\{([^}]*)\}\s*$/.exec(names)?.[1];
  return inside !== undefined && inside.split(',').every((name) => name.trim() === '' || /^\s*type\s/.test(name));
}

function entry(path: string, specifier: string, isTypeOnly: boolean): Import {
  const target = specifier.startsWith('.') ? posix.normalize(posix.join(dirname(path), specifier)) : null;
  return { specifier, target, isTypeOnly };
}
