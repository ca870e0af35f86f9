import type { Client } from 'pg';
import type { House } from '../house.ts';
import type { LoadOrder } from '../load/load-part.ts';
import { medianRound, round, type Round } from '../load/latency.ts';
import type { Part } from '../part.ts';
import type { BenchPlan } from '../plan.ts';
import { benchForm, type BenchFormCode, sending } from './answers.ts';
import type { Citizen } from './citizens.ts';
import type { PeerOrder } from './peer-part.ts';
import { type BenchTown, comparePeer, isAlike, type RowComparison, sampleIntake } from './sample.ts';
import { countNow, isWhole, type Verification, verifyIntake } from './verify.ts';
import type { Written } from './written.ts';

export interface IntakeFigures {
  readonly form: BenchFormCode;
  readonly towns: number;
  readonly concurrency: number;
  readonly house: Round;
  /** The same rows by plain statements, and by statements sent together. */
  readonly peer: Round;
  readonly tight: Round;
  /** Cases a second of the house by those of the plain peer, and of the tight one. */
  readonly ratio: number;
  readonly tightRatio: number;
}

export interface IntakeReport {
  readonly figures: readonly IntakeFigures[];
  readonly rows: Readonly<Record<string, RowComparison>>;
  readonly verification: Verification;
  /** Jobs that waited for the worker when the last round ended, and how long it took over them. */
  readonly jobsBehind: number;
  readonly jobsSeconds: number;
}

export interface IntakeSetting {
  readonly house: House;
  readonly client: Client;
  readonly load: Part;
  readonly peer: Part;
  readonly plan: BenchPlan;
  readonly citizens: readonly Citizen[];
  readonly towns: readonly BenchTown[];
  readonly say: (line: string) => void;
}

interface Measurement {
  readonly form: BenchFormCode;
  readonly towns: readonly BenchTown[];
  readonly concurrency: number;
}

/** Measures intake in one town and spread over several, ours and the peer's in turn, and checks what stands afterwards. */
export async function measureIntake(setting: IntakeSetting): Promise<IntakeReport> {
  const { client, plan, towns } = setting;
  const ids = towns.map(({ id }) => id);
  const before = await countNow(client, ids);
  const { samples, rows, sent } = await sampleAll(setting);
  let acknowledged = sent;
  const figures: IntakeFigures[] = [];
  for (const measurement of measurements(plan, towns)) {
    const measured = await measure(setting, measurement, measurement.towns.map((town) => samples.get(`${measurement.form} ${town.slug}`) ?? {}));
    acknowledged += measured.acknowledged;
    figures.push(measured.figures);
    setting.say(`intake ${measurement.form}, ${measurement.towns.length} town(s), ${measurement.concurrency} at once: ${measured.figures.house.perSecond}/s beside ${measured.figures.peer.perSecond}/s`);
  }
  const verification = await verifyIntake(client, ids, before, acknowledged);
  if (!isWhole(verification)) throw new Error(`what was acknowledged is not what stands: ${JSON.stringify(verification)}`);
  return { figures, rows, verification, ...(await workOff(client, plan)) };
}

function measurements(plan: BenchPlan, towns: readonly BenchTown[]): Measurement[] {
  const spreads = [towns.slice(0, 1), towns];
  const usual = spreads.flatMap((chosen) => plan.concurrencies.map((concurrency): Measurement => ({ form: 'E12', towns: chosen, concurrency })));
  return [...usual, { form: 'A01', towns, concurrency: plan.pageConcurrency }];
}

