#!/usr/bin/env node
// The one door to every command. Runs on whatever Node the machine has (20 or later): installs what
// is missing, builds the command with esbuild, and hands over to the Node that npm brought along.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const build = join(root, '.build');
const commandsFolder = join(root, 'src', 'apps', 'cli');
const [command = 'help', ...argv] = process.argv.slice(2);

const commands = readdirSync(commandsFolder)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => name.slice(0, -3));
if (!commands.includes(command)) {
  process.stderr.write(`Commands: ${commands.join(', ')}\n`);
  process.exit(command === 'help' ? 0 : 2);
}

installWhenNeeded();
const program = await buildCommand(command);
run(program);

/** Installs exactly what package-lock.json says, once per lock file. */
function installWhenNeeded() {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  const mark = join(root, 'node_modules', '.varoshaza-lock');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock && runtime() !== null) return;
  process.stderr.write('Installing dependencies (npm ci)…\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (done.status !== 0) {
    process.stderr.write('npm ci failed; see the lines above. Then run the same command again.\n');
    process.exit(1);
  }
  writeFileSync(mark, lock);
}

/** The Node runtime that npm installed for this platform, or this one when it is new enough. */
function runtime() {
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath;
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const os = process.platform === 'win32' ? 'win' : process.platform;
  for (const name of [`node-${os}-${process.arch}`, `node-bin-${os}-${process.arch}`]) {
    const path = join(root, 'node_modules', name, 'bin', `node${suffix}`);
    if (existsSync(path)) return path;
  }
  return null;
}

/** Bundles one command; the file name carries its content hash, so running commands never disturb each other. */
async function buildCommand(name) {
  const { build: bundle } = createRequire(join(root, 'package.json'))('esbuild');
  const result = await bundle({
    entryPoints: [join(commandsFolder, `${name}.ts`)],
    outfile: join(build, 'cli', `${name}.js`),
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node26',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'warning',
    absWorkingDir: root,
  });
  const content = result.outputFiles[0].contents;
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const file = join(build, 'cli', `${name}-${hash}.mjs`);
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(file)) writeFileSync(file, content);
  return file;
}

function run(file) {
  const node = runtime();
  if (node === null) {
    process.stderr.write(`No Node 26 for ${process.platform}-${process.arch} came with npm; install Node 26 and run again.\n`);
    process.exit(1);
  }
  const child = spawn(node, ['--enable-source-maps', file, ...argv], {
    stdio: 'inherit',
    env: { ...process.env, NODE_COMPILE_CACHE: join(build, 'compile-cache') },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal === null ? code : 1));
}
