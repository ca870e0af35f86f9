import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '../../src/apps/demo/random.ts';
import { type Answer, Connection } from './connection.ts';
import { Figures } from './figures.ts';
import { faultsOf } from './judge.ts';
import { Generator } from './requests.ts';
import type { Target } from './target.ts';
import type { FuzzRequest } from './wire.ts';

export interface Thrown {
  readonly figures: Figures;
  /** What was wrong with answers, each kind of fault a few times. */
  readonly faults: readonly string[];
}

interface Throwing {
  readonly count: number;
  readonly connections: number;
  /** No request is begun once it says yes. */
  readonly isOver?: () => boolean;
  /** Hears how many have been answered, after each. */
  readonly each?: (done: number) => void;
}

const ANSWER_MS_MAX = 30_000;
/** A body that never ends is waited for by the server, and not by us. */
const BROKEN_MS_MAX = 1_500;
const FAULTS_OF_A_KIND_MAX = 3;
const FAULTS_MAX = 60;

/** Throws `count` requests over `connections` keep-alive connections and judges every answer. */
export async function throwAll(target: Target, random: Random, { count, connections, isOver = () => false, each }: Throwing): Promise<Thrown> {
  const generator = new Generator(random, target);
  const figures = new Figures();
  const faults = new Faults();
  let left = count;
  const worker = async (): Promise<void> => {
    const connection = new Connection(target.port);
    while (left > 0 && !isOver() && faults.list.length < FAULTS_MAX) {
      left -= 1;
      await throwOne(connection, generator.next(), figures, faults);
      each?.(figures.requests);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return { figures, faults: faults.list };
}

async function throwOne(connection: Connection, request: FuzzRequest, figures: Figures, faults: Faults): Promise<void> {
  const from = performance.now();
  const isFramed = request.sort !== 'frame' && request.isBroken !== true;
  try {
    const answer = await (isFramed ? answered(connection, request) : connection.send(request.bytes, request.method, BROKEN_MS_MAX));
    // What is left over of a broken frame would be read as the beginning of the next request.
    if (!isFramed) connection.close();
    figures.note(request, answer, performance.now() - from);
    request.heard?.(answer);
    for (const fault of faultsOf(request, answer)) faults.add(fault, request);
  } catch (error) {
    figures.requests += 1;
    figures.hungUp += 1;
    // Whoever sends more than is taken, or no HTTP, may find the door shut; others get an answer.
    if (isFramed) faults.add(error instanceof Error ? error.message : String(error), request);
    // A server that fell is soon up again.
    if (error instanceof Error && error.message.includes('ECONNREFUSED')) await delay(500);
  }
}

/** A server may close a connection between two requests, so what finds the door shut knocks once more. */
async function answered(connection: Connection, { bytes, method }: FuzzRequest): Promise<Answer> {
  try {
    return await connection.send(bytes, method, ANSWER_MS_MAX);
  } catch (error) {
    if (!connection.wasOpen) throw error;
    connection.close();
    return connection.send(bytes, method, ANSWER_MS_MAX);
  }
}

class Faults {
  readonly list: string[] = [];
  private readonly seen = new Map<string, number>();

  add(fault: string, { sort, method, path, bytes }: FuzzRequest): void {
    const kind = `${sort}: ${fault}`;
    const times = (this.seen.get(kind) ?? 0) + 1;
    this.seen.set(kind, times);
    const body = (bytes[1] ?? Buffer.alloc(0)).toString('latin1').replace(/_token=[^&]*/g, '_token=…');
    if (times <= FAULTS_OF_A_KIND_MAX) this.list.push(`${kind}\n    ${method} ${path.slice(0, 300)}\n    ${body.length > 1_500 ? `${body.slice(0, 900)} … ${body.slice(-600)}` : body}`);
  }
}
