import type { Browser } from '../browser.ts';
import type { House } from '../house.ts';
import type { LoadOrder } from '../load/load-part.ts';
import { medianRound, round, type Round } from '../load/latency.ts';
import type { Part } from '../part.ts';
import type { BenchPlan } from '../plan.ts';

/** A page to measure, and who looks at it. */
export interface PageToMeasure {
  readonly name: string;
  readonly path: string;
  readonly browser: Browser;
}

export interface PageFigures {
  readonly page: string;
  readonly bytes: number;
  readonly house: Round;
  /** A bare Fastify answering a constant string of the same size. */
  readonly bare: Round;
  readonly ratio: number;
}

export interface Parts {
  readonly load: Part;
  readonly bare: Part;
}

/** Measures one page, and beside it, round by round, the bare server. Null when the page does not answer 200. */
export async function measurePage(house: House, parts: Parts, plan: BenchPlan, { name, path, browser }: PageToMeasure): Promise<PageFigures | null> {
  const first = await browser.get(path);
  if (first.status !== 200) return null;
  const bytes = Buffer.byteLength(first.html);
  const { port } = await parts.bare.ask<{ port: number }>({ bytes });
  const ours = order(house.port, first.url.pathname + first.url.search, browser.cookies, plan);
  const theirs = order(port, '/', '', plan);
  await parts.load.ask({ ...ours, seconds: plan.warmUpSeconds });
  await parts.load.ask({ ...theirs, seconds: plan.warmUpSeconds / 2 });
  const houseRounds: Round[] = [];
  const bareRounds: Round[] = [];
  for (let turn = 0; turn < plan.rounds; turn += 1) {
    houseRounds.push(await parts.load.ask<Round>(ours));
    bareRounds.push(await parts.load.ask<Round>({ ...theirs, seconds: plan.roundSeconds / 2 }));
  }
  const [houseMedian, bareMedian] = [medianRound(houseRounds), medianRound(bareRounds)];
  return { page: name, bytes, house: houseMedian, bare: bareMedian, ratio: round(houseMedian.perSecond / bareMedian.perSecond, 3) };
}

function order(port: number, path: string, cookie: string, { pageConcurrency, roundSeconds }: BenchPlan): LoadOrder {
  const request = { method: 'GET', path, cookie, body: '' } as const;
  return { host: '127.0.0.1', port, seconds: roundSeconds, expectedStatus: 200, connections: Array.from({ length: pageConcurrency }, () => [request]) };
}
