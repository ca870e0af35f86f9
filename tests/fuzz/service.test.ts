import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomOf } from '../../src/apps/demo/random.ts';
import { type ComposedHouse, composedHouse } from '../../src/apps/testing/composed-house.ts';
import { MARK } from './nasty-texts.ts';
import { judgeStored } from './stored.ts';
import { openTarget, type Target } from './target.ts';
import { throwAll } from './throw.ts';

const COUNT = 1_500;
/** As on the worst day of a shared machine. */
const MS_MAX = 120_000;

describe('the service under malformed and hostile requests', () => {
  const log: string[] = [];
  let house: ComposedHouse;
  let target: Target;

  beforeAll(async () => {
    house = await composedHouse((line) => log.push(JSON.stringify(line)));
    await house.app.listen({ host: '127.0.0.1', port: 0 });
    target = await openTarget({ port: portOf(house), adminUrl: house.t.urls.admin, db: house.t.db });
  }, MS_MAX);

  afterAll(async () => {
    await target.admin.end();
    await house.close();
  });

  it(`answers ${COUNT} of them with what to mend, and keeps nothing that a form forbids`, { timeout: MS_MAX }, async () => {
    const { figures, faults } = await throwAll(target, randomOf('fuzz/ci'), { count: COUNT, connections: 8 });
    const stored = await judgeStored(target.admin, '2026-03-02');
    process.stdout.write(`${figures.requests} requests, ${figures.perSecond()} a second; ${JSON.stringify(stored.figures)}\n`);
    expect([...faults, ...stored.faults]).toEqual([]);
    expect(log.filter((line) => line.includes(MARK) || /"event":"(failure|outage)"/.test(line))).toEqual([]);
    // Else it was the door that refused everything, and nothing behind it was tried.
    expect(figures.count('submit', 303)).toBeGreaterThan(COUNT / 50);
    expect(figures.count('save', 200)).toBeGreaterThan(COUNT / 50);
    expect(stored.figures.submissions).toBeGreaterThan(COUNT / 50);
  });

  it('takes no harm from who goes away at once', async () => {
    const before = log.length;
    for (let time = 0; time < 40; time += 1) await hangUp(target.port);
    await delay(50);
    expect(log.slice(before).filter((line) => /"event":"failure"/.test(line))).toEqual([]);
  });
});

function portOf({ app }: ComposedHouse): number {
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return address.port;
}

/** Sends a request and resets the connection before it can be answered. */
function hangUp(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port }, () => {
      socket.write('GET /urlapok HTTP/1.1\r\nhost: localhost\r\n\r\n', () => {
        socket.resetAndDestroy();
        resolve();
      });
    });
    socket.once('error', reject);
  });
}
