import { type ChildProcess, fork } from 'node:child_process';

/** The helpers of the bench, each a process of its own, so that none slows another down inside one event loop. */
export type PartName = 'load' | 'bare' | 'peer';

/** Which part a process was started as; the bench itself is none. */
export const PART_VARIABLE = 'VAROSHAZA_BENCH_PART';

export interface Part {
  readonly pid: number;
  /** Sends one order and waits for its answer; one at a time. */
  ask<Answer>(order: unknown): Promise<Answer>;
  stop(): void;
}

type Answered = { readonly answer: unknown } | { readonly error: string };

/** Starts a part by forking the running program. */
export function startPart(name: PartName): Part {
  const child = fork(process.argv[1] ?? '', [], { env: { ...process.env, [PART_VARIABLE]: name }, serialization: 'advanced' });
  return {
    pid: child.pid ?? 0,
    ask: <Answer>(order: unknown) => ask(child, name, order) as Promise<Answer>,
    stop: () => {
      child.disconnect();
    },
  };
}

/** The part's side: answers order after order until the bench is gone. */
export function serveOrders(handle: (order: unknown) => Promise<unknown>): void {
  process.on('disconnect', () => process.exit(0));
  process.on('message', (order) => {
    handle(order).then(
      (answer) => process.send?.({ answer } satisfies Answered),
      (error: unknown) => process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies Answered),
    );
  });
}

function ask(child: ChildProcess, name: PartName, order: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`the ${name} part ended (${code})`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      const answered = message as Answered;
      if ('error' in answered) reject(new Error(`${name}: ${answered.error}`));
      else resolve(answered.answer);
    });
    child.send(order as object);
  });
}
