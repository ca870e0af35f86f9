/** What one measured round says. Times are milliseconds. */
export interface Round {
  readonly count: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  /** What went wrong, by kind; empty in a round that counts. */
  readonly failures: Readonly<Record<string, number>>;
}

/** Sums a round up from the time each request took. */
export function summarise(timesMs: number[], seconds: number, failures: Readonly<Record<string, number>>): Round {
  timesMs.sort((a, b) => a - b);
  const at = (share: number): number => round(timesMs[Math.min(timesMs.length - 1, Math.floor(timesMs.length * share))] ?? 0, 2);
  return {
    count: timesMs.length,
    seconds: round(seconds, 2),
    perSecond: round(timesMs.length / seconds, 1),
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    p99Ms: at(0.99),
    failures,
  };
}

/** The round in the middle by its rate (of an even number, the lower of the two). */
export function medianRound(rounds: readonly Round[]): Round {
  const sorted = rounds.toSorted((a, b) => a.perSecond - b.perSecond);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new Error('no round was measured');
  return middle;
}

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/**
 * Runs `work` again and again on so many lanes at once until the time is over, each lane waiting for its
 * own answer; what was begun is finished and counted. `work` answers null when it went well, else what failed.
 */
export async function runLanes(lanes: number, seconds: number, work: (lane: number) => Promise<string | null>): Promise<Round> {
  const timesMs: number[] = [];
  const failures: Record<string, number> = {};
  const startedAt = performance.now();
  const endAt = startedAt + seconds * 1000;
  const runLane = async (lane: number): Promise<void> => {
    while (performance.now() < endAt) {
      const from = performance.now();
      const failure = await work(lane);
      if (failure === null) timesMs.push(performance.now() - from);
      else failures[failure] = (failures[failure] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, lane) => runLane(lane)));
  return summarise(timesMs, (performance.now() - startedAt) / 1000, failures);
}
