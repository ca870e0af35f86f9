import { parseArgs } from 'node:util';

/** How much is measured. */
export interface BenchPlan {
  readonly mode: 'full' | 'quick';
  readonly warmUpSeconds: number;
  readonly roundSeconds: number;
  /** Rounds of each figure; the median counts. */
  readonly rounds: number;
  readonly concurrencies: readonly number[];
  /** Concurrency of the pages, and of the second form. */
  readonly pageConcurrency: number;
  /** Where the data folder of the run is made; null: the temporary folder. */
  readonly dataParent: string | null;
}

const FULL = { mode: 'full', warmUpSeconds: 2, roundSeconds: 2, rounds: 3, concurrencies: [1, 16, 64], pageConcurrency: 16 } as const;
const QUICK = { mode: 'quick', warmUpSeconds: 1, roundSeconds: 1, rounds: 1, concurrencies: [16], pageConcurrency: 16 } as const;

export const USAGE = `npm run bench                 all figures, about 4 minutes
npm run bench -- --quick      a look, within 30 seconds
npm run bench -- --data DIR   where to make the data folder of the run (a real disk; default: the temporary folder)
`;

/** @throws TypeError for an unknown option */
export function readPlan(argv: readonly string[]): BenchPlan {
  const { values } = parseArgs({ args: [...argv], options: { quick: { type: 'boolean', default: false }, data: { type: 'string' } } });
  return { ...(values.quick ? QUICK : FULL), dataParent: values.data ?? null };
}
