import type { LoadOrder } from '../load/load-part.ts';
import { medianRound, round, type Round } from '../load/latency.ts';
import { processorTimeOf } from '../processes.ts';
import { benchForm, type BenchFormCode, sending } from './answers.ts';
import type { IntakeSetting } from './intake.ts';
import type { PeerOrder, PeerRound } from './peer-part.ts';
import type { BenchTown } from './sample.ts';
import type { Written } from './written.ts';

/** What is measured: a form, where, and by how many at once. */
export interface Measurement {
  readonly form: BenchFormCode;
  readonly towns: readonly BenchTown[];
  readonly concurrency: number;
  /** The rows of one real intake in each of the towns. */
  readonly samples: readonly Written[];
}

/** Milliseconds of processor time that one case took, by kind of process. */
export type Cost = Readonly<Record<string, number>>;

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
  /** Absent where the machine does not tell. */
  readonly cost?: { readonly house: Cost; readonly peer: Cost };
}

/** Measures one setting, round by round: ours, the peer's, the tight peer's, so that a busy minute hits all three. */
export async function measureOne(setting: IntakeSetting, measurement: Measurement): Promise<{ figures: IntakeFigures; acknowledged: number }> {
  const { load, peer, plan } = setting;
  const { form, towns, concurrency, samples } = measurement;
  const ours = loadOrder(setting, measurement);
  const theirs: PeerOrder = { databaseUrl: setting.house.databaseUrl('superuser'), seconds: plan.roundSeconds, concurrency, style: 'plain', samples };
  const rounds: Record<'house' | 'plain' | 'tight', Round[]> = { house: [], plain: [], tight: [] };
  const costs: Record<'house' | 'peer', Cost[]> = { house: [], peer: [] };
  let acknowledged = 0;
  const noted = <R extends Round>(measured: R): R => {
    if (Object.keys(measured.failures).length > 0) throw new Error(`a round failed: ${JSON.stringify(measured.failures)}`);
    acknowledged += measured.count;
    return measured;
  };
  const write = async (order: PeerOrder): Promise<PeerRound> => {
    const measured = noted(await peer.ask<PeerRound>(order));
    acknowledged += measured.warmUpCount;
    return measured;
  };
  noted(await load.ask<Round>({ ...ours, seconds: plan.warmUpSeconds }));
  await write({ ...theirs, seconds: plan.warmUpSeconds / 2 });
  for (let turn = 0; turn < plan.rounds; turn += 1) {
    rounds.house.push(await costing(setting, costs.house, async () => noted(await load.ask<Round>(ours))));
    rounds.plain.push(await costing(setting, costs.peer, () => write(theirs)));
    rounds.tight.push(await write({ ...theirs, style: 'tight', seconds: plan.roundSeconds / 2 }));
  }
  const [house, plain, tight] = [medianRound(rounds.house), medianRound(rounds.plain), medianRound(rounds.tight)];
  const figures = { form, towns: towns.length, concurrency, house, peer: plain, tight, ratio: quotient(house, plain), tightRatio: quotient(house, tight) };
  const cost = costs.house.length === 0 ? {} : { cost: { house: mean(costs.house), peer: mean(costs.peer) } };
  return { acknowledged, figures: { ...figures, ...cost } };
}

function quotient(house: Round, other: Round): number {
  return round(house.perSecond / other.perSecond, 3);
}

/** Connection n sends in the name of citizen n, to town n modulo towns. */
function loadOrder({ house, citizens, plan }: IntakeSetting, { form: code, towns, concurrency }: Measurement): LoadOrder {
  const form = benchForm(code);
  const connections = citizens.slice(0, concurrency).map((citizen, index) => {
    const town = towns[index % towns.length];
    if (town === undefined) throw new Error('no town takes part');
    return [sending(form, town.slug, citizen)];
  });
  if (connections.length < concurrency) throw new Error(`${concurrency} at once need as many citizens`);
  return { host: '127.0.0.1', port: house.port, seconds: plan.roundSeconds, expectedStatus: 303, connections };
}

/** Notes the processor time of a case beside the round. The worker's jobs after a case are part of its cost. */
async function costing<R extends Round>({ house, peer }: IntakeSetting, costs: Cost[], work: () => Promise<R>): Promise<R> {
  const now = (): Readonly<Record<string, number>> | null => {
    const [ours, theirs] = [processorTimeOf(house.pid), processorTimeOf(peer.pid)];
    return ours === null ? null : { ...ours, ...theirs };
  };
  const before = now();
  const measured = await work();
  const after = now();
  if (before === null || after === null) return measured;
  const cases = measured.count + ('warmUpCount' in measured ? Number(measured.warmUpCount) : 0);
  const perCase = Object.entries(after).map(([name, value]): [string, number] => [name, (value - (before[name] ?? 0)) / cases]);
  costs.push(Object.fromEntries(perCase.filter(([, value]) => value >= SMALLEST_COST_MS)));
  return measured;
}

/** Less than this is the grain of the clock. */
const SMALLEST_COST_MS = 0.02;

function mean(costs: readonly Cost[]): Cost {
  const names = [...new Set(costs.flatMap((cost) => Object.keys(cost)))];
  return Object.fromEntries(names.map((name) => [name, round(costs.reduce((sum, cost) => sum + (cost[name] ?? 0), 0) / costs.length, 2)]));
}
