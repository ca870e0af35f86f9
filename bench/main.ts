import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { PROJECT_ROOT } from '../src/platform/config/project-root.ts';
import { clockStartingOn } from '../src/platform/clock/clock.ts';
import { type Database, openDatabase } from '../src/platform/database/database.ts';
import { measureInBrowser } from './forms/browser.ts';
import { measureEngines } from './forms/engines.ts';
import { type House, startHouse, TODAY } from './house.ts';
import { inviteCitizens } from './intake/citizens.ts';
import { type IntakeReport, measureIntake } from './intake/intake.ts';
import { takingPart } from './intake/towns.ts';
import { round } from './load/latency.ts';
import { describeMachine, isInMemory, loadNow } from './machine.ts';
import { pagesToMeasure } from './pages/page-list.ts';
import { measurePage, type PageFigures } from './pages/pages.ts';
import { type Part, startPart } from './part.ts';
import { type BenchPlan, readPlan, USAGE } from './plan.ts';
import { memoryOf } from './processes.ts';
import { asText, type BenchReport } from './report.ts';

/** Runs the whole bench; answers the exit code. */
export async function runBench(argv: readonly string[]): Promise<number> {
  let plan: BenchPlan;
  try {
    plan = readPlan(argv);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return 2;
  }
  const parent = plan.dataParent ?? tmpdir();
  if (isInMemory(parent)) {
    process.stderr.write(`${parent} lies in memory, where fsync costs nothing; name a folder on a disk by --data\n`);
    return 2;
  }
  const dataFolder = mkdtempSync(join(parent, 'varoshaza-bench-'));
  try {
    const report = await measureAll(plan, dataFolder);
    process.stdout.write(asText(report));
    const file = join(PROJECT_ROOT, 'bench', 'results', plan.formsOnly ? 'forms.json' : 'latest.json');
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
    return 0;
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** The largest forms of the catalogue, and a small one. */
const LARGE_FORMS = ['I01', 'I06', 'A01', 'E12'];

const NOTHING_ELSE: Pick<BenchReport, 'pages' | 'missingPages' | 'intake'> = { pages: [], missingPages: [], intake: { missing: 'not measured: --forms' } };

interface Bench {
  readonly plan: BenchPlan;
  readonly house: House;
  /** The superuser's view: preparing, comparing, checking. */
  readonly client: Client;
  /** The house's own way in, as its processes use it. */
  readonly db: Database;
  readonly parts: Readonly<Record<'load' | 'bare' | 'peer', Part>>;
}

async function measureAll(plan: BenchPlan, dataFolder: string): Promise<BenchReport> {
  const loadBefore = loadNow();
  say('form engines, before anything else runs');
  const engines = measureEngines({ rounds: plan.rounds, roundSeconds: plan.roundSeconds, say });
  say('starting the house twice: fresh, and again');
  const first = await startHouse(dataFolder);
  await first.stop();
  const house = await startHouse(dataFolder);
  const client = new Client({ connectionString: house.databaseUrl('superuser') });
  const db = openDatabase({ url: house.databaseUrl('app'), clock: clockStartingOn(Temporal.PlainDate.from(TODAY), Date.now()), subscribersOf: () => [], connectionsMax: 2 });
  const parts = { load: startPart('load'), bare: startPart('bare'), peer: startPart('peer') };
  const bench: Bench = { plan, house, client, db, parts };
  try {
    await client.connect();
    const machine = await describeMachine(client, dataFolder);
    if (machine.fsync !== 'on' || machine.synchronousCommit !== 'on') throw new Error('this database does not make commits durable; the figures would say nothing');
    const afterStart = memoryOf(house.pid);
    const measured = plan.formsOnly ? NOTHING_ELSE : await measureHouse(bench);
    say('filling in a browser');
    const browser = await measureInBrowser(house.baseUrl, client, LARGE_FORMS);
    return {
      measuredOn: new Date().toISOString().slice(0, 10),
      mode: plan.mode,
      machine: { ...machine, loadBefore, loadAfter: loadNow() },
      start: { firstSeconds: round(first.startSeconds, 2), againSeconds: round(house.startSeconds, 2) },
      ...measured,
      forms: { engines, browser },
      memory: { afterStart, afterLoad: memoryOf(house.pid) },
    };
  } finally {
    for (const part of Object.values(parts)) part.stop();
    await client.end().catch(() => {});
    await db.close();
    await house.stop();
  }
}

/** Pages first, on the demo's own data; then intake; then the case list again, in a town that has grown. */
async function measureHouse(bench: Bench): Promise<Pick<BenchReport, 'pages' | 'missingPages' | 'intake'>> {
  const { plan, house, client, db, parts } = bench;
  const towns = await takingPart(client);
  say('signing people in through SAML');
  const list = await pagesToMeasure(house, towns);
  const pages: PageFigures[] = [];
  const missingPages: string[] = [];
  const measured = async (page: (typeof list)['before'][number]): Promise<void> => {
    const figures = await measurePage(house, parts, plan, page);
    if (figures === null) missingPages.push(page.name);
    else pages.push(figures);
    say(figures === null ? `${page.name}: not served` : `${page.name}: ${figures.house.perSecond}/s`);
  };
  for (const page of list.before) await measured(page);
  const citizens = await inviteCitizens(db, house.baseUrl, Math.max(...plan.concurrencies, plan.pageConcurrency));
  const intake: IntakeReport = await measureIntake({ house, client, load: parts.load, peer: parts.peer, plan, citizens, towns, say });
  for (const page of list.after) await measured(page);
  return { pages, missingPages, intake };
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
