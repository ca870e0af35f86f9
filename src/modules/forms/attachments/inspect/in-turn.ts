/** Files that are in memory whole at the same time, in one process. */
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

/** Runs work that holds a whole file in memory: at most two at a time, the others wait in order. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}
