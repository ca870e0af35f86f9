import { parseArgs } from 'node:util';
import { randomOf } from '../../src/apps/demo/random.ts';
import { type HousePart, type RunningHouse, startHouse } from '../../src/apps/testing/running-house.ts';
import { clockStartingOn } from '../../src/platform/clock/clock.ts';
import { openDatabase } from '../../src/platform/database/database.ts';
import { residentMiB } from './figures.ts';
import { MARK } from './nasty-texts.ts';
import { judgeStored } from './stored.ts';
import { openTarget } from './target.ts';
import { type Thrown, throwAll } from './throw.ts';

const USAGE = `npm run fuzz                                  100,000 malformed and hostile requests at a house of its own
npm run fuzz -- --count N --seed S           another number, another stream of chance
npm run fuzz -- --minutes N                  no longer than this
`;

const TODAY = '2026-03-02';
const CONNECTIONS = 16;
const LOG_FAULTS_MAX = 40;
const PARTS: readonly HousePart[] = ['web', 'worker', 'database'];

/** Starts a house, throws everything at it, judges what it answered and kept. Returns the exit code. */
export async function runFuzz(argv: readonly string[]): Promise<number> {
  let plan: Plan;
  try {
    plan = readPlan(argv);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return 2;
  }
  say('starting the house');
  const house = await startHouse({ today: TODAY });
  try {
    await house.untilReady();
    return await fuzzHouse(house, plan);
  } finally {
    await house.stop();
  }
}

interface Plan {
  readonly count: number;
  readonly seed: string;
  readonly msMax: number;
}

/** @throws TypeError for an option that is none, or holds no number */
function readPlan(argv: readonly string[]): Plan {
  const { values } = parseArgs({ args: [...argv], options: { count: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' }, minutes: { type: 'string', default: '600' } } });
  const [count, minutes] = [Number(values.count), Number(values.minutes)];
  if (!Number.isSafeInteger(count) || count < 1 || !(minutes > 0)) throw new TypeError('--count and --minutes take numbers above 0');
  return { count, seed: values.seed, msMax: minutes * 60_000 };
}

async function fuzzHouse(house: RunningHouse, { count, seed, msMax }: Plan): Promise<number> {
  const db = openDatabase({ url: house.databaseUrl('app'), clock: clockStartingOn(Temporal.PlainDate.from(TODAY), Date.now()), subscribersOf: () => [], connectionsMax: 2 });
  const log = watchLog(house);
  const end = endOf(msMax);
  const target = await openTarget({ port: Number(new URL(house.origin).port), adminUrl: house.databaseUrl('superuser'), db });
  try {
    say(`${count} requests, seed ${seed}; ${target.towns.map(({ slug, forms }) => `${slug}: ${forms.length} forms`).join(', ')}`);
    const began = processes(house);
    const memory = [memoryNow(house)];
    const thrown = await throwAll(target, randomOf(`fuzz/${seed}`), {
      count,
      connections: CONNECTIONS,
      isOver: () => end.aborted,
      each: (done) => {
        if (done % Math.ceil(count / 10) !== 0) return;
        memory.push(memoryNow(house));
        say(`${done}: ${memory.at(-1)}`);
      },
    });
    const stored = await judgeStored(target.admin, TODAY);
    await house.untilReady();
    log.look();
    const faults = [...thrown.faults, ...stored.faults, ...log.faults, ...PARTS.filter((part) => processes(house).get(part) !== began.get(part)).map((part) => `${part} was started again`)];
    report(thrown, memory, stored.figures, faults);
    return faults.length === 0 ? 0 : 1;
  } finally {
    log.stop();
    await target.admin.end();
    await db.close();
  }
}

/** When the time is up, or whoever started it has had enough: what was thrown by then is judged, and the house stopped. */
function endOf(msMax: number): AbortSignal {
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort());
  return AbortSignal.any([interrupted.signal, AbortSignal.timeout(msMax)]);
}

function report({ figures }: Thrown, memory: readonly string[], stored: object, faults: readonly string[]): void {
  const lines = [
    `${figures.requests} requests, ${figures.perSecond()} a second; ${figures.hungUp} connections closed on what is not HTTP`,
    ...figures.lines().map((line) => `  ${line}`),
    `slowest: ${figures.slowest.ms} ms, ${figures.slowest.what}`,
    `stored: ${JSON.stringify(stored)}`,
    `memory at the start: ${memory[0] ?? ''}`,
    `memory half way:     ${memory[Math.floor(memory.length / 2)] ?? ''}`,
    `memory at the end:   ${memory.at(-1) ?? ''}`,
    ...faults.slice(0, 100),
    `${faults.length} faults`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function processes(house: RunningHouse): ReadonlyMap<HousePart, number> {
  return new Map(PARTS.map((part) => [part, house.processOf(part)?.pid ?? 0]));
}

function memoryNow(house: RunningHouse): string {
  return PARTS.map((part) => `${part} ${residentMiB(house.processOf(part)?.pid ?? 0)} MiB`).join(', ');
}

/** Looks now and then into what the house logs: failures, and what people typed, which must never stand there. */
function watchLog(house: RunningHouse): { readonly faults: string[]; look(): void; stop(): void } {
  const faults: string[] = [];
  const seen = new Set<string>();
  const look = (): void => {
    const [first = '', ...others] = house.log().split('\n');
    // Of a long log the beginning is gone, in the middle of a line.
    for (const line of first.startsWith('{') ? [first, ...others] : others) {
      // What is no JSON was not logged: it is the last words of a process.
      const isFault = line !== '' && ((!line.startsWith('{') && !/^(demo|\d+ migrations)/.test(line)) || line.includes(MARK) || /"event":"(failure|process-ended|job-failed|outage)"/.test(line));
      if (isFault && !seen.has(line) && faults.length < LOG_FAULTS_MAX) faults.push(`log: ${line.slice(0, 1_500)}`);
      if (isFault) seen.add(line);
    }
  };
  const timer = setInterval(look, 400);
  return { faults, look, stop: () => clearInterval(timer) };
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