/** One real intake's rows for each form and town, and the proof that the peer writes the same. */
async function sampleAll(setting: IntakeSetting): Promise<{ samples: Map<string, Written>; rows: Record<string, RowComparison>; sent: number }> {
  const { house, client, peer, towns, citizens } = setting;
  const samples = new Map<string, Written>();
  const rows: Record<string, RowComparison> = {};
  let sent = 0;
  for (const code of ['E12', 'A01'] as const) {
    for (const town of towns) {
      const [citizen] = citizens;
      if (citizen === undefined) throw new Error('nobody is there to send a form');
      const taken = await sampleIntake(house, client, benchForm(code), town, citizen);
      samples.set(`${code} ${town.slug}`, taken.sample);
      sent += taken.sent;
      const compared = await comparePeer(house, client, peer, taken.sample);
      sent += compared.sent;
      rows[code] = compared.rows;
      if (!isAlike(compared.rows)) throw new Error(`the peer writes other rows than we: ${JSON.stringify(compared.rows)}`);
    }
  }
  return { samples, rows, sent };
}

async function measure(setting: IntakeSetting, { form, towns, concurrency }: Measurement, samples: readonly Written[]): Promise<{ figures: IntakeFigures; acknowledged: number }> {
  const { load, peer, plan } = setting;
  const ours = loadOrder(setting, form, towns, concurrency);
  const theirs: PeerOrder = { databaseUrl: setting.house.databaseUrl('superuser'), seconds: plan.roundSeconds, concurrency, style: 'plain', samples };
  const rounds: Record<'house' | 'plain' | 'tight', Round[]> = { house: [], plain: [], tight: [] };
  let acknowledged = (await clean(load.ask<Round>({ ...ours, seconds: plan.warmUpSeconds }))).count;
  acknowledged += (await clean(peer.ask<Round>({ ...theirs, seconds: plan.warmUpSeconds / 2 }))).count;
  for (let turn = 0; turn < plan.rounds; turn += 1) {
    rounds.house.push(await clean(load.ask<Round>(ours)));
    rounds.plain.push(await clean(peer.ask<Round>(theirs)));
    rounds.tight.push(await clean(peer.ask<Round>({ ...theirs, style: 'tight' })));
  }
  for (const { count } of Object.values(rounds).flat()) acknowledged += count;
  const [house, plain, tight] = [medianRound(rounds.house), medianRound(rounds.plain), medianRound(rounds.tight)];
  const ratio = round(house.perSecond / plain.perSecond, 3);
  const tightRatio = round(house.perSecond / tight.perSecond, 3);
  return { acknowledged, figures: { form, towns: towns.length, concurrency, house, peer: plain, tight, ratio, tightRatio } };
}

/** Connection n sends in the name of citizen n, to town n modulo towns. */
function loadOrder({ house, citizens, plan }: IntakeSetting, code: BenchFormCode, towns: readonly BenchTown[], concurrency: number): LoadOrder {
  const form = benchForm(code);
  const connections = citizens.slice(0, concurrency).map((citizen, index) => {
    const town = towns[index % towns.length];
    if (town === undefined) throw new Error('no town takes part');
    return [sending(form, town.slug, citizen)];
  });
  if (connections.length < concurrency) throw new Error(`${concurrency} at once need as many citizens`);
  return { host: '127.0.0.1', port: house.port, seconds: plan.roundSeconds, expectedStatus: 303, connections };
}

/** A round in which anything was refused is not a figure. */
async function clean(measured: Promise<Round>): Promise<Round> {
  const result = await measured;
  if (Object.keys(result.failures).length > 0) throw new Error(`a round failed: ${JSON.stringify(result.failures)}`);
  return result;
}

const JOBS_SECONDS_MAX = 20;

/** How far the worker is behind, and how long it takes over it now that nobody else wants the machine. */
async function workOff(client: Client, plan: BenchPlan): Promise<{ jobsBehind: number; jobsSeconds: number }> {
  const waiting = async (): Promise<number> =>
    (await client.query<{ count: number }>('select count(*)::integer as count from graphile_worker._private_jobs where attempts < max_attempts')).rows[0]?.count ?? 0;
  const from = performance.now();
  const seconds = (): number => (performance.now() - from) / 1000;
  const jobsBehind = await waiting();
  while (plan.mode === 'full' && seconds() < JOBS_SECONDS_MAX && (await waiting()) > 0) await new Promise((resolve) => setTimeout(resolve, 100));
  return { jobsBehind, jobsSeconds: round(seconds(), 1) };
}
