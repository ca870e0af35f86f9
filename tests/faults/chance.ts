import { setTimeout as delay } from 'node:timers/promises';
import { type Random, randomOf } from '../../src/apps/demo/random.ts';
import type { HousePart, RunningHouse } from '../../src/apps/testing/running-house.ts';

/** The name from which all chance of a run follows; `FAULTS_SEED=…` repeats a run. */
export const SEED = process.env['FAULTS_SEED'] ?? `faults-${Date.now()}`;

export function chanceOf(test: string): Random {
  process.stdout.write(`${test}: FAULTS_SEED=${SEED}\n`);
  return randomOf(`${SEED}/${test}`);
}

/** The same things in another order. */
export function shuffled<T>(random: Random, things: readonly T[]): T[] {
  return things.map((thing) => [random.next(), thing] as const).toSorted(([a], [b]) => a - b).map(([, thing]) => thing);
}

/**
 * Kills one part after the other, each at a moment of chance: sometimes while the one before has just come back,
 * sometimes before it has. Resolves when the house is ready again. Tells how long the house was away each time.
 */
export async function killByChance(house: RunningHouse, random: Random, parts: readonly HousePart[]): Promise<string[]> {
  const told: string[] = [];
  for (const part of shuffled(random, parts)) {
    await delay(random.integer(50, 700));
    const at = performance.now();
    await house.kill(part);
    if (random.chance(0.7)) await house.untilReady();
    told.push(`${part} ${Math.round(performance.now() - at)} ms`);
  }
  await house.untilReady();
  return told;
}
