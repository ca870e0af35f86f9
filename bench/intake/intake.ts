import type { Client } from 'pg';
import type { House } from '../house.ts';
import { round } from '../load/latency.ts';
import type { Part } from '../part.ts';
import type { BenchPlan } from '../plan.ts';
import { benchForm, type BenchFormCode } from './answers.ts';
import type { Citizen } from './citizens.ts';
import { type IntakeFigures, type Measurement, measureOne } from './measure-one.ts';
import { type BenchTown, comparePeer, isAlike, type RowComparison, sampleIntake } from './sample.ts';
import { countNow, isWhole, type Verification, verifyIntake } from './verify.ts';
import type { Written } from './written.ts';

export interface IntakeReport {
  readonly figures: readonly IntakeFigures[];
  /** The rows of one intake by table, ours and the peer's, by form. */
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

/** Measures intake in one town and spread over several, ours and the peer's in turn, and checks what stands afterwards. */
export async function measureIntake(setting: IntakeSetting): Promise<IntakeReport> {
  const { client, plan, towns, say } = setting;
  const ids = towns.map(({ id }) => id);
  const before = await countNow(client, ids);
  const { samples, rows, sent } = await sampleAll(setting);
  let acknowledged = sent;
  const figures: IntakeFigures[] = [];
  for (const measurement of measurements(plan, towns, samples)) {
    const measured = await measureOne(setting, measurement);
    acknowledged += measured.acknowledged;
    figures.push(measured.figures);
    const { form, concurrency, house, peer } = measured.figures;
    say(`intake ${form}, ${measurement.towns.length} town(s), ${concurrency} at once: ${house.perSecond}/s beside ${peer.perSecond}/s`);
  }
  const verification = await verifyIntake(client, ids, before, acknowledged);
  if (!isWhole(verification)) throw new Error(`what was acknowledged is not what stands: ${JSON.stringify(verification)}`);
  return { figures, rows, verification, ...(await workOff(client, plan)) };
}

/** The first form at every concurrency, in one town and in all; the others once. */
function measurements(plan: BenchPlan, towns: readonly BenchTown[], samples: ReadonlyMap<string, Written>): Measurement[] {
  const [first, ...others] = plan.forms;
  const spreads = [towns.slice(0, 1), towns];
  const usual = first === undefined ? [] : spreads.flatMap((chosen) => plan.concurrencies.map((concurrency) => ({ form: first, towns: chosen, concurrency })));
  const wanted = [...usual, ...others.map((form) => ({ form, towns, concurrency: plan.pageConcurrency }))];
  return wanted.map((about) => ({ ...about, samples: about.towns.map(({ slug }) => samples.get(sampleKey(about.form, slug)) ?? {}) }));
}

/** One real intake's rows for each form and town, and the proof that the peer writes the same. */
async function sampleAll(setting: IntakeSetting): Promise<{ samples: Map<string, Written>; rows: Record<string, RowComparison>; sent: number }> {
  const { house, client, peer, plan, towns, citizens } = setting;
  const samples = new Map<string, Written>();
  const rows: Record<string, RowComparison> = {};
  let sent = 0;
  for (const code of plan.forms) {
    for (const town of towns) {
      const [citizen] = citizens;
      if (citizen === undefined) throw new Error('nobody is there to send a form');
      const taken = await sampleIntake(house, client, benchForm(code), town, citizen);
      const compared = await comparePeer(house, client, peer, taken.sample);
      if (!isAlike(compared.rows)) throw new Error(`the peer writes other rows than we: ${JSON.stringify(compared.rows)}`);
      samples.set(sampleKey(code, town.slug), taken.sample);
      rows[code] = compared.rows;
      sent += taken.sent + compared.sent;
    }
  }
  return { samples, rows, sent };
}

function sampleKey(form: BenchFormCode, townSlug: string): string {
  return `${form} ${townSlug}`;
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
