import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isClamdUrl, scanWithClamd } from './clamd.ts';
import { EICAR, openClamdSimulator, type SimulatedClamd } from './clamd-simulator.fixture.ts';

async function* pieces(...contents: readonly (string | Buffer)[]): AsyncGenerator<Buffer> {
  for (const content of contents) yield Buffer.from(content);
}

/** Where a real clamd is at hand (with the EICAR signature and a StreamMaxLength of 30 MB), the same is asked of it. */
const REAL = process.env['CLAMD_TEST_URL'];

let simulator: SimulatedClamd;
beforeAll(async () => {
  simulator = await openClamdSimulator();
});
afterAll(() => simulator.close());

describe.each(REAL === undefined ? ['simulated'] : ['simulated', 'real'])('a %s clamd', (kind) => {
  const url = (): string => (kind === 'simulated' || REAL === undefined ? simulator.url : REAL);

  it('lets clean content through, however it is cut', async () => {
    expect(await scanWithClamd(url(), pieces('tiszta'))).toEqual({ isClean: true });
    expect(await scanWithClamd(url(), pieces())).toEqual({ isClean: true });
    expect(await scanWithClamd(url(), pieces(...Array.from({ length: 25 }, () => Buffer.alloc(1024 * 1024, 7))))).toEqual({ isClean: true });
  });

  it('names what it finds, also across pieces', async () => {
    for (const cut of [0, 1, 30]) {
      const result = await scanWithClamd(url(), pieces(EICAR.slice(0, cut), EICAR.slice(cut)));
      expect(result).toMatchObject({ isClean: false, found: expect.stringContaining('Eicar-Test-Signature') });
    }
  });

  it('is an outage when it will not take so much', async () => {
    await expect(scanWithClamd(url(), pieces(...Array.from({ length: 40 }, () => Buffer.alloc(1024 * 1024))))).rejects.toThrow(/clamd/);
  });
});

describe('a clamd in trouble', () => {
  it.each(['hang-up', 'nonsense'] as const)('is an outage, never a clean file: %s', async (how) => {
    simulator.misbehave = how;
    await expect(scanWithClamd(simulator.url, pieces('x', Buffer.alloc(2_000_000)))).rejects.toMatchObject({ name: 'ScannerOutage' });
    simulator.misbehave = null;
  });

  it('is an outage when it is not there', async () => {
    await expect(scanWithClamd('tcp://127.0.0.1:9', pieces('x'))).rejects.toMatchObject({ name: 'ScannerOutage' });
    await expect(scanWithClamd('unix:/nincs/ilyen', pieces('x'))).rejects.toMatchObject({ name: 'ScannerOutage' });
  });

  it('and content that breaks off is not called clean', async () => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield Buffer.from('x');
      throw new Error('the database is away');
    }
    await expect(scanWithClamd(simulator.url, broken())).rejects.toThrow('the database is away');
  });
});

it.each([
  ['tcp://127.0.0.1:3310', true],
  ['tcp://[::1]:3310', true],
  ['unix:/run/clamav/clamd.ctl', true],
  ['http://127.0.0.1:3310', false],
  ['tcp://127.0.0.1', false],
  ['unix:', false],
])('%s is an address of a clamd: %s', (url, isOne) => {
  expect(isClamdUrl(url)).toBe(isOne);
});
