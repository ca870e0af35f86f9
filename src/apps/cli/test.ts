import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../platform/config/project-root.ts';
import { findChromium } from '../testing/find-chromium.ts';

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

/** One part of the whole; `npm test -- types unit` runs only those. */
interface Part {
  readonly name: string;
  run(): Outcome;
}

const bin = (name: string): string => join(PROJECT_ROOT, 'node_modules', name);

const PARTS: readonly Part[] = [
  { name: 'types', run: () => check('types', [bin('typescript/bin/tsc'), '-p', '.', '--noEmit']) },
  { name: 'lint', run: () => check('lint', [bin('oxlint/bin/oxlint'), 'src', 'tests', 'bench', 'bin', 'scripts']) },
  { name: 'unit', run: () => vitest('vitest.config.ts', {}) },
  { name: 'browser', run: browser },
];

const wanted = process.argv.slice(2);
const startedAt = performance.now();
let total: Outcome = { passed: 0, failed: 0 };
for (const part of PARTS) {
  if (wanted.length > 0 && !wanted.includes(part.name)) continue;
  const from = performance.now();
  const outcome = part.run();
  total = { passed: total.passed + outcome.passed, failed: total.failed + outcome.failed };
  process.stdout.write(`— ${part.name}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds(from)} s)\n`);
}
process.stdout.write(`all in ${seconds(startedAt)} s\n${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

function check(name: string, command: readonly string[]): Outcome {
  const done = spawnSync(process.execPath, [...command], { cwd: PROJECT_ROOT, stdio: 'inherit' });
  if (done.status !== 0) process.stdout.write(`${name}: not clean, see above\n`);
  return done.status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Journeys and faults, with a real browser and real kills. */
function browser(): Outcome {
  const chromium = findChromium();
  if (chromium === null) {
    process.stdout.write('No Chromium: install it (on Debian as root: apt-get install chromium) or name one by CHROMIUM=/path\n');
    return { passed: 0, failed: 1 };
  }
  return vitest('vitest.browser.config.ts', { CHROMIUM: chromium, CHROMIUM_PATH: chromium });
}

function vitest(config: string, env: NodeJS.ProcessEnv): Outcome {
  const folder = mkdtempSync(join(tmpdir(), 'varoshaza-report-'));
  const report = join(folder, 'report.json');
  const done = spawnSync(
    process.execPath,
    [bin('vitest/vitest.mjs'), 'run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { cwd: PROJECT_ROOT, stdio: 'inherit', env: { ...process.env, ...env, CI: 'true' } },
  );
  const outcome = readReport(report);
  rmSync(folder, { recursive: true, force: true });
  // A crash outside any test (a file that does not load, an unhandled error) counts as one failure more.
  return done.status === 0 || outcome.failed > 0 ? outcome : { ...outcome, failed: 1 };
}

function readReport(file: string): Outcome {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function seconds(from: number): string {
  return ((performance.now() - from) / 1000).toFixed(1);
}
