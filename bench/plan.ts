import { parseArgs } from 'node:util';
import type { BenchFormCode } from './intake/answers.ts';

/** How much is measured. */
export interface BenchPlan {
  readonly mode: 'full' | 'quick';
  /** Warming up before the rounds of each figure. */
  readonly warmUpSeconds: number;
  /** Length of a round; what is only compared with (bare Fastify, the tight peer) runs half as long. */
  readonly roundSeconds: number;
  /** Rounds of each figure; the median counts. */
  readonly rounds: number;
  readonly concurrencies: readonly number[];
  /** Concurrency of the pages, and of the second form. */
  readonly pageConcurrency: number;
  readonly forms: readonly BenchFormCode[];
  /** Form engines and filling in a browser alone. */
  readonly formsOnly: boolean;
  /** Where the data folder of the run is made; null: the temporary folder. */
  readonly dataParent: string | null;
}

const FULL = { mode: 'full', warmUpSeconds: 1.5, roundSeconds: 2, rounds: 3, concurrencies: [1, 16, 64], pageConcurrency: 16, forms: ['E12', 'A01'] } as const;
const QUICK = { mode: 'quick', warmUpSeconds: 0.6, roundSeconds: 0.8, rounds: 1, concurrencies: [16], pageConcurrency: 16, forms: ['E12'] } as const;

export const USAGE = `npm run bench                 all figures, about 6 minutes
npm run bench -- --quick      a look, within a minute
npm run bench -- --forms      form engines and filling in a browser alone
npm run bench -- --data DIR   where to make the data folder of the run (a real disk; default: the temporary folder)
`;

/** @throws TypeError for an unknown option */
export function readPlan(argv: readonly string[]): BenchPlan {
  const { values } = parseArgs({ args: [...argv], options: { quick: { type: 'boolean', default: false }, forms: { type: 'boolean', default: false }, data: { type: 'string' } } });
  return { ...(values.quick ? QUICK : FULL), formsOnly: values.forms, dataParent: values.data ?? null };
}
